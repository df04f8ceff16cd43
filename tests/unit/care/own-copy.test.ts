import { offeredSides, offeredZones, ownCopyOf } from '#care';
import { parseRoutine, type RoutineRules } from '#protocol';
import { describe, expect, test } from 'vitest';
import { builtInContent, builtInRoutine } from '../../support/routines.ts';

const content = builtInContent();
const rules: RoutineRules = { body: content.body, ...content.care };
const release = builtInRoutine(content, 'lower-back-release-10');

describe('a copy of one’s own', () => {
  test('has an id and a name that no other has, and claims nothing of what was known of the first', () => {
    const one = ownCopyOf(release, content.routines);
    const two = ownCopyOf(release, [...content.routines, one]);
    expect([one.id, two.id]).toEqual(['lower-back-release-10-mine', 'lower-back-release-10-mine-2']);
    expect([one.name, two.name]).toEqual(['Lower-back release (mine)', 'Lower-back release (mine 2)']);
    expect(one.goal).toBe('Based on Lower-back release, changed by you.');
    expect(one.evidenceNote).toBe('What is known of Lower-back release may not hold for this one.');
    expect(one.bestFor).toEqual([]);
    const long = ownCopyOf({ ...release, id: 'x'.repeat(64), name: 'y'.repeat(300) }, []);
    expect(parseRoutine(long).ok).toBe(true);
    expect(long.name.length).toBeLessThanOrEqual(60);
  });

  test('is offered no side that hurts unless the routine asks for it', () => {
    const zone = rules.body.zones.get('gluteus-medius')!;
    expect(offeredSides(zone, release)).toEqual(['left', 'right']);
    expect(offeredSides(zone, builtInRoutine(content, 'sciatic-side-gentle-7'))).toContain('affected');
  });

  test('is offered no stay-off area, and no area that only takes warmth', () => {
    const ids = offeredZones({ routine: release, rules }).map(({ id }) => id);
    for (const id of rules.body.noGoAreas.keys()) expect(ids).not.toContain(id);
    expect(ids).not.toContain('whole-low-back');
    expect(ids).not.toContain('lumbar-erectors-both');
  });
});
