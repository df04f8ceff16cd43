import { describe, expect, it } from 'vitest';
import { assembleCare } from '#protocol';
import { builtInContent, protocolFiles } from '../../support/protocols.ts';

const content = builtInContent();
const addOns = content.addOns.map(({ id }) => id);
const routines = content.routines.map(({ id }) => id);
const care = assembleCare(protocolFiles(), { body: content.body, routines, addOns });

const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map(({ id }) => id);

describe('the built-in content', () => {
  it('is sound in every file', () => {
    expect(content.failures).toEqual([]);
    expect(care.failures).toEqual([]);
  });

  it('has all ten routines', () => {
    expect(routines.toSorted()).toEqual([
      'deep-tissue-15',
      'desk-reset-4',
      'evening-wind-down-20',
      'foot-heel-to-toe-6',
      'gentle-first-5',
      'lower-back-release-10',
      'morning-loosen-6',
      'neck-shoulder-5',
      'post-lifting-8',
      'sciatic-side-gentle-7',
    ]);
  });

  it('has all five add-ons', () => {
    expect(addOns.toSorted()).toEqual([
      'breathing-3',
      'fork-rails-2',
      'heat-first-10',
      'stretch-after-4',
      'walk-5',
    ]);
  });

  it('has every zone', () => {
    expect([...content.body.zones.keys()]).toEqual([
      'lumbar-erector',
      'lumbar-erectors-both',
      'quadratus-lumborum',
      'thoracolumbar-fascia',
      'gluteus-maximus',
      'gluteus-medius',
      'piriformis-region',
      'upper-hamstrings',
      'front-hip',
      'tfl',
      'outer-thigh',
      'sole',
      'inner-arch',
      'neck-shoulder-angle',
      'whole-low-back',
    ]);
  });

  it('has every stay-off area', () => {
    expect([...content.body.noGoAreas.keys()].toSorted()).toEqual([
      'abdomen',
      'back-of-knee',
      'bony-points',
      'broken-skin',
      'chest-device',
      'groin',
      'head-face',
      'implants',
      'kidney-ribs',
      'lump',
      'neck-front-side',
      'numb-area',
      'sacrum',
      'sciatic-exit',
      'spine-midline',
      'veins',
    ]);
  });

  it('has every technique, attachment and position', () => {
    expect([...content.body.techniques.keys()]).toEqual([
      ...['glide', 'sweep', 'slow-glide', 'knead', 'cross-fibre', 'hold', 'slow-shear', 'rails'],
      ...['percussion', 'finger-hold', 'knead-hand', 'sweep-hand', 'heel-to-toe', 'thumbs-stroke'],
      ...['thumb-walk', 'heat', 'breathe', 'stretch', 'move'],
    ]);
    expect([...content.body.attachments.keys()]).toEqual([
      ...['ball', 'flat', 'fork', 'dampener', 'bullet', 'wedge', 'hand', 'foot-device', 'heat-pack', 'none'],
    ]);
    expect([...content.body.positions.keys()]).toEqual([
      ...['stand', 'stand-lean', 'stand-shift', 'sit-edge', 'side-lying', 'lie-back'],
      ...['sit-ankle-cross', 'sit-feet-down', 'sit-relaxed'],
    ]);
  });

  it('has the limits of the content draft', () => {
    const limits = content.care?.limits;
    expect(limits?.intensityCapPct).toMatchObject({ gentle: 30, standard: 45, firm: 60, careful: 20 });
    expect(limits?.secondsPerZoneSide).toMatchObject({ min: 20, max: 120, careful: 60 });
    expect(limits?.motorSecondsPerSession).toMatchObject({ standard: 900, careful: 300, firstSession: 240 });
    expect(limits?.ramp).toMatchObject({ upPctPerSecond: 5, downPctPerSecond: 20, startAtPct: 0 });
  });

  it('has every stop rule', () => {
    expect(ids(content.care?.stopRules)).toEqual([
      ...['sharp', 'spread', 'numb', 'saddle', 'dizzy', 'skin', 'worse', 'hand', 'device'],
    ]);
  });

  it('has the screening, with all 44 questions and their 118 answers', () => {
    expect(ids(care.screening?.questions)).toEqual([
      ...['saddle', 'bladder-bowel', 'leg-power', 'accident', 'chest-belly', 'head-neck', 'fever-back'],
      ...['weight-night', 'cancer-new-pain', 'immune', 'lump-shape', 'cough-upper', 'calf', 'urine-flank'],
      ...['age-first', 'long', 'ill-today', 'injury', 'pain-now', 'sensation', 'skin', 'hard-training'],
      ...[
        'last-session',
        'heat-check',
        'age',
        'frail',
        'osteoporosis',
        'dvt',
        'thinners',
        'heart',
        'implant',
      ],
      ...['cancer', 'diabetes', 'nerve', 'pregnant', 'surgery', 'spine-dx', 'disc-sciatica', 'kidney'],
      ...['joints-tissue', 'blood', 'epilepsy', 'veins', 'other'],
    ]);
    expect(care.screening?.questions.flatMap(({ answers }) => answers)).toHaveLength(118);
  });

  it('has the decision tables, plans and outcome questions', () => {
    expect(ids(care.decision?.causes)).toEqual([
      ...['posture', 'sedentary', 'lifting', 'injury', 'stress', 'sleep', 'morning', 'chronic', 'disc'],
      ...['inherited', 'shoulders', 'unknown'],
    ]);
    expect(ids(care.decision?.comfort)).toEqual(['light', 'medium', 'firm']);
    expect(ids(care.plans)).toEqual(['start-4-weeks', 'long-standing-6-weeks']);
    expect(ids(care.outcomes?.measures)).toEqual([
      ...[
        'pain-now',
        'pain-day',
        'stiffness',
        'interference',
        'sleep',
        'stress',
        'mood',
        'reach',
        'sideEffect',
      ],
    ]);
  });

  it('has the rest of care whole', () => {
    expect(ids(care.aftercare)).toEqual(['tender', 'severe', 'longer', 'dark', 'move', 'drink', 'review']);
    expect(care.claims).toHaveLength(15);
    expect(care.outcomes?.licensing).toHaveLength(6);
    expect(care.frequencyEvidence).toHaveLength(7);
    expect(care.massageStyles).toHaveLength(10);
    expect(care.deviceKinds).toHaveLength(7);
    expect(care.articleCoverage).toHaveLength(105);
    expect(care.sources).toHaveLength(64);
    expect(care.carefulProfile?.techniques).toHaveLength(14);
    expect(care.progression?.increase.by).toContain('5 points');
  });

  it('has a version, which sessions are recorded with', () => {
    expect(content.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('names only sources that are listed', () => {
    const known = new Set(ids(care.sources));
    const named = Object.entries(protocolFiles())
      .filter(([path]) => !path.startsWith('massagers/') && path !== 'care/sources.json')
      .flatMap(([path, text]) => sourcesIn(JSON.parse(text)).map((id) => ({ path, id })));
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter(({ id }) => !known.has(id))).toEqual([]);
  });
});

/** Every id under a field that holds sources, anywhere in a file. */
function sourcesIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]: [string, unknown]) => {
    if (['sources', 'articles', 'articleRefs'].includes(key)) return value as string[];
    if (['source', 'article'].includes(key)) return [value as string];
    return sourcesIn(value);
  });
}
