import type { CueConductor } from '#cues';
import type { SessionState } from '#session';
import { describe, expect, test } from 'vitest';
import { anAppRig, aSayingConductor, type AppRig } from '../../support/app-rig.ts';
import { Device } from '../../support/a-device.ts';

const ROUTINE = { routineId: 'lower-back-release-10' };

const session = ({ app }: AppRig) => app.sessionDesk.current!;
const player = (rig: AppRig) => session(rig).player;

async function rehearsing(rig: AppRig = anAppRig()): Promise<AppRig> {
  const coming = rig.app.sessionDesk.rehearse(ROUTINE);
  await rig.finish(coming.then(() => undefined));
  expect(await coming).toBe(session(rig));
  return rig;
}

describe('a rehearsal', () => {
  test('runs with a virtual massager of its own, and leaves nothing behind', async () => {
    const device = new Device({});
    const rig = await rehearsing(device.open());
    expect(session(rig)).toMatchObject({ mode: 'simulator', rehearsal: { rate: 1 } });
    let mostPct = 0;
    session(rig).gate$.subscribe(({ setPct }) => (mostPct = Math.max(mostPct, setPct)));
    session(rig).rehearsal!.setRate(16);
    await rig.advance(50);
    expect(player(rig).state).toMatchObject({ status: 'ended', reason: 'completed' });
    expect(mostPct).toBe(30);
    rig.app.sessionDesk.close();
    await rig.advance(1);
    expect((await device.records.list()).records).toEqual([]);
    expect(device.storage.kept.size).toBe(0);
    expect(device.clock.pending).toBe(0);
  });

  test.each([1, 4, 16] as const)('at %s× a minute of the clock is so many minutes', async (rate) => {
    const rig = await rehearsing();
    await rig.advance(5.5);
    session(rig).rehearsal!.setRate(rate);
    const { positionMs } = player(rig).state;
    await rig.advance(15);
    expect(player(rig).state.positionMs - positionMs).toBeGreaterThan(15_000 * rate - 2_000);
    expect(player(rig).state.positionMs - positionMs).toBeLessThan(15_000 * rate + 2_000);
  });

  test('a change of pace moves nothing', async () => {
    const rig = await rehearsing();
    await rig.advance(5 + 20);
    for (const rate of [4, 16, 1, 16, 4] as const) {
      const { positionMs } = player(rig).state;
      session(rig).rehearsal!.setRate(rate);
      await rig.advance(0.001);
      expect(player(rig).state.positionMs - positionMs).toBeLessThan(1_100);
      expect(player(rig).state.status).toBe('running');
    }
  });

  test('is not held by a page that is busy for a moment, which is seconds at sixteen times the pace', async () => {
    const rig = await rehearsing();
    session(rig).rehearsal!.setRate(16);
    await rig.advance(6);
    const { positionMs } = player(rig).state;
    rig.clock.sleep(400);
    await rig.advance(1);
    expect(player(rig).state.status).toBe('running');
    expect(player(rig).state.positionMs).toBeGreaterThan(positionMs + 10_000);
  });

  test('moves to any place, and by itself never over the end', async () => {
    const rig = await rehearsing();
    await rig.advance(6);
    const { durationMs } = player(rig).state.timeline;
    for (const place of [300_000, 10_000, durationMs + 5_000]) {
      session(rig).rehearsal!.seek(place);
      expect(player(rig).state.status).toBe('running');
      expect(player(rig).state.positionMs).toBe(Math.min(place, durationMs - 1));
    }
    await rig.advance(1);
    expect(player(rig).state).toMatchObject({ status: 'ended', reason: 'completed' });
  });

  test('leaves a connected massager still, and stop stops both', async () => {
    const rig = anAppRig({ air: {} });
    await rig.finish(rig.app.massagerDesk.connect());
    const sent: string[] = [];
    rig.real!.massager.log$.subscribe(({ did, detail }) => did === 'speed' && sent.push(detail));
    await rehearsing(rig);
    await rig.advance(70);
    expect(sent).toEqual([]);
    const gates: number[] = [];
    session(rig).gate$.subscribe(({ setPct }) => gates.push(setPct));
    expect(gates.at(-1)).toBeGreaterThan(0);
    rig.app.sessionDesk.stop();
    await rig.advance(1);
    expect(sent).toEqual(['0']);
    expect(gates.at(-1)).toBe(0);
    expect(player(rig).state).toMatchObject({ status: 'ended', reason: 'user' });
  });

  test('never takes the place of a session that runs', async () => {
    const rig = anAppRig();
    const running = rig.app.sessionDesk.begin(ROUTINE);
    expect(await rig.app.sessionDesk.rehearse(ROUTINE)).toBeUndefined();
    expect(rig.app.sessionDesk.current).toBe(running);
    expect(player(rig).state.status).toBe('lead-in');
  });

  test('that is still loading gives way to a session', async () => {
    const rig = anAppRig();
    const coming = rig.app.sessionDesk.rehearse(ROUTINE);
    const running = rig.app.sessionDesk.begin(ROUTINE);
    await rig.finish(coming.then(() => undefined));
    expect(await coming).toBeUndefined();
    expect(rig.app.sessionDesk.current).toBe(running);
  });

  test('that is still loading does not begin after a stop', async () => {
    const rig = anAppRig();
    const coming = rig.app.sessionDesk.rehearse(ROUTINE);
    rig.app.sessionDesk.stop();
    await rig.finish(coming.then(() => undefined));
    expect(await coming).toBeUndefined();
    expect(rig.app.sessionDesk.current).toBeUndefined();
  });

  test('gives way to a session that is begun, which is kept', async () => {
    const rig = await rehearsing();
    await rig.advance(10);
    rig.app.sessionDesk.begin(ROUTINE);
    await rig.advance(10);
    rig.app.sessionDesk.stop();
    await rig.advance(0.1);
    expect((await rig.app.services.records.list()).records).toHaveLength(1);
  });

  test('of a routine that is not there, or without a profile, is refused', async () => {
    expect(await anAppRig().app.sessionDesk.rehearse({ routineId: 'not-there' })).toBeUndefined();
    const rig = anAppRig({ files: { 'massagers/theragun-gen4.json': '{}' } });
    const coming = rig.app.sessionDesk.rehearse(ROUTINE);
    await rig.finish(coming.then(() => undefined));
    expect(await coming).toBeUndefined();
    expect(rig.app.massagerDesk.locked).toBe(false);
  });

  test('shows its own massager, whatever the desk has', async () => {
    const rig = await rehearsing();
    expect(rig.app.massagerDesk.state.link).toBe('absent');
    expect(session(rig).massager).toMatchObject({ state: { link: 'ready' } });
    session(rig).rehearsal!.setRate(16);
    await rig.advance(5);
    expect(session(rig).massager!.state.motor).toBe('running');
  });

  test('stays in the simulator', async () => {
    const rig = await rehearsing();
    expect(await session(rig).changeMode('by-hand')).toMatchObject({ ok: false });
    expect(session(rig).mode).toBe('simulator');
  });
});

describe('the cues of a rehearsal', () => {
  /** Writes down who follows, and the anchors that it is told. */
  function listening() {
    const heard = { attached: 0, states: [] as SessionState[], said: [] as string[] };
    const conductor: CueConductor = {
      ...aSayingConductor(heard.said),
      attach: (followed) => {
        heard.attached++;
        const following = followed.state$.subscribe((state) => heard.states.push(state));
        return () => {
          heard.attached--;
          following.unsubscribe();
        };
      },
    };
    return { heard, conductor };
  }

  test('are those of a session at its own pace, told by the real clock, and silent at any other', async () => {
    const { heard, conductor } = listening();
    const rig = await rehearsing(anAppRig({ conductor }));
    await rig.advance(6);
    expect(heard.attached).toBe(1);
    session(rig).rehearsal!.setRate(16);
    expect(heard.attached).toBe(0);
    const told = heard.states.length;
    await rig.advance(3);
    expect(heard.states).toHaveLength(told);
    session(rig).rehearsal!.setRate(1);
    expect(heard.attached).toBe(1);
    await rig.advance(2);
    const last = heard.states.at(-1)!;
    expect(last).toMatchObject({ status: 'running' });
    const anchorMs = last.status === 'running' ? last.anchorMs : 0;
    expect(anchorMs).toBeGreaterThan(rig.clock.now() - 1_100);
    expect(anchorMs).toBeLessThanOrEqual(rig.clock.now() + 0.01);
    rig.app.sessionDesk.close();
    expect(heard.attached).toBe(0);
  });

  test('say nothing of a pause at sixteen times the pace', async () => {
    const { heard, conductor } = listening();
    const rig = await rehearsing(anAppRig({ conductor }));
    await rig.advance(6);
    session(rig).rehearsal!.setRate(16);
    player(rig).pause();
    await rig.advance(1);
    expect(heard.said).toEqual([]);
  });
});

describe('the taste of the first run', () => {
  test('takes about a minute, moves a virtual massager, and is no session', async () => {
    const rig = anAppRig();
    const coming = rig.app.sessionDesk.taste();
    await rig.finish(coming.then(() => undefined));
    expect(session(rig)).toMatchObject({ isTaste: true, mode: 'simulator' });
    expect(session(rig).protocol.totalSeconds).toBeGreaterThan(30);
    expect(session(rig).protocol.totalSeconds).toBeLessThanOrEqual(60);
    let mostPct = 0;
    session(rig).gate$.subscribe(({ setPct }) => (mostPct = Math.max(mostPct, setPct)));
    await rig.advance(70);
    expect(player(rig).state).toMatchObject({ status: 'ended', reason: 'completed' });
    expect(mostPct).toBeGreaterThan(0);
    expect((await rig.app.services.records.list()).records).toEqual([]);
  });
});
