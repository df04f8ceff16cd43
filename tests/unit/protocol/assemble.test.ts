import { describe, expect, it } from 'vitest';
import { assembleCare, assembleContent } from '#protocol';
import { protocolFiles } from '../../support/protocols.ts';

const files = protocolFiles();

/** The built-in files with one of them changed as text. */
function withFile(path: string, change: (text: string) => string): Record<string, string> {
  const text = files[path];
  if (text === undefined) throw new Error(`no ${path}`);
  return { ...files, [path]: change(text) };
}

describe('assembling the content', () => {
  it('takes paths as the bundler gives them', () => {
    const globbed = Object.entries(files).map(([path, text]) => [`../../protocols/${path}`, text] as const);
    const content = assembleContent(Object.fromEntries(globbed));
    expect(content.failures).toEqual([]);
    expect(content.routines).toHaveLength(10);
  });

  it('leaves out a routine that breaks a rule, names it, and keeps the others', () => {
    const content = assembleContent(
      withFile('routines/desk-reset-4.json', (text) =>
        text.replace('"intensityPct": 30', '"intensityPct": 90'),
      ),
    );
    expect(content.routines.map(({ id }) => id)).not.toContain('desk-reset-4');
    expect(content.routines).toHaveLength(9);
    expect(content.failures).toEqual([
      {
        file: 'routines/desk-reset-4.json',
        issues: [
          {
            path: 'steps.1.intensityPct',
            found: '90',
            expected: '10 to 35: Low-back muscle band takes 10 to 60, and the cap here is 35',
          },
        ],
      },
    ]);
  });

  it('holds a file to its name, so that no two routines share an id', () => {
    const content = assembleContent({ ...files, 'routines/copy.json': files['routines/desk-reset-4.json']! });
    expect(content.routines).toHaveLength(10);
    expect(content.failures).toEqual([
      {
        file: 'routines/copy.json',
        issues: [{ path: 'id', found: '"desk-reset-4"', expected: 'copy, the name of the file' }],
      },
    ]);
  });

  it('takes a new routine by its file alone', () => {
    const text = files['routines/desk-reset-4.json']!.replace('"id": "desk-reset-4"', '"id": "my-own"');
    const content = assembleContent({ ...files, 'routines/my-own.json': text });
    expect(content.failures).toEqual([]);
    expect(content.routines.map(({ id }) => id)).toContain('my-own');
  });

  it.each(['body/zones.json', 'care/limits.json', 'care/cueing.json', 'care/stop-rules.json'])(
    'offers no routine while %s is broken, since none can be checked',
    (path) => {
      const content = assembleContent(withFile(path, (text) => text.slice(0, -20)));
      expect(content.routines).toEqual([]);
      expect(content.failures[0]?.file).toBe(path);
      expect(content.failures[0]?.issues[0]?.path).toMatch(/^line \d+, column \d+$/);
      expect(content.failures).toHaveLength(16);
    },
  );

  it('names a file that is missing', () => {
    const rest = Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'care/limits.json'));
    expect(assembleContent(rest).failures[0]).toEqual({
      file: 'care/limits.json',
      issues: [{ path: '', found: 'nothing', expected: 'this file' }],
    });
  });

  it('refuses two zones with one id', () => {
    const content = assembleContent(
      withFile('body/zones.json', (text) => text.replace('"id": "tfl"', '"id": "sole"')),
    );
    expect(content.failures[0]).toMatchObject({
      file: 'body/zones.json',
      issues: [{ found: '"sole"', expected: 'an id that no other entry has' }],
    });
  });

  it('goes on without a version, and says so', () => {
    const content = assembleContent(withFile('version.json', () => '{}'));
    expect(content.version).toBe('unknown');
    expect(content.routines).toHaveLength(10);
    expect(content.failures.map(({ file }) => file)).toEqual(['version.json']);
  });
});

describe('rules between the files of the body', () => {
  it.each([
    ['zones.0.techniques.0', 'body/zones.json', '"techniques": ["glide",', '"techniques": ["tickle",'],
    ['zones.0.attachments.0', 'body/zones.json', '"attachments": ["ball",', '"attachments": ["hammer",'],
    ['zones.0.positions.0', 'body/zones.json', '"positions": ["stand",', '"positions": ["headstand",'],
    ['zones.0.avoid.0', 'body/zones.json', '"avoid": ["spine-midline",', '"avoid": ["nowhere",'],
    ['zones.0.intensityPct', 'body/zones.json', '"intensityPct": [10, 60]', '"intensityPct": [60, 10]'],
    [
      'zones.0.secondsPerSide',
      'body/zones.json',
      '"secondsPerSide": [30, 120]',
      '"secondsPerSide": [120, 30]',
    ],
    ['zones.0.path.schematicCm', 'body/zones.json', '[4, 15]', '[2, 15]'],
    ['zones.0.id', 'body/zones.json', '"id": "lumbar-erector"', '"id": "sacrum"'],
    [
      'zones.2.intensityPct.1',
      'body/zones.json',
      '"intensityPct": [10, 30],\n      "pressure": ["float", "light"]',
      '"intensityPct": [10, 31],\n      "pressure": ["float", "light"]',
    ],
    [
      'zones.6.techniques',
      'body/zones.json',
      '"techniques": ["glide", "sweep"]',
      '"techniques": ["glide", "hold"]',
    ],
    ['positions.0.goodFor.0', 'body/positions.json', '"lumbar-erector"', '"elbow"'],
    ['techniques.0.paceCmPerS', 'body/techniques.json', '"paceCmPerS": [2, 4]', '"paceCmPerS": [4, 2]'],
    ['sharedDose.zones.0.0', 'care/limits.json', '["lumbar-erector"', '["elbow"'],
  ])('%s in %s has to fit', (path, file, from, to) => {
    const content = assembleContent(
      withFile(file, (text) => {
        expect(text).toContain(from);
        return text.replace(from, to);
      }),
    );
    const failure = content.failures.find((one) => one.file === file);
    expect(failure?.issues.map((issue) => issue.path)).toContain(path);
    expect(content.routines).toEqual([]);
  });
});

describe('rules between the files of care', () => {
  const { body, routines, addOns } = assembleContent(files);
  const known = { body, routines: routines.map(({ id }) => id), addOns: addOns.map(({ id }) => id) };

  it.each([
    [
      'questions.5.appliesTo.0',
      'care/screening.json',
      '"appliesTo": ["neck-shoulder-5"]',
      '"appliesTo": ["nothing-1"]',
    ],
    ['causes.0.first.0', 'care/decision.json', '"first": "desk-reset-4"', '"first": "nothing-1"'],
    [
      'causes.0.techniques.0',
      'care/decision.json',
      '"techniques": ["glide", "knead"]',
      '"techniques": ["tickle", "knead"]',
    ],
    ['plans.0.weeks.0.sessions.0', 'care/plans.json', '"gentle-first-5"', '"nothing-1"'],
    ['plans.0.weeks.1.week', 'care/plans.json', '"week": 2', '"week": 3'],
    ['heads.0', 'care/careful-profile.json', '"dampener"', '"hammer"'],
    ['styles.0.routines.0', 'care/massage-styles.json', '"gentle-first-5"', '"nothing-1"'],
  ])('%s in %s has to name what there is', (path, file, from, to) => {
    const changed = withFile(file, (text) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    });
    const { failures } = assembleCare(changed, known);
    expect(failures.map((failure) => failure.file)).toEqual([file]);
    expect(failures[0]?.issues.map((issue) => issue.path)).toContain(path);
  });

  it('a broken file takes nothing else with it', () => {
    const library = assembleCare(
      withFile('care/screening.json', () => '{'),
      known,
    );
    expect(library.screening).toBeUndefined();
    expect(library.decision).toBeDefined();
    expect(library.failures).toHaveLength(1);
  });
});
