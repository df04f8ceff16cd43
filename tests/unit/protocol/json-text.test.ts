import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonText, type ParseResult } from '#protocol';

const whole = (json: unknown): ParseResult<unknown> => ({ ok: true, value: json });

describe('JSON text', () => {
  it('is read as JSON.parse reads it, or refused where JSON.parse refuses it', () => {
    const text = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', ':', '0', '\\', '\n', 'e', '-', '.'),
      )
      .map(([json, at, extra]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + extra + json.slice(place + (at % 2));
      });
    fc.assert(
      fc.property(text, (one) => {
        const result = parseJsonText(one, whole);
        expect(result.ok ? result.value : 'refused').toEqual(native(one));
        if (!result.ok) {
          const place = /^line (\d+), column (\d+)$/.exec(result.issues[0]?.path ?? '');
          expect(one.split('\n')[Number(place?.[1]) - 1]).toBeDefined();
        }
      }),
    );
  });

  it.each([
    ['', 'line 1, column 1', 'the end of the text', /^a value/],
    ['{\n  "id": "x",\n}', 'line 3, column 1', '}', /no comma before a closing brace/],
    ['{\n  "id" "x"\n}', 'line 2, column 8', '"x"', /^a colon/],
    ['{"a": 1 "b": 2}', 'line 1, column 9', '"b":', /^a comma/],
    ['{"a": 1}}', 'line 1, column 9', '}', /^nothing after the end/],
    ['[1, 2', 'line 1, column 6', 'the end of the text', /^a comma, or the closing bracket/],
    ["{'a': 1}", 'line 1, column 2', "'a':", /in double quotes/],
    ['{"a": 01}', 'line 1, column 7', '01}', /^a value/],
    ['[1}', 'line 1, column 3', '}', /closing bracket/],
    ['{"a": tru}', 'line 1, column 7', 'tru}', /^a value/],
    ['["a\nb"]', 'line 1, column 2', '"a', /^a value/],
    ['{"a"', 'line 1, column 5', 'the end of the text', /^a colon/],
  ])('%j tells the line and column', (text, path, found, expected) => {
    const result = parseJsonText(text, whole);
    const [issue] = result.ok ? [] : result.issues;
    expect(issue).toMatchObject({ path, found });
    expect(issue?.expected).toMatch(expected);
  });
});

function native(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return 'refused';
  }
}
