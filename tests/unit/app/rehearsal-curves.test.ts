import type { IntensityCurves, RunningSession } from '#ui';
import { describe, expect, test } from 'vitest';
import { anAppRig, type AppRig } from '../../support/app-rig.ts';

const ROUTINE = { routineId: 'lower-back-release-10' };

const session = ({ app }: AppRig): RunningSession => app.sessionDesk.current!;
const curves = (rig: AppRig): IntensityCurves => session(rig).rehearsal!.record!.curves;
const points = ({ real }: IntensityCurves) => real.flat();

/** The height of the line as it is drawn, from point to point; undefined where there is none. */
function drawnAt({ real }: IntensityCurves, placeMs: number): number | undefined {
  for (const strand of real) {
    const next = strand.findIndex(({ atMs }) => atMs >= placeMs);
    const [from, to] = [strand[next - 1], strand[next]];
    if (from && to) return from.pct + ((to.pct - from.pct) * (placeMs - from.atMs)) / (to.atMs - from.atMs);
  }
  return undefined;
}

/** A rehearsal, brought to the middle of its first step with a motor. */
async function atWork(): Promise<AppRig> {
  const rig = anAppRig();
  const coming = rig.app.sessionDesk.rehearse(ROUTINE);
  await rig.finish(coming.then(() => undefined));
  await rig.advance(6);
  const { player, rehearsal } = session(rig);
  const work = player.state.timeline.segments.find(({ step }) => step.kind === 'work')!;
  rehearsal!.seek(work.startMs);
  await rig.advance(15);
  return rig;
}

describe('the curves of a rehearsal', () => {
  test('plan each step with a motor from 0, led up by five points a second, and off at its end', async () => {
    const rig = await atWork();
    const { segments } = session(rig).player.state.timeline;
    const { planned } = curves(rig);
    const work = segments.filter(({ step }) => step.kind === 'work');
    for (const { startMs, endMs, step } of work)
      expect(planned).toEqual(
        expect.arrayContaining([
          { atMs: startMs, pct: 0 },
          { atMs: startMs + step.intensityPct * 200, pct: step.intensityPct },
          { atMs: endMs, pct: step.intensityPct },
          { atMs: endMs, pct: 0 },
        ]),
      );
    expect(planned).toHaveLength(4 * work.length);
  });

  test.each([1, 4, 16] as const)('at %s× the virtual motor keeps to the plan', async (rate) => {
    const rig = await atWork();
    session(rig).rehearsal!.setRate(rate);
    await rig.advance(10);
    const { segments } = session(rig).player.state.timeline;
    const { startMs, step } = segments.find(({ step: { kind } }) => kind === 'work')!;
    const drawn = curves(rig);
    // A level stretch has points at its ends alone, and its ripple is chance: what counts is the line.
    for (let afterMs = 8_000; afterMs <= 20_000; afterMs += 500) {
      const pct = drawnAt(drawn, startMs + afterMs) ?? NaN;
      expect(Math.abs(pct - step.intensityPct)).toBeLessThan(4);
    }
    expect(drawn.awayPct).toBeGreaterThan(0);
    expect(drawn.awayPct).toBeLessThan(4);
    expect(drawn.ranOn).toEqual([]);
  });

  test('show within a second of a steady session that its motor is slowed', async () => {
    const rig = await atWork();
    const before = points(curves(rig)).at(-1)!;
    session(rig).bench!.setPressure(70);
    await rig.advance(1);
    const after = points(curves(rig)).at(-1)!;
    expect(after.pct).toBeLessThan(before.pct - 4);
    expect(after.atMs).toBeGreaterThan(before.atMs);
  });

  test('show a motor that is pressed to a standstill', async () => {
    const rig = await atWork();
    session(rig).bench!.setPressure(100);
    await rig.advance(4);
    expect(points(curves(rig)).at(-1)?.pct).toBe(0);
    expect(curves(rig).awayPct).toBeGreaterThan(4);
  });

  test('tell how long a motor ran on after its link was lost, until its own button', async () => {
    const rig = await atWork();
    const { positionMs } = session(rig).player.state;
    session(rig).bench!.faults.turn('lose-link', 'on');
    await rig.advance(12);
    expect(session(rig).player.state).toMatchObject({ status: 'paused', cause: 'massager-lost' });
    session(rig).bench!.pressPower();
    await rig.advance(30);
    const { ranOn, unaskedMs, heldMs } = curves(rig);
    expect(ranOn).toHaveLength(1);
    expect(ranOn[0]).toMatchObject({ why: 'massager-lost' });
    expect(ranOn[0]!.forMs).toBe(unaskedMs);
    expect(unaskedMs).toBeGreaterThan(11_000);
    expect(unaskedMs).toBeLessThan(14_500);
    expect(ranOn[0]!.pct).toBeGreaterThan(10);
    expect(Math.abs(ranOn[0]!.atMs - positionMs)).toBeLessThan(3_000);
    expect(heldMs).toBeGreaterThan(40_000);
    expect(heldMs).toBeLessThan(43_000);
    session(rig).bench!.faults.turn('lose-link', 'off');
    await rig.advance(10);
    session(rig).player.resume();
    await rig.advance(4);
    expect(curves(rig).heldMs).toBeGreaterThan(50_000);
    expect(curves(rig).heldMs).toBeLessThan(53_000);
  });

  test('tell of a motor that is switched on at its own button while the session is held', async () => {
    const rig = await atWork();
    session(rig).bench!.faults.turn('lose-link', 'on');
    await rig.advance(5);
    session(rig).bench!.pressPower();
    await rig.advance(5);
    session(rig).bench!.pressPlus();
    await rig.advance(5);
    expect(curves(rig).ranOn).toHaveLength(2);
  });

  test('a jump and a pause break the line; what was passed on the way is not drawn', async () => {
    const rig = await atWork();
    const { player, rehearsal } = session(rig);
    const before = curves(rig).real.length;
    for (let at = 200_000; at < 300_000; at += 1_000) rehearsal!.seek(at);
    await rig.advance(5);
    expect(curves(rig).real).toHaveLength(before + 1);
    player.pause();
    await rig.advance(5);
    player.resume();
    await rig.advance(8);
    const { real } = curves(rig);
    expect(real).toHaveLength(before + 2);
    for (const strand of real)
      expect(strand.map(({ atMs }) => atMs)).toEqual(
        strand.map(({ atMs }) => atMs).toSorted((a, b) => a - b),
      );
  });

  test('are told at most twice a second, and to nobody who does not look', async () => {
    const rig = await atWork();
    session(rig).rehearsal!.setRate(16);
    let told = 0;
    const looking = session(rig).rehearsal!.record!.curves$.subscribe(() => told++);
    await rig.advance(5);
    looking.unsubscribe();
    expect(told).toBeGreaterThan(4);
    expect(told).toBeLessThanOrEqual(11);
    await rig.advance(5);
    expect(told).toBeLessThanOrEqual(11);
  });

  test('stay as they were once it is closed, with nothing left to wait for', async () => {
    const rig = await atWork();
    const { record } = session(rig).rehearsal!;
    let ended = false;
    record!.curves$.subscribe({ complete: () => (ended = true) });
    const drawn = record!.curves;
    rig.app.sessionDesk.close();
    await rig.advance(1);
    expect(ended).toBe(true);
    expect(record!.curves.real.length).toBeGreaterThanOrEqual(drawn.real.length);
    expect(rig.clock.pending).toBe(0);
  });
});
