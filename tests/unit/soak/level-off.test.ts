import { describe, expect, test } from 'vitest';
import { levelOff, type Sample } from '../../soak/level-off.ts';

const BOUND = { name: 'nodes', mostPerHour: 50, because: 'the test says so' };
const PLACES = 4;

/** Six rounds of ten minutes with four looks each. */
function samples(nodes: (at: { readonly round: number; readonly place: number }) => number): Sample[] {
  return Array.from({ length: 6 * PLACES }, (_, at) => {
    const [round, place] = [Math.floor(at / PLACES), at % PLACES];
    return { round, place, minute: 10 * round + 2 * place, counts: { nodes: nodes({ round, place }) } };
  });
}

const verdict = (of: readonly Sample[]) => levelOff(of, [BOUND])[0]!;

describe('a soak', () => {
  test('is level where each place is as it was a round ago, however different the places are', () => {
    expect(verdict(samples(({ place }) => 1_000 * place))).toMatchObject({ perHour: 0, isLevel: true });
  });

  test('lets the first half settle', () => {
    expect(verdict(samples(({ round }) => 1_000 + 500 * Math.min(round, 3))).isLevel).toBe(true);
  });

  test('finds what grows a little with each round', () => {
    expect(verdict(samples(({ round }) => 1_000 + 10 * round))).toMatchObject({
      perHour: 60,
      isLevel: false,
    });
  });

  test('does not take one odd figure for growth', () => {
    const odd = samples(({ round, place }) => (round === 5 && place === 3 ? 9_000 : 1_000));
    expect(verdict(odd).isLevel).toBe(true);
  });

  test('proves nothing with nothing to compare', () => {
    expect(verdict(samples(() => 1_000).slice(0, PLACES)).isLevel).toBe(false);
    expect(verdict([]).isLevel).toBe(false);
    expect(
      levelOff(
        samples(() => 1),
        [{ ...BOUND, name: 'unheard of' }],
      )[0]?.isLevel,
    ).toBe(false);
  });
});
