import { beforeAll, describe, expect, test } from 'vitest';
import { brokenIn } from '../../campaign/invariants/all.ts';
import { lifeOf, type Life } from '../../campaign/life.ts';
import { live, sharedContent } from '../../campaign/live.ts';
import type { SharedContent } from '../../campaign/person.ts';
import { tellLife } from '../../campaign/report.ts';
import { shrink } from '../../campaign/shrink.ts';

/** So many in each test: all of them take some seconds of a processor. */
const LIVES = 8;

describe('whatever a person, a phone and a massager do', () => {
  let shared: SharedContent;
  beforeAll(async () => {
    shared = await sharedContent();
  });

  test.each([1, 2, 3, 4, 5])(
    'nothing that must never happen happens (seed %i)',
    async (seed) => {
      for (let number = 0; number < LIVES; number++) {
        const life = lifeOf(seed, number);
        const { trace } = await live(life, shared);
        expect(brokenIn(trace).length === 0 ? '' : tellLife(life, trace)).toBe('');
      }
    },
    120_000,
  );

  test('the same life is lived the same way twice', async () => {
    for (const number of [0, 1, 2]) {
      const life = lifeOf(7, number);
      const [first, second] = [await live(life, shared), await live(life, shared)];
      expect(second.trace).toEqual(first.trace);
      expect(second.hash).toBe(first.hash);
    }
    expect((await live(lifeOf(7, 0), shared)).hash).not.toBe((await live(lifeOf(7, 1), shared)).hash);
  }, 120_000);

  test('a life is told by as little as shows the same', async () => {
    const life: Life = lifeOf(1, 0);
    const loses = life.acts
      .filter((act) => act.do !== 'loseLink')
      .toSpliced(4, 0, { do: 'loseLink', ms: 8_000, pct: 1 });
    const isLost = ({ acts }: Life): Promise<boolean> =>
      Promise.resolve(acts.some((act) => act.do === 'loseLink' && act.ms >= 50));
    const { acts } = await shrink({ ...life, acts: loses }, isLost);
    expect(acts).toEqual([{ do: 'loseLink', ms: 100, pct: 1 }]);
  });
});
