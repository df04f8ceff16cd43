import { describe, expect, test } from 'vitest';
import { shrinkTemplates } from '../../../tools/vite/shrink-lit.mjs';

describe('shrinking templates', () => {
  test('takes comments and indentation out of styles, and leaves what they say', () => {
    const code = 'const a = css`\n  /* why */\n  .a :is(b, i) {\n    margin: 0 auto;\n  }\n`;';
    expect(shrinkTemplates(code)).toBe('const a = css`.a :is(b, i){margin: 0 auto;}`;');
  });

  test('keeps a break between tags, which is a space in HTML', () => {
    expect(shrinkTemplates('html`<b>a</b>\n      <i>b</i>`')).toBe('html`<b>a</b>\n<i>b</i>`');
  });

  test('leaves words and bindings alone', () => {
    const code = 'html`<p>${a > b}  two  words</p>`';
    expect(shrinkTemplates(code)).toBe(code);
  });
});
