import { createMassager } from '#massager';
import { describe, expect, it } from 'vitest';
import { aMassager, aReadyMassager } from '../../support/a-massager.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { STOP_FRAME, theragunProfile } from '../../support/profiles.ts';

describe('connecting', () => {
  it('goes by way of the chooser to ready, and says each step', async () => {
    const { massager, links } = await aReadyMassager({ latencyMs: 30, connectMs: 200 });
    expect(links()).toEqual(['absent', 'choosing', 'connecting', 'discovering', 'preparing', 'ready']);
    expect(massager.state).toMatchObject({ link: 'ready', deviceName: 'Elite', setPct: 0, setLevel: 0 });
    expect(massager.state.deviceId).toBe('fake');
    expect(massager.profile?.id).toBe('theragun-gen4');
    expect(massager.state).not.toHaveProperty('candidates');
  });

  it('opens the chooser in the same turn, so that the tap still counts', () => {
    const { massager, bluetooth } = aMassager();
    void massager.connect();
    expect(bluetooth.requests).toHaveLength(1);
  });

  it('asks by every name and service of the profile, with leave for all its services', () => {
    const { massager, bluetooth } = aMassager();
    void massager.connect();
    const ffe0 = '0000ffe0-0000-1000-8000-00805f9b34fb';
    expect(bluetooth.requests[0]).toEqual({
      filters: [{ name: 'Pro' }, { name: 'Elite' }, { name: 'Prime' }, { services: [ffe0] }],
      optionalServices: [ffe0],
    });
  });

  it('sends stop before it does anything else with the device', async () => {
    const { bluetooth } = await aReadyMassager({ latencyMs: 30 });
    expect(bluetooth.did.slice(0, 6)).toEqual([
      'connect',
      'find services',
      'find characteristics',
      `write ${STOP_FRAME}`,
      'notify on',
      'write AA 20 20 00',
    ]);
  });

  it('knows nothing of the motor until then, and that it stands still once it says so', async () => {
    const { massager, states, clock, device } = aMassager({ latencyMs: 30 });
    device.rpm = undefined;
    void massager.connect();
    await clock.advanceAsync(2_000);
    expect(states.find(({ link }) => link === 'connecting')?.motor).toBe('unknown');
    expect(massager.state.motor).toBe('stop-sent');
    device.rpm = 0;
    await clock.advanceAsync(600);
    expect(massager.state.motor).toBe('stopped');
  });

  it('shows the version that the massager reports', async () => {
    const { massager, bluetooth } = await aReadyMassager();
    const tail = [0x20, ...Array<number>(9).fill(0), 0, 216];
    const sum = tail.reduce((total, byte) => total + byte, 0) & 0xff;
    bluetooth.notify([0xbb, sum, ...tail].map((byte) => byte.toString(16).padStart(2, '0')).join(' '));
    expect(massager.state.firmware).toBe('2.1.6');
  });

  it('is done once, however often it is asked for', async () => {
    const { massager, bluetooth, clock } = aMassager();
    const first = massager.connect();
    expect(massager.connect()).toBe(first);
    await clock.advanceAsync(100);
    await massager.connect();
    expect(bluetooth.requests).toHaveLength(1);
  });

  it('takes a characteristic as it is: the other way of writing where the wanted one is not offered', async () => {
    const { bluetooth, massager } = await aReadyMassager({ properties: { write: false } });
    expect(massager.state.link).toBe('ready');
    expect(bluetooth.written[0]).toMatchObject({ bytes: STOP_FRAME, response: false });
    const both = await aReadyMassager();
    expect(both.bluetooth.written.slice(0, 2).map(({ response }) => response)).toEqual([true, false]);
  });

  it('looks again once for what it did not find', async () => {
    const { massager } = await aReadyMassager({ discoveryFailures: 1 });
    expect(massager.state.link).toBe('ready');
  });

  it('does without reports where notifications cannot be had', async () => {
    const refused = await aReadyMassager({ startNotifications: 'fail' });
    expect(refused.massager.state.link).toBe('ready');
    const none = await aReadyMassager({ properties: { notify: false } });
    expect(none.massager.state.link).toBe('ready');
    expect(none.log.map(({ what }) => what)).toContain('status sends no notifications');
  });

  it('does without the version if it cannot be asked for', async () => {
    const write = (_count: number, bytes: string) => (bytes === 'AA 20 20 00' ? 'fail' : 'ok');
    const { massager } = await aReadyMassager({ write });
    expect(massager.state.link).toBe('ready');
  });
});

describe('connecting in vain', () => {
  it.each([
    ['the chooser is closed', { chooser: 'cancel' as const }, 'cancelled'],
    ['the link is refused', { connect: 'refuse' as const }, 'busy'],
    ['the connect hangs', { connect: 'hang' as const }, 'timeout'],
    ['the command characteristic is missing', { lacks: ['command'] }, 'wrong-device'],
    ['notifications hang', { startNotifications: 'hang' as const }, 'timeout'],
    ['stop cannot be written', { write: () => 'fail' as const }, 'write-failed'],
    ['stop hangs', { write: () => 'hang' as const }, 'timeout'],
  ])('ends without a link when %s', async (_what, traits, error) => {
    const { massager, clock, bluetooth } = aMassager(traits);
    const connected = massager.connect();
    await clock.advanceAsync(20_000);
    await connected;
    expect(massager.state).toMatchObject({ link: 'absent', error });
    expect(bluetooth.device.gatt.connected).toBe(false);
    expect(clock.pending).toBe(0);
  });

  it('says that the motor is unknown if a stop could not be written', async () => {
    const { massager, clock } = aMassager({ write: () => 'fail' });
    void massager.connect();
    await clock.advanceAsync(2_000);
    expect(massager.state.motor).toBe('unknown');
  });

  it('can be tried again', async () => {
    const { massager, clock, bluetooth } = aMassager({ connect: 'refuse' });
    void massager.connect();
    await clock.advanceAsync(1_000);
    bluetooth.traits.connect = 'up';
    void massager.connect();
    await clock.advanceAsync(1_000);
    expect(massager.state.link).toBe('ready');
    expect(massager.state).not.toHaveProperty('error');
  });

  it('takes no device that lacks GATT, and no port that throws', async () => {
    const profile = theragunProfile();
    const clock = new ManualClock();
    const device = Object.assign(new EventTarget(), { id: 'x', name: 'Pro' }) as unknown as BluetoothDevice;
    const bare = createMassager({
      bluetooth: { requestDevice: () => Promise.resolve(device) },
      profiles: [profile],
      clock,
    });
    await bare.connect();
    expect(bare.state.error).toBe('wrong-device');
    const throws = createMassager({
      profiles: [profile],
      clock,
      bluetooth: {
        requestDevice: () => {
          throw new TypeError('not a function');
        },
      },
    });
    await throws.connect();
    expect(throws.state).toMatchObject({ link: 'absent', error: 'unsupported' });
  });

  it('cuts a link that comes up after nobody wants it any more', async () => {
    const { massager, clock, bluetooth } = aMassager({ connectMs: 20_000, connect: 'stubborn' });
    void massager.connect();
    await clock.advanceAsync(16_000);
    expect(massager.state.error).toBe('timeout');
    await clock.advanceAsync(10_000);
    expect(bluetooth.device.gatt.connected).toBe(false);
  });
});

describe('a connect that is cancelled', () => {
  it.each([
    ['before it begins', {}, -1],
    ['in the chooser', { chooser: 'hang' as const }, 0],
    ['while connecting', { connectMs: 1_000 }, 500],
    ['while the connect hangs', { connect: 'hang' as const }, 500],
    ['while discovering', { latencyMs: 100 }, 150],
    ['while stop is written', { latencyMs: 100 }, 250],
    ['while the rest is prepared', { latencyMs: 100 }, 350],
    ['while what begins it is written', { latencyMs: 100 }, 450],
  ])('%s leaves no link, no timer and no question', async (_when, traits, afterMs) => {
    const { massager, clock, bluetooth } = aMassager(traits);
    const abort = new AbortController();
    if (afterMs < 0) abort.abort();
    const connected = massager.connect({ signal: abort.signal });
    await clock.advanceAsync(Math.max(0, afterMs));
    expect(massager.state.link).not.toBe('ready');
    abort.abort();
    await connected;
    expect(massager.state).toMatchObject({ link: 'absent', error: 'cancelled' });
    await clock.advanceAsync(20_000);
    expect(massager.state.link).toBe('absent');
    expect(bluetooth.device.gatt.connected).toBe(false);
    expect(clock.pending).toBe(0);
  });

  it('does not open the chooser if it was cancelled before', async () => {
    const { massager, bluetooth } = aMassager();
    await massager.connect({ signal: AbortSignal.abort() });
    expect(bluetooth.requests).toEqual([]);
  });

  it('does not harm a link that is ready', async () => {
    const { massager, clock } = aMassager();
    const abort = new AbortController();
    void massager.connect({ signal: abort.signal });
    await clock.advanceAsync(100);
    abort.abort();
    await clock.advanceAsync(1_000);
    expect(massager.state.link).toBe('ready');
  });
});
