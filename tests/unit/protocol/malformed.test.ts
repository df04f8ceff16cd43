import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assembleContent,
  checkRoutine,
  parseJsonText,
  parseRoutine,
  type ParseIssue,
  type ParseResult,
  type Routine,
} from '#protocol';
import { builtInRules, protocolFiles } from '../../support/protocols.ts';
import { wrongFile } from '../../support/wrong-files.ts';

const rules = builtInRules();

/** Everything that is wrong with a routine file, by schema and by rules. */
function issuesOf(text: string): readonly ParseIssue[] {
  const result: ParseResult<Routine> = parseJsonText(text, parseRoutine);
  return result.ok ? checkRoutine(result.value, rules) : result.issues;
}

/** An issue speaks of a place if it names it, something in it, or what it is in. */
function speaksOf(issue: ParseIssue, path: string): boolean {
  const at = issue.path.replace('.…', '');
  return path === '' || at === path || path.startsWith(`${at}.`) || at.startsWith(`${path}.`);
}

describe('a malformed routine', () => {
  it('gives messages that name the place, what was found and what was expected', () => {
    fc.assert(
      fc.property(wrongFile, ({ text, path }) => {
        const issues = issuesOf(text);
        expect(issues.length).toBeGreaterThan(0);
        expect(issues.some((issue) => speaksOf(issue, path))).toBe(true);
        for (const { found, expected } of issues) {
          expect(found.length).toBeGreaterThan(0);
          expect(found.length).toBeLessThanOrEqual(80);
          expect(expected.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is left out and named, a hundred of them, while all others still load', () => {
    const wrong = fc.sample(wrongFile, { numRuns: 100, seed: 20 }).map(({ text }, n) => {
      return [`routines/wrong-${n}.json`, text] as const;
    });
    const content = assembleContent({ ...protocolFiles(), ...Object.fromEntries(wrong) });
    expect(content.routines).toHaveLength(10);
    expect(content.addOns).toHaveLength(5);
    expect(content.failures.map(({ file }) => file).toSorted()).toEqual(
      wrong.map(([file]) => file).toSorted(),
    );
    for (const { issues } of content.failures) expect(issues.length).toBeGreaterThan(0);
  });

  it('gives no more than twenty messages and says how many more there are', () => {
    const text = JSON.stringify({
      ...Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`x${n}`, n])),
    });
    const issues = issuesOf(text);
    expect(issues).toHaveLength(21);
    expect(issues.at(-1)).toEqual({ path: '', found: '47 more mistakes', expected: 'none' });
  });
});
