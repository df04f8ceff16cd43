import {
  createSequence,
  levelOf,
  pctOf,
  variantOf,
  type Model,
  type OutFrame,
  type Sequence,
} from '#massager';
import type { DeviceProfile } from '#protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framesOf, hexOf, PROFILES, writesOf } from '../../support/massager-files.ts';

/** Every profile as each of its models wants it. */
const models = [...PROFILES.values()].flatMap((profile) => {
  const known: Model[] = (profile.variants ?? []).map(({ when }) => ({
    name: when.names?.[0] ?? when.namePrefixes?.[0],
    modelId: when.modelIds?.[0],
  }));
  return [{}, ...known].map((model): [string, DeviceProfile] => [
    [profile.id, model.name ?? model.modelId ?? ''].join(' ').trim(),
    variantOf(profile, model),
  ]);
});
const percentages = Array.from({ length: 1_121 }, (_, index) => (index - 10) / 10);
const wire = (frames: readonly OutFrame[]): string =>
  frames.map(({ to, bytes }) => `${to} ${hexOf(bytes)}`).join('; ');

describe.each(models)('every level of %s', (_name, profile) => {
  const frames = framesOf(profile);
  const { min, clamp, levels } = profile.actuator;
  const sent = [...new Set(percentages.map((pct) => levelOf(profile, pct)))].filter((level) => level > 0);

  it('is in its range, and 0 is none', () => {
    const inRange = (level: number): boolean =>
      level >= min && level <= clamp && (levels?.includes(level) ?? true);
    const odd = percentages.filter((pct) => {
      const level = levelOf(profile, pct);
      return pct <= 0 ? level !== 0 : !inRange(level);
    });
    expect(odd).toEqual([]);
  });

  it('never falls when the percentage rises, from the least to the most', () => {
    const all = percentages.map((pct) => levelOf(profile, pct));
    expect(all).toEqual(all.toSorted((a, b) => a - b));
    expect(levelOf(profile, 0.1)).toBe(min);
    expect(levelOf(profile, 100)).toBe(clamp);
  });

  it('is shown as a percentage that gives the same level again', () => {
    const shown = sent.map((level) => pctOf(profile, level));
    expect(shown.filter((pct) => pct <= 0 || pct > 100)).toEqual([]);
    expect(shown.map((pct) => levelOf(profile, pct))).toEqual(sent);
  });

  it('is written in at most 20 bytes, each in its own way, and never as the stop is', () => {
    const writes = sent.map((level) => writesOf(frames.set(level, createSequence())));
    expect(Math.max(...writes.flat().map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(20);
    const wires = writes.map(wire);
    expect(new Set(wires).size).toBe(sent.length);
    expect(wires).not.toContain('');
    expect(wires).not.toContain(wire(frames.stop(createSequence())));
  });

  it('has a stop that is the same whatever went before', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { maxLength: 9 }), (before) => {
        const sequence = createSequence();
        for (const pct of before) frames.set(levelOf(profile, pct), sequence);
        const seq = before.length + 1;
        const fresh = frames.stop(carriesSeq(profile) ? createSequence(seq) : createSequence());
        expect(wire(frames.stop(sequence))).toBe(wire(fresh));
      }),
    );
  });

  it('comes with programs of at most 20 bytes a write', () => {
    const { battery, keepAlive, poll, safetyStep } = frames;
    const questions: readonly (((sequence: Sequence) => readonly OutFrame[]) | undefined)[] = [
      frames.stop,
      poll?.frames,
      battery?.kind === 'ask' ? battery.frames : undefined,
      keepAlive && 'frames' in keepAlive ? keepAlive.frames : undefined,
    ];
    const all = [
      ...questions.flatMap((each) => each?.(createSequence()) ?? []),
      ...[frames.init, frames.start, safetyStep?.steps].flatMap((each) =>
        writesOf(each?.(createSequence()) ?? []),
      ),
    ];
    expect(all.length).toBeGreaterThan(0);
    for (const { bytes } of all) expect(bytes.length).toBeLessThanOrEqual(20);
  });
});

describe('the rolling number', () => {
  it('goes through every byte and begins anew', () => {
    const youou = PROFILES.get('youou-wand');
    if (!youou) throw new Error('there is a profile with a number');
    const frames = framesOf(youou);
    const sequence = createSequence();
    const seen = Array.from({ length: 300 }, () => {
      const [frame] = frames.stop(sequence);
      const bytes = [...(frame?.bytes ?? [])];
      expect(bytes.slice(0, 8).reduce((sum, byte) => sum ^ byte, 0)).toBe(bytes[8]);
      return bytes[2];
    });
    expect(seen).toEqual(Array.from({ length: 300 }, (_, index) => (index + 1) & 0xff));
  });
});

describe.each([...PROFILES])('what %s says of itself', (_name, profile) => {
  it('is where it comes from, and that we did not try it', () => {
    expect(profile.sources.length).toBeGreaterThan(0);
    expect(profile.evidenceNote.toLowerCase()).toMatch(/not (tried on hardware )?by us/);
    if (profile.evidence === 'community-untested')
      expect(profile.evidenceNote.toLowerCase()).toContain(
        'documented by the community, not tried on hardware by us',
      );
  });

  it('is about massage', () => {
    expect(JSON.stringify(profile)).not.toMatch(
      /\b(sex|intimate|erotic|adult|toy|vibrator|pleasure|orgasm|clit|vagina)/i,
    );
  });
});

function carriesSeq({ stop }: DeviceProfile): boolean {
  return stop.some(({ write }) => write.includes('{seq}'));
}
