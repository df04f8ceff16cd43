import { describe, expect, it } from 'vitest';
import { parseAddOn, parseDeviceProfile, parseLimits, parseRoutine, parseScreening } from '#protocol';
import { aRoutine, protocolFiles } from '../../support/protocols.ts';

/** A routine as plain JSON, with one field replaced. */
function routineWith(path: string, value: unknown): unknown {
  const routine = aRoutine() as unknown as Record<string, unknown>;
  const keys = path.split('.');
  let at = routine;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1)!] = value;
  // As JSON has it: what is undefined is not there.
  return JSON.parse(JSON.stringify(routine)) as unknown;
}

const KINDS = 'work, prepare, switch, change-head, check, rest, move, finish, breathe, heat, stretch';

describe('what a person reads when a file is wrong', () => {
  it.each([
    ['steps.2.seconds', 0.5, '0.5', 'a whole number from 1 to 3600'],
    ['steps.2.seconds', '45', '"45"', 'a whole number from 1 to 3600'],
    ['steps.2.seconds', undefined, 'nothing', 'a whole number from 1 to 3600'],
    ['steps.2.intensityPct', 101, '101', 'a number from 0 to 100'],
    ['steps.2.side', 'up', '"up"', 'one of left, right, both, affected'],
    ['steps.2.kind', 'wrok', '"wrok"', `one of ${KINDS}`],
    ['steps.2.kind', undefined, 'nothing', `one of ${KINDS}`],
    ['steps.2.zone', 'Lower Back', '"Lower Back"', 'an id in kebab-case, at most 64 characters'],
    ['steps.2.cues.0.text', '', '""', 'text of 1 to 600 characters'],
    ['steps.2.cues', 'Go on.', '"Go on."', 'a list'],
    ['steps.2', null, 'null', 'an object with kind'],
    ['steps.2', 'work', '"work"', 'an object with kind'],
    ['steps', [], '[]', 'a list of 1 to 120 entries'],
    ['steps', { 0: {} }, '{"0": {}}', 'a list of 1 to 120 entries'],
    ['frequency', [3, 5], '[3, 5]', 'an object'],
    ['frequency.perWeek', [3], '[3]', ''],
    ['gate.carefulProfileAllowed', 'no', '"no"', 'true or false'],
    ['level', 'hard', '"hard"', 'one of gentle, standard, firm'],
    ['schema', 2, '2', '1'],
    ['language', 'de', '"de"', 'only en'],
  ])('%s = %j', (path, value, found, expected) => {
    const result = parseRoutine(routineWith(path, value));
    const issues = result.ok ? [] : result.issues;
    if (expected === '') expect(issues).toEqual([expect.objectContaining({ path: 'frequency.perWeek.1' })]);
    else expect(issues).toEqual([{ path, found, expected }]);
  });

  it('names every field that does not belong, and those that do', () => {
    const result = parseRoutine({ ...aRoutine(), colour: 'red', author: { name: 'A' } });
    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ path, found }) => `${path}: ${found}`)).toEqual([
      'colour: "red"',
      'author: {"name": "A"}',
    ]);
    for (const { expected } of issues)
      expect(expected).toMatch(/^no such field; the fields here are .*steps/);
  });

  it('says that no step but work may have a motor', () => {
    const result = parseRoutine(routineWith('steps.3.motor', 'on'));
    expect(result.ok ? [] : result.issues).toEqual([
      {
        path: 'steps.3.motor',
        found: '"on"',
        expected: 'no such field; the fields here are kind, seconds, cues, position, attachment',
      },
    ]);
  });

  it('says one thing about a place, however many things are wrong with it', () => {
    const result = parseRoutine(routineWith('steps.2.seconds', -1.5));
    expect(result.ok ? [] : result.issues).toHaveLength(1);
  });

  it('shortens what was found', () => {
    const result = parseRoutine(routineWith('goal', 'long '.repeat(500)));
    const [issue] = result.ok ? [] : result.issues;
    expect(issue?.found.length).toBeLessThanOrEqual(80);
    expect(issue?.found).toMatch(/^"long .*…/);
  });

  it('finds its way through optional fields, lists and either-or', () => {
    const file = JSON.parse(protocolFiles()['care/screening.json']!) as {
      questions: { answers: Record<string, unknown>[] }[];
    };
    file.questions[0]!.answers[1]!['blocksZones'] = 'some';
    file.questions[1]!.answers[0]!['offer'] = ['A B'];
    const result = parseScreening(file);
    expect(result.ok ? [] : result.issues).toEqual([
      { path: 'questions.0.answers.1.blocksZones', found: '"some"', expected: '"marked", or a list' },
      {
        path: 'questions.1.answers.0.offer.0',
        found: '"A B"',
        expected: 'an id in kebab-case, at most 64 characters',
      },
    ]);
  });

  it('says what a field may be called where names are free', () => {
    const file = JSON.parse(protocolFiles()['care/limits.json']!) as {
      intensityToSpeed: { hzAt: Record<string, unknown> };
    };
    file.intensityToSpeed.hzAt['ten'] = 23;
    const result = parseLimits(file);
    expect(result.ok ? [] : result.issues).toEqual([
      {
        path: 'intensityToSpeed.hzAt.ten',
        found: '"ten"',
        expected: 'as the name of a field, a percent as a key',
      },
    ]);
  });

  it('reads massagers and add-ons in the same way', () => {
    const missing = (result: ReturnType<typeof parseAddOn> | ReturnType<typeof parseDeviceProfile>) =>
      result.ok ? [] : result.issues.map(({ path, found }) => `${path}: ${found}`);
    expect(missing(parseAddOn({ schema: 1, id: 'x' }))).toContain('when: nothing');
    expect(missing(parseDeviceProfile({ schema: 1, id: 'x' }))).toContain('stop: nothing');
  });
});
