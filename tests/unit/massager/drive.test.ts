import { createMassager } from '#massager';
import { describe, expect, it } from 'vitest';
import { aMassager, aReadyMassager } from '../../support/a-massager.ts';
import { FakeBluetooth } from '../../support/fake-gatt.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { levelFrame, statusFrame, STOP_FRAME, theragunProfile } from '../../support/profiles.ts';

describe('a level', () => {
  it('is written in the massager’s own unit, and shown as what was sent', async () => {
    const { massager, bluetooth, clock } = await aReadyMassager();
    massager.setLevel(35);
    await clock.advanceAsync(50);
    expect(bluetooth.commands.at(-1)).toBe(levelFrame(1900));
    expect(massager.state).toMatchObject({ setLevel: 1900, setPct: 35, motor: 'running' });
  });

  it('beyond the clamp is shown as the clamp', async () => {
    const { massager, bluetooth, clock } = await aReadyMassager();
    massager.setLevel(95);
    await clock.advanceAsync(50);
    expect(bluetooth.commands.at(-1)).toBe(levelFrame(2400));
    expect(massager.state).toMatchObject({ setLevel: 2400, setPct: 60 });
  });

  it.each([0, -1, Number.NaN])('of %s is the stop frame', async (pct) => {
    const { massager, bluetooth, clock } = await aReadyMassager();
    massager.setLevel(30);
    await clock.advanceAsync(200);
    massager.setLevel(pct);
    await clock.advanceAsync(50);
    expect(bluetooth.commands.at(-1)).toBe(STOP_FRAME);
    expect(massager.state).toMatchObject({ setLevel: 0, setPct: 0 });
  });

  it('goes nowhere without a link, and harms nobody', async () => {
    const { massager, bluetooth, clock, log } = aMassager();
    massager.setLevel(30);
    await clock.advanceAsync(1_000);
    expect(bluetooth.tried).toEqual([]);
    expect(log.at(-1)).toMatchObject({ direction: 'note', what: '30 % not sent: no link' });
  });

  it('that is refused again and again ends in a stop, and an error', async () => {
    const write = (_count: number, bytes: string) =>
      bytes.endsWith('03') && bytes !== STOP_FRAME ? 'fail' : 'ok';
    const { massager, bluetooth, clock } = await aReadyMassager({ write });
    massager.setLevel(30);
    await clock.advanceAsync(3_000);
    expect(bluetooth.commands).toEqual([STOP_FRAME, STOP_FRAME]);
    expect(massager.state).toMatchObject({ link: 'ready', motor: 'stopped', error: 'write-failed' });
    bluetooth.traits.write = () => 'ok';
    massager.setLevel(30);
    await clock.advanceAsync(200);
    expect(massager.state).not.toHaveProperty('error');
  });
});

describe('stop', () => {
  it('is confirmed when the massager reports that it stands still', async () => {
    const { massager, clock } = await aReadyMassager({ latencyMs: 30 });
    massager.setLevel(30);
    await clock.advanceAsync(3_000);
    expect(massager.state.motor).toBe('running');
    const stopped = massager.stop();
    await clock.advanceAsync(200);
    expect(await stopped).toBe('confirmed');
    expect(massager.state.motor).toBe('stopped');
  });

  it('is only sent when the massager says nothing for a second', async () => {
    const { massager, clock, device } = await aReadyMassager({ latencyMs: 30 });
    massager.setLevel(30);
    await clock.advanceAsync(500);
    device.rpm = undefined;
    const stopped = massager.stop();
    await clock.advanceAsync(1_200);
    expect(await stopped).toBe('sent');
    expect(massager.state.motor).toBe('stop-sent');
  });

  it('is confirmed by a motor that takes a while to run down', async () => {
    const { massager, clock, bluetooth, device } = await aReadyMassager({ latencyMs: 30 });
    massager.setLevel(30);
    await clock.advanceAsync(500);
    device.rpm = undefined;
    const stopped = massager.stop();
    await clock.advanceAsync(100);
    bluetooth.notify(statusFrame(1_500));
    expect(massager.state.motor).toBe('stop-sent');
    await clock.advanceAsync(600);
    device.rpm = 0;
    await clock.advanceAsync(300);
    expect(await stopped).toBe('confirmed');
  });

  it('says that it runs, if it still does after a second', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager();
    massager.setLevel(30);
    await clock.advanceAsync(500);
    bluetooth.onWrite = () => {
      bluetooth.notify(statusFrame(1_800));
    };
    void massager.stop();
    await clock.advanceAsync(2_000);
    expect(massager.state.motor).toBe('running');
  });

  it('is sent again each second for as long as the massager reports that it runs', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager({ latencyMs: 30 });
    massager.setLevel(30);
    await clock.advanceAsync(500);
    let stops = 0;
    bluetooth.onWrite = (bytes) => {
      if (bytes === STOP_FRAME) stops++;
      bluetooth.notify(statusFrame(stops < 4 ? 1_800 : 0));
    };
    const certainty = massager.stop();
    await clock.advanceAsync(3_000);
    expect(stops).toBe(3);
    expect(await certainty).toBe('sent');
    await clock.advanceAsync(5_000);
    expect(stops).toBe(4);
    expect(massager.state.motor).toBe('stopped');
  });

  it('is not sent to a massager that stood still and was switched on by its own button', async () => {
    const { massager, clock, bluetooth, device } = await aReadyMassager();
    void massager.stop();
    await clock.advanceAsync(2_000);
    device.rpm = 1_800;
    const sent: string[] = [];
    const answer = bluetooth.onWrite;
    bluetooth.onWrite = (bytes) => {
      sent.push(bytes);
      answer(bytes);
    };
    await clock.advanceAsync(3_000);
    expect(massager.state.motor).toBe('running');
    expect(sent).not.toContain(STOP_FRAME);
  });

  it('is unknown when it could not be written, and the link is cut and sought again', async () => {
    const { massager, clock, bluetooth, links } = await aReadyMassager({ latencyMs: 30 });
    massager.setLevel(30);
    await clock.advanceAsync(500);
    bluetooth.traits.write = () => 'hang';
    massager.setLevel(40);
    await clock.advanceAsync(50);
    const stopped = massager.stop();
    await clock.advanceAsync(500);
    expect(await stopped).toBe('unknown');
    expect(massager.state).toMatchObject({ link: 'reconnecting', motor: 'unknown', error: 'timeout' });
    expect(links().slice(-3)).toEqual(['ready', 'lost', 'reconnecting']);
  });

  it('can be asked for at any time, and never rejects', async () => {
    const { massager, clock } = aMassager({ connect: 'hang' });
    expect(await massager.stop()).toBe('confirmed');
    void massager.connect();
    await clock.advanceAsync(100);
    expect(await massager.stop()).toBe('unknown');
  });

  it('is only sent by a massager that never reports anything, without waiting', async () => {
    const mute = theragunProfile();
    delete mute.poll;
    delete mute.notifications;
    const clock = new ManualClock();
    const bluetooth = new FakeBluetooth(clock, mute);
    const massager = createMassager({ bluetooth: bluetooth.port, profiles: [mute], clock });
    void massager.connect();
    await clock.advanceAsync(10);
    const before = clock.now();
    const stopped = massager.stop();
    await clock.advanceAsync(0);
    expect(await stopped).toBe('sent');
    expect(clock.now()).toBe(before);
    expect(clock.pending).toBe(0);
  });

  it('reaches the device in a storm of levels within one write more', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager({ latencyMs: 30 });
    for (let count = 0; count < 500; count++) {
      massager.setLevel(1 + (count % 60));
      await clock.advanceAsync(2);
    }
    const atMs = clock.now();
    const stopped = massager.stop();
    await clock.advanceAsync(60);
    const { bytes, atMs: arrivedMs } =
      bluetooth.written.findLast((write) => write.bytes.endsWith('03')) ?? {};
    expect(bytes).toBe(STOP_FRAME);
    expect((arrivedMs ?? Infinity) - atMs).toBeLessThanOrEqual(60);
    await clock.advanceAsync(2_000);
    expect(await stopped).toBe('confirmed');
    expect(bluetooth.commands.at(-1)).toBe(STOP_FRAME);
  });
});

describe('reports', () => {
  it('are asked for twice a second and shown as measured', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager();
    massager.setLevel(35);
    const before = bluetooth.written.length;
    await clock.advanceAsync(5_000);
    const polls = bluetooth.written.slice(before).filter(({ bytes }) => bytes === 'AA 10 10 00');
    expect(polls.length).toBe(10);
    expect(massager.state.measured).toMatchObject({ level: 1900, running: true });
  });

  it('are taken away when they stop coming, but not forgotten', async () => {
    const { massager, clock, device } = await aReadyMassager();
    massager.setLevel(35);
    await clock.advanceAsync(1_000);
    device.rpm = undefined;
    await clock.advanceAsync(1_600);
    expect(massager.state.measured).toBeUndefined();
    expect(massager.state.lastReport).toMatchObject({ level: 1900, running: true });
  });

  it.each([
    ['BB 00', 'dropped: unknown'],
    ['BB 00 10 00', 'dropped: too short'],
    ['BB 00 10 00 01 00 00 00 00 00 00 00 00 07 6C', 'dropped: checksum'],
    ['AA 10 10 00', 'dropped: unknown'],
    ['BB 30 30 00', 'dropped: unknown'],
  ])('that make no sense are dropped, and the next one counts: %s', async (bytes, what) => {
    const { massager, bluetooth, log, clock } = await aReadyMassager();
    const before = massager.state;
    bluetooth.notify(bytes);
    expect(log.at(-1)).toMatchObject({ direction: 'received', what, bytes });
    expect(massager.state).toEqual(before);
    massager.setLevel(30);
    await clock.advanceAsync(600);
    expect(massager.state.measured?.level).toBe(1800);
  });

  it('of a standstill by the massager’s own button are believed', async () => {
    const { massager, clock, device } = await aReadyMassager();
    massager.setLevel(30);
    await clock.advanceAsync(3_000);
    device.rpm = 0;
    await clock.advanceAsync(600);
    expect(massager.state).toMatchObject({ motor: 'stopped', setPct: 0 });
  });
});

describe('the log', () => {
  it('has a line for every frame, with its bytes', async () => {
    const { massager, clock, log } = await aReadyMassager();
    massager.setLevel(35);
    await clock.advanceAsync(700);
    void massager.stop();
    await clock.advanceAsync(10);
    const lines = log.map(({ direction, what, bytes }) => `${direction} ${what} ${bytes}`.trim());
    expect(lines).toContain(`sent stop ${STOP_FRAME}`);
    expect(lines).toContain(`sent level 1900 ${levelFrame(1900)}`);
    expect(lines).toContain('sent status? AA 10 10 00');
    expect(lines).toContain('sent init AA 20 20 00');
    expect(lines).toContain(`received running 1, speed 1900 ${statusFrame(1900)}`);
  });

  it('notes what failed', async () => {
    const { massager, clock, log, bluetooth } = await aReadyMassager();
    let failures = 1;
    bluetooth.traits.write = () => (failures-- > 0 ? 'fail' : 'ok');
    massager.setLevel(30);
    await clock.advanceAsync(50);
    expect(log.map(({ what }) => what)).toContain('level 1800 failed: write-failed');
  });
});
