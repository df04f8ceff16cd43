import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assembleContent,
  parseAddOn,
  parseDeviceProfile,
  parseJsonText,
  parseLimits,
  parseRoutine,
  parseScreening,
  parseVectors,
  parseZones,
  type ParseResult,
} from '#protocol';
import { aRoutine, protocolFiles } from '../../support/protocols.ts';
import { nested } from '../../support/wrong-files.ts';

const parsers: readonly ((json: unknown) => ParseResult<unknown>)[] = [
  parseRoutine,
  parseAddOn,
  parseZones,
  parseLimits,
  parseScreening,
  parseDeviceProfile,
  parseVectors,
];

/** The first message of a parse that has to fail. */
function firstIssue(result: ParseResult<unknown>) {
  if (result.ok) throw new Error('this should not have passed');
  return result.issues[0];
}

describe('hostile input', () => {
  it('of any kind is refused with a message and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (json) => {
        for (const parse of parsers) {
          const result = parse(json);
          expect(result.ok ? 0 : result.issues.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('nested ten thousand deep is refused without running out of stack', () => {
    expect(firstIssue(parseRoutine({ ...aRoutine(), steps: nested(10_000) }))).toEqual({
      path: 'steps.0.0.0.…',
      found: '[[[… 1]]]',
      expected: 'at most 16 lists and objects within each other',
    });
    const text = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(firstIssue(parseJsonText(text, parseRoutine))?.expected).toContain('at most 16 lists');
  });

  it('with a list of a million entries is refused before it is looked at', () => {
    const steps = Array.from({ length: 1_000_000 }, () => null);
    expect(firstIssue(parseRoutine({ ...aRoutine(), steps }))).toEqual({
      path: '',
      found: 'more than 20000 values',
      expected: 'at most 20000 values',
    });
  });

  it('of more than a million characters is not read at all', () => {
    const issue = firstIssue(parseJsonText(' '.repeat(1_000_001), parseRoutine));
    expect(issue).toEqual({ path: '', found: '1000001 characters', expected: 'at most 1000000 characters' });
  });

  it('cannot reach the prototype of anything', () => {
    const text = JSON.stringify(aRoutine()).replace('{', '{"__proto__":{"polluted":true},');
    expect(firstIssue(parseJsonText(text, parseRoutine))).toEqual({
      path: '__proto__',
      found: '{"polluted": true}',
      expected: 'no such field',
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('with names that every object has is refused like any unknown field', () => {
    for (const name of ['toString', 'constructor', 'hasOwnProperty', 'valueOf'])
      expect(firstIssue(parseRoutine({ ...aRoutine(), [name]: 1 }))?.path).toBe(name);
  });

  it('with numbers that are none is refused', () => {
    for (const seconds of [NaN, Infinity, -Infinity, 10n]) {
      const routine = { ...aRoutine(), totalSeconds: seconds };
      expect(firstIssue(parseRoutine(routine))).toMatchObject({
        path: 'totalSeconds',
        expected: 'a value that JSON can hold',
      });
    }
  });

  it('that loops back into itself is refused', () => {
    const routine: Record<string, unknown> = { ...aRoutine() };
    routine['gate'] = routine;
    expect(firstIssue(parseRoutine(routine))?.expected).toContain('within each other');
  });

  it('that fights back when it is read is refused', () => {
    const trap = {
      get id(): string {
        throw new Error('no');
      },
    };
    expect(firstIssue(parseRoutine(trap))).toMatchObject({ found: '"Error: no"' });
  });

  it('in any number of built-in files never stops the assembly', () => {
    const names = Object.keys(protocolFiles());
    const junk = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.json()));
    fc.assert(
      fc.property(junk, (files) => {
        const { failures, routines } = assembleContent(files);
        expect(routines).toEqual([]);
        expect(failures.length).toBeGreaterThan(0);
      }),
    );
  });
});
