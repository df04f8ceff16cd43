import type { SessionMode } from '#storage';
import { describe, expect, test } from 'vitest';
import { anAppRig, type AppRig, type AppRigOptions } from '../../support/app-rig.ts';

const ROUTINE = { routineId: 'lower-back-release-10' };
/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the left buttock for 45 s. */
const FIRST_WORK_S = 55;

const session = ({ app }: AppRig) => app.sessionDesk.current!;
const player = (rig: AppRig) => session(rig).player;
const motor = ({ real }: AppRig) => real!.massager.state;

/** A session in the first area it works on, in this mode. */
async function inTheFirstArea(mode: SessionMode, options: AppRigOptions = {}): Promise<AppRig> {
  const rig = anAppRig({ air: {}, ...options });
  if (mode === 'massager') await rig.finish(rig.app.massagerDesk.connect());
  if (mode === 'simulator') await rig.finish(rig.app.massagerDesk.useSimulator());
  rig.app.sessionDesk.begin(ROUTINE);
  await rig.advance(FIRST_WORK_S + 10);
  return rig;
}

/** Changes the mode and says what came of it. */
async function change(rig: AppRig, to: SessionMode) {
  const changing = session(rig).changeMode(to);
  await rig.finish(changing.then(() => undefined));
  return changing;
}

/** How sure each stop was, from now on. */
function certainties(rig: AppRig): readonly unknown[] {
  const all: unknown[] = [];
  session(rig).stopCertainty$.subscribe((certainty) => all.push(certainty));
  return all;
}

describe('from a massager to by hand', () => {
  test.each(['massager', 'simulator'] as const)('keeps the place and waits (%s)', async (mode) => {
    const rig = await inTheFirstArea(mode);
    const { positionMs } = player(rig).state;
    expect(await change(rig, 'by-hand')).toEqual({ ok: true });
    expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'user' });
    expect(player(rig).state.positionMs - positionMs).toBeLessThan(1_000);
    expect(session(rig).mode).toBe('by-hand');
    expect(rig.app.massagerDesk.mode).toBe('by-hand');
    const held = player(rig).state.positionMs;
    await rig.advance(30);
    expect(player(rig).state).toMatchObject({ status: 'paused', positionMs: held });
  });

  test('stops the motor at once, lets the massager go, and never starts it again', async () => {
    const rig = await inTheFirstArea('massager');
    const changing = session(rig).changeMode('by-hand');
    expect(rig.app.massagerDesk.motor).toBeUndefined();
    await rig.advance(0.3);
    expect(motor(rig).targetPpm).toBe(0);
    await rig.finish(changing.then(() => undefined));
    expect(motor(rig).linked).toBe(false);
    player(rig).resume();
    await rig.advance(60);
    expect(player(rig).state.status).toBe('running');
    expect(motor(rig).targetPpm).toBe(0);
  });

  test('goes on by the clock: a slept-through gap no longer holds it', async () => {
    const rig = await inTheFirstArea('massager');
    await change(rig, 'by-hand');
    player(rig).resume();
    await rig.advance(4);
    const { positionMs } = player(rig).state;
    rig.clock.sleep(10_000);
    await rig.advance(0.1);
    expect(player(rig).state.status).toBe('running');
    expect(player(rig).state.positionMs).toBeGreaterThan(positionMs + 9_000);
  });

  test('after a lost link still says that the massager may run, until the person goes on', async () => {
    const rig = await inTheFirstArea('massager');
    rig.real!.loseLink(60_000);
    await rig.advance(0.2);
    const sure = certainties(rig);
    expect(await change(rig, 'by-hand')).toEqual({ ok: true });
    await rig.advance(5);
    expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'massager-lost' });
    expect(sure.at(-1)).toBe('unknown');
    player(rig).pause();
    await rig.advance(1);
    expect(sure.at(-1)).toBe('unknown');
    player(rig).resume();
    await rig.advance(4);
    expect(player(rig).state.status).toBe('running');
    expect(sure.at(-1)).toBeUndefined();
  });

  test('with a stop that could not be sent says so', async () => {
    const rig = await inTheFirstArea('massager');
    rig.real!.control.faults.hangWrites = 20;
    const sure = certainties(rig);
    await change(rig, 'by-hand');
    await rig.advance(3);
    expect(sure.at(-1)).toBe('unknown');
    expect(rig.said.join(' ')).toContain('I cannot see the massager');
  });

  test('is written down, and the record keeps the mode it began in', async () => {
    const rig = await inTheFirstArea('massager');
    await change(rig, 'by-hand');
    rig.app.sessionDesk.stop();
    await rig.advance(0.1);
    const [record] = (await rig.app.services.records.list()).records;
    expect(record).toMatchObject({ mode: 'massager', deviceName: 'Elite' });
    expect(record!.events).toMatchObject([{ kind: 'mode', what: 'by-hand' }]);
  });
});

describe('from by hand to a massager', () => {
  test('keeps the place, waits, and the motor follows from zero once the person goes on', async () => {
    const rig = await inTheFirstArea('by-hand');
    const { positionMs } = player(rig).state;
    expect(await change(rig, 'massager')).toEqual({ ok: true });
    expect(session(rig).mode).toBe('massager');
    expect(player(rig).state.status).toBe('paused');
    expect(player(rig).state.positionMs - positionMs).toBeLessThan(1_000);
    await rig.advance(20);
    expect(motor(rig).targetPpm).toBe(0);
    player(rig).resume();
    await rig.advance(3.5);
    expect(motor(rig).targetPpm).toBeGreaterThan(0);
    expect(motor(rig).targetPpm).toBeLessThanOrEqual(1_300);
    await rig.advance(8);
    expect(motor(rig).targetPpm).toBe(1_800);
  });

  test('is held from then on, when nobody looked for longer than a motor may wait', async () => {
    const rig = await inTheFirstArea('by-hand');
    await change(rig, 'massager');
    player(rig).resume();
    await rig.advance(4);
    const { positionMs } = player(rig).state;
    rig.clock.sleep(10_000);
    await rig.advance(0.1);
    expect(player(rig).state).toMatchObject({ status: 'paused', positionMs });
    await rig.advance(10);
    expect(motor(rig).targetPpm).toBe(0);
  });

  test('that is not to be had leaves the session as it was, says why, and by hand it goes on', async () => {
    const rig = anAppRig();
    rig.app.sessionDesk.begin(ROUTINE);
    await rig.advance(FIRST_WORK_S + 10);
    expect(await change(rig, 'massager')).toEqual({
      ok: false,
      why: 'This browser cannot reach a massager. The session waits where it was.',
    });
    expect(session(rig).mode).toBe('by-hand');
    expect(player(rig).state.status).toBe('paused');
    player(rig).resume();
    await rig.advance(4);
    expect(player(rig).state.status).toBe('running');
  });

  test('can be given up for by hand while it is still being looked for', async () => {
    const rig = await inTheFirstArea('by-hand');
    const looking = session(rig).changeMode('massager');
    await rig.advance(0.01);
    expect(await change(rig, 'by-hand')).toEqual({ ok: true });
    await rig.finish(looking.then(() => undefined));
    expect(await looking).toMatchObject({ ok: false });
    await rig.advance(10);
    expect(session(rig).mode).toBe('by-hand');
    expect(rig.app.massagerDesk.mode).toBe('by-hand');
  });
});

describe('between two massagers', () => {
  test('a simulator gives way to a real one without the place being lost', async () => {
    const rig = await inTheFirstArea('simulator');
    const { positionMs } = player(rig).state;
    expect(await change(rig, 'massager')).toEqual({ ok: true });
    expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'user' });
    expect(player(rig).state.positionMs - positionMs).toBeLessThan(1_000);
    player(rig).resume();
    await rig.advance(12);
    expect(motor(rig).targetPpm).toBe(1_800);
  });

  test('one that is not to be had leaves the one that is there, and it can go on', async () => {
    const rig = await inTheFirstArea('simulator', { bluetooth: undefined });
    expect(await change(rig, 'massager')).toMatchObject({ ok: false });
    expect(session(rig).mode).toBe('simulator');
    player(rig).resume();
    await rig.advance(12);
    expect(rig.virtual()!.targetPpm).toBe(1_800);
  });

  test('nothing goes on while none of them is there', async () => {
    const rig = await inTheFirstArea('simulator');
    const changing = session(rig).changeMode('massager');
    player(rig).resume();
    expect(player(rig).state.status).toBe('paused');
    await rig.finish(changing.then(() => undefined));
  });
});

describe('a massager that is let go for another way', () => {
  test('with a stop that could not be sent is told of, though the person presses STOP meanwhile', async () => {
    const rig = await inTheFirstArea('massager');
    rig.real!.control.faults.hangWrites = 20;
    const sure = certainties(rig);
    const changing = session(rig).changeMode('simulator');
    await rig.advance(0.05);
    rig.app.sessionDesk.stop();
    await rig.finish(changing.then(() => undefined));
    await rig.advance(3);
    expect(sure.at(-1)).toBe('unknown');
    expect(rig.said).toEqual([expect.stringContaining('I cannot see the massager')]);
  });

  test('and is not chosen again leaves nothing to go on with, until a way is chosen', async () => {
    const rig = await inTheFirstArea('massager');
    const leaving = session(rig).changeMode('simulator');
    rig.real!.control.handleRequestDevicePrompt({ accept: false });
    expect(await change(rig, 'massager')).toMatchObject({ ok: false });
    expect(await leaving).toMatchObject({ ok: false });
    player(rig).resume();
    expect(player(rig).state.status).toBe('paused');
    rig.real!.control.handleRequestDevicePrompt({ accept: true });
    expect(await change(rig, 'massager')).toEqual({ ok: true });
    player(rig).resume();
    await rig.advance(12);
    expect(motor(rig).targetPpm).toBe(1_800);
  });
});

describe('a change of mode that makes no sense', () => {
  test('to the mode that is on changes nothing and holds nothing', async () => {
    const rig = await inTheFirstArea('by-hand');
    expect(await session(rig).changeMode('by-hand')).toEqual({ ok: true });
    expect(player(rig).state.status).toBe('running');
  });

  test('after the end is refused in words', async () => {
    const rig = await inTheFirstArea('by-hand');
    rig.app.sessionDesk.stop();
    expect(await session(rig).changeMode('simulator')).toEqual({ ok: false, why: 'The session is over.' });
  });

  test('of a session that ends meanwhile changes nothing of its record', async () => {
    const rig = await inTheFirstArea('by-hand');
    const changing = session(rig).changeMode('simulator');
    rig.app.sessionDesk.stop();
    await rig.finish(changing.then(() => undefined));
    expect(await changing).toMatchObject({ ok: false });
    expect(session(rig).mode).toBe('by-hand');
    const [record] = (await rig.app.services.records.list()).records;
    expect(record!.events ?? []).toEqual([]);
  });
});
