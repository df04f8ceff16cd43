import { createMemoryRoutines, type SessionCheckpoint } from '#storage';
import { describe, expect, test } from 'vitest';
import { aRoutine } from '../../support/protocols.ts';
import { Device } from '../../support/a-device.ts';
import { aside, cutOff, kept, offer, opened, player, ROUTINE } from '../../support/interrupted.ts';

/** Until the first area is worked. */
const FIRST_WORK_S = 55;
const HOUR_S = 3_600;

describe('a session that was cut off', () => {
  test('is offered at the next load, from at most five seconds before', async () => {
    const device = new Device();
    await cutOff(device, 63);
    const tab = await opened(device);
    const offered = await offer(tab);
    expect(offered).toMatchObject({ mode: 'by-hand', canGoOn: true, request: ROUTINE });
    expect(offered!.positionMs).toBeGreaterThanOrEqual(58_000);
    expect(offered!.positionMs).toBeLessThanOrEqual(63_000);
    expect(offered!.record.steps.find(({ index }) => index === offered!.stepIndex)).toMatchObject({
      kind: 'work',
      zone: 'gluteus-maximus',
    });
    expect(await kept(device)).toEqual([]);
  });

  test('goes on where it stood, get-ready first, as one session with one record', async () => {
    const device = new Device();
    await cutOff(device, 60);
    const tab = await opened(device);
    const { positionMs } = (await offer(tab))!;
    expect(tab.app.sessionDesk.goOn()).toBeDefined();
    expect(player(tab).state).toMatchObject({ status: 'lead-in', cause: 'start', positionMs });
    expect(await offer(tab)).toBeUndefined();
    await tab.advance(5 + 20);
    tab.app.sessionDesk.stop();
    await tab.advance(1);
    const records = await kept(device);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ id: 'session-1-1', endReason: 'user', mode: 'by-hand' });
    expect(records[0]!.events).toContainEqual(expect.objectContaining({ kind: 'interrupted' }));
    expect(records[0]!.activeSeconds).toBeCloseTo(positionMs / 1000 + 20, 0);
    expect(aside(device)).toEqual([]);
  });

  test('is kept as it was, if the person wants only that', async () => {
    const device = new Device();
    await cutOff(device, 60);
    const tab = await opened(device);
    await tab.app.sessionDesk.keepInterrupted();
    expect(await offer(tab)).toBeUndefined();
    expect(await kept(device)).toMatchObject([{ endReason: 'interrupted', id: 'session-1-1' }]);
    expect((await kept(device))[0]!.activeSeconds).toBeGreaterThan(54);
    expect(aside(device)).toEqual([]);
    expect(tab.app.sessionDesk.goOn()).toBeUndefined();
  });

  test('more than two hours ago is kept by itself and not offered', async () => {
    const device = new Device();
    await cutOff(device, 60);
    await device.clock.advanceAsync(2 * HOUR_S * 1_000);
    const tab = await opened(device);
    expect(await offer(tab)).toBeUndefined();
    expect(await kept(device)).toMatchObject([{ endReason: 'interrupted' }]);
    expect(aside(device)).toEqual([]);
  });

  test('that is offered for so long that it grows too old is kept, too', async () => {
    const device = new Device();
    await cutOff(device, 60);
    const tab = await opened(device);
    await tab.advance(2 * HOUR_S);
    expect(await offer(tab)).toBeUndefined();
    expect(await kept(device)).toMatchObject([{ endReason: 'interrupted' }]);
  });

  test('before a newer one is kept, and the newer one is offered', async () => {
    const device = new Device();
    await cutOff(device, 60);
    await cutOff(device, 90);
    const tab = await opened(device);
    expect(await offer(tab)).toMatchObject({ record: { id: 'session-2-1' } });
    expect(await kept(device)).toMatchObject([{ id: 'session-1-1', endReason: 'interrupted' }]);
  });

  test('in its count-down left nothing, and nothing is offered or kept', async () => {
    const device = new Device();
    await cutOff(device, -2);
    const tab = await opened(device);
    expect(await offer(tab)).toBeUndefined();
    expect(await kept(device)).toEqual([]);
    expect(aside(device)).toEqual([]);
  });

  test('on a step that was only skipped to is offered, and what is offered can be kept', async () => {
    const device = new Device();
    const first = await opened(device);
    first.app.sessionDesk.begin(ROUTINE);
    await first.advance(2);
    player(first).skip();
    player(first).pause();
    first.crash();
    const tab = await opened(device);
    expect(await offer(tab)).toBeDefined();
    await tab.app.sessionDesk.keepInterrupted();
    expect(await kept(device)).toMatchObject([{ endReason: 'interrupted', activeSeconds: 0 }]);
  });

  test('a second time goes on again, with all three parts in one record', async () => {
    const device = new Device();
    await cutOff(device, 60);
    const second = await opened(device);
    second.app.sessionDesk.goOn();
    await second.advance(5 + 30);
    second.crash();
    const third = await opened(device);
    third.app.sessionDesk.goOn();
    await third.advance(5 + 10);
    third.app.sessionDesk.stop();
    await third.advance(1);
    const [record] = await kept(device);
    expect(record!.events?.filter(({ kind }) => kind === 'interrupted')).toHaveLength(2);
    expect(record!.activeSeconds).toBeGreaterThan(90);
    expect(record!.activeSeconds).toBeLessThanOrEqual(100.1);
  });

  test('goes on with the steps that were made longer and the area that was left out', async () => {
    const device = new Device();
    const tab = device.open();
    const session = tab.app.sessionDesk.begin(ROUTINE)!;
    await tab.advance(5 + 10);
    expect(session.adjustStep(15)).toEqual({ ok: true });
    await tab.advance(60);
    session.somethingHurts();
    session.report('skin');
    await tab.advance(0.1);
    const steps = session.protocol.steps;
    const before = player(tab).state;
    tab.crash();
    const next = await opened(device);
    next.app.sessionDesk.goOn();
    expect(next.app.sessionDesk.current!.protocol.steps).toEqual(steps);
    expect(player(next).state.positionMs).toBe(before.positionMs);
    next.app.sessionDesk.stop();
    await next.advance(0.1);
    const [record] = await kept(device);
    expect(record!.events?.map(({ kind }) => kind)).toEqual(['rule', 'interrupted']);
    expect(record!.activeSeconds).toBeCloseTo(before.activeMs / 1000, 1);
  });

  test('while the clock of the device was a year ahead is kept, and not offered for a year', async () => {
    const device = new Device();
    await cutOff(device, 60);
    const [[key, json]] = aside(device) as [[string, string]];
    const checkpoint = JSON.parse(json) as SessionCheckpoint;
    const savedAt = checkpoint.savedAt + 365 * 24 * HOUR_S * 1_000;
    device.storage.setItem(key, JSON.stringify({ ...checkpoint, savedAt }));
    const tab = await opened(device);
    expect(await offer(tab)).toBeUndefined();
    expect(await kept(device)).toMatchObject([{ endReason: 'interrupted' }]);
  });

  test('of an own routine that is removed while it is offered can only be kept', async () => {
    const device = new Device();
    const routineStore = createMemoryRoutines([{ ...aRoutine(), id: 'mine' }]);
    const first = await opened(device, { routineStore });
    first.app.sessionDesk.begin({ routineId: 'mine' });
    await first.advance(60);
    first.crash();
    const tab = await opened(device, { routineStore });
    expect(await offer(tab)).toMatchObject({ canGoOn: true });
    await tab.app.services.ownRoutines.remove('mine');
    expect(tab.app.sessionDesk.goOn()).toBeUndefined();
    expect(await offer(tab)).toMatchObject({ canGoOn: false });
    await tab.app.sessionDesk.keepInterrupted();
    expect(await kept(device)).toMatchObject([{ routineId: 'mine', endReason: 'interrupted' }]);
  });

  test('of a routine that is no longer the same can only be kept', async () => {
    const device = new Device();
    await cutOff(device, 60);
    const [[key, json]] = aside(device) as [[string, string]];
    const checkpoint = JSON.parse(json) as SessionCheckpoint;
    device.storage.setItem(key, JSON.stringify({ ...checkpoint, totalMs: checkpoint.totalMs + 15_000 }));
    const tab = await opened(device);
    expect(await offer(tab)).toMatchObject({ canGoOn: false });
    expect(tab.app.sessionDesk.goOn()).toBeUndefined();
    expect(await offer(tab)).toBeDefined();
    await tab.app.sessionDesk.keepInterrupted();
    expect(await kept(device)).toHaveLength(1);
  });
});

describe('a session that drove a massager', () => {
  test('says so, goes on only with one that is there, and begins from zero', async () => {
    const device = new Device({});
    const tab = device.open();
    await tab.finish(tab.app.massagerDesk.connect());
    tab.app.sessionDesk.begin(ROUTINE);
    await tab.advance(FIRST_WORK_S + 10);
    for (let press = 0; press < 3; press++) player(tab).stronger();
    await tab.advance(6);
    tab.crash();
    const next = await opened(device);
    expect(await offer(next)).toMatchObject({ mode: 'massager' });
    await next.finish(next.app.massagerDesk.connect());
    const levels: number[] = [];
    device.real!.massager.state$.subscribe(({ targetPpm }) => levels.push(targetPpm));
    expect(next.app.sessionDesk.goOn()).toMatchObject({ mode: 'massager' });
    expect(player(next).state.offsetPct).toBe(0);
    await next.advance(4.9);
    expect(Math.max(...levels)).toBe(0);
    await next.advance(1.2);
    expect(device.real!.massager.state.targetPpm).toBeGreaterThan(0);
    expect(device.real!.massager.state.targetPpm).toBeLessThanOrEqual(1_300);
  });

  test('goes on by hand without one, and its record says so', async () => {
    const device = new Device({});
    const tab = device.open();
    await tab.finish(tab.app.massagerDesk.connect());
    tab.app.sessionDesk.begin(ROUTINE);
    await tab.advance(FIRST_WORK_S + 10);
    tab.crash();
    const next = await opened(device);
    expect(next.app.sessionDesk.goOn()).toMatchObject({ mode: 'by-hand' });
    await next.advance(10);
    next.app.sessionDesk.stop();
    await next.advance(0.1);
    const [record] = await kept(device);
    expect(record).toMatchObject({ mode: 'massager', deviceName: 'Elite' });
    expect(record!.events).toContainEqual(expect.objectContaining({ kind: 'mode', what: 'by-hand' }));
  });
});

describe('a session that another one takes the place of', () => {
  test('while it is paused is kept as it was', async () => {
    const device = new Device();
    const tab = device.open();
    tab.app.sessionDesk.begin(ROUTINE);
    await tab.advance(65);
    player(tab).pause();
    tab.app.sessionDesk.begin({ routineId: 'desk-reset-4' });
    await tab.advance(0.1);
    expect(await kept(device)).toMatchObject([{ id: 'session-1-1', endReason: 'replaced' }]);
    expect(aside(device)).toHaveLength(1);
    expect(aside(device)[0]![0]).toContain('session-1-2');
  });
});
