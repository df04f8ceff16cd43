import { readBuiltIn } from '#app';
import builtIn from 'virtual:built-in';
import { describe, expect, test } from 'vitest';
import { makeBuiltIn } from '../../../src/app/first/make-built-in.ts';
import { unpack } from '../../../src/app/first/packed.ts';
import { protocolFiles } from '../../support/protocols.ts';

/** As the page gets it. */
const asSent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('what the build makes of the built-in files', () => {
  test('is what reading them gives: every routine, add-on, part of the body, rule and massager', () => {
    const read = readBuiltIn(protocolFiles());
    expect(unpack(builtIn)).toEqual(read);
    expect(read.content.failures).toEqual([]);
    expect(read.content.body.zones.size).toBeGreaterThan(0);
    expect(read.profiles.length).toBeGreaterThan(0);
  });

  test('names each bad file with place and reason, and keeps the others', () => {
    const files = {
      ...protocolFiles(),
      'routines/desk-reset-4.json': '{ "schema": 1, "id": "desk-reset-4", "steps": [',
      'massagers/theragun-gen4.json': '{}',
    };
    const read = readBuiltIn(files);
    const sent = unpack(asSent(makeBuiltIn(files)));
    expect(sent).toEqual(read);
    expect(sent.content.failures.map(({ file }) => file)).toEqual([
      'routines/desk-reset-4.json',
      'massagers/theragun-gen4.json',
    ]);
    expect(sent.content.failures[0]?.issues[0]?.path).toMatch(/^line \d+, column \d+$/);
    expect(sent.content.routines).toHaveLength(9);
  });

  test('has no routine where none can be checked, and says why', () => {
    const sent = unpack(asSent(makeBuiltIn({ ...protocolFiles(), 'care/limits.json': '[' })));
    expect(sent.content.routines).toEqual([]);
    expect(sent.content.care).toBeUndefined();
    expect(sent.content.failures[0]?.file).toBe('care/limits.json');
  });
});
