import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HEADERS, headersFile } from '../../../tools/headers.mjs';
import { lockDown } from '../../../tools/vite/csp.mjs';

const page = (head: string, body = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8" />${head}</head><body>${body}</body></html>`;

/** Directives by their names. */
function policyOf(html: string): Readonly<Record<string, string>> {
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return Object.fromEntries(
    content.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

test('a page may load what is its own, and nothing else', () => {
  const html = lockDown(page('<script type="module" src="./a.js"></script>'));
  expect(policyOf(html)).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html backbeat',
  });
  expect(html).not.toContain('unsafe-');
  expect(html).not.toMatch(/https?:|\*/);
});

test('the policy stands before everything that it should hold for', () => {
  const html = lockDown(page('<link rel="stylesheet" href="./a.css">'));
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<link'));
});

test('inline styles of the page are let in by what is in them', () => {
  const css = '\n  body { color: red }\n';
  const hash = createHash('sha256').update(css).digest('base64');
  const html = lockDown(page(`<style>${css}</style>`));
  expect(policyOf(html)['style-src']).toBe(`'self' 'sha256-${hash}'`);
});

test.each([
  ['an inline script', page('<script>alert(1)</script>')],
  ['a style attribute', page('', '<p style="color: red">')],
  ['an inline handler', page('', '<body onload="go()">')],
  ['no character set', '<html><head></head></html>'],
])('%s stops the build', (_what, html) => {
  expect(() => lockDown(html)).toThrow(/^csp: /);
});

test('the headers say what a page cannot: who may frame it, and which devices it may use', () => {
  expect(HEADERS['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  expect(HEADERS['Content-Security-Policy']).not.toContain('unsafe-');
  expect(HEADERS['Permissions-Policy']).toMatch(/^bluetooth=\(self\), screen-wake-lock=\(self\), /);
  expect(HEADERS['Permissions-Policy']).toContain('camera=()');
});

test('the file for hosts and the page of the manual carry every header as it is sent', () => {
  const manual = readFileSync(new URL('../../../docs/hosting.md', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(HEADERS)) {
    expect(headersFile()).toContain(`  ${name}: ${value}\n`);
    expect(manual).toContain(name);
    expect(manual).toContain(value);
  }
});
