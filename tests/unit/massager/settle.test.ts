import { describe, expect, it } from 'vitest';
import { aDriver } from '../../support/a-massager.ts';
import { builtInProfile } from '../../support/massager-files.ts';
import { STOP_FRAME, theragunProfile } from '../../support/profiles.ts';

const MUSE_STOP = 'AA 55 06 AA 00 00 00 00';
const FOREO_STOP = '01 00 00';
const muse = builtInProfile('mymuse-link-plus');
const foreo = builtInProfile('foreo');
const belt = builtInProfile('feelspace-navibelt');
const domi = builtInProfile('lovense');

/** A device with FFF0 and FFF1 that no name tells: two profiles fit it. */
function aRiddle(traits: Parameters<typeof aDriver>[1] = {}) {
  return aDriver([muse, foreo, theragunProfile()], { name: 'BT-05', ...traits });
}

describe('a device that several profiles fit', () => {
  it('is asked about, with the ids of those that fit, and nothing is written', async () => {
    const { massager, bluetooth, clock, links } = aRiddle();
    void massager.connect();
    await clock.advanceAsync(5_000);
    expect(links()).toEqual(['absent', 'choosing', 'connecting', 'discovering', 'picking']);
    expect(massager.state).toMatchObject({ motor: 'unknown', candidates: [muse.id, foreo.id] });
    expect(massager.profile).toBeUndefined();
    expect(bluetooth.tried).toEqual([]);
  });

  it('is what the person says, and stopped that way first', async () => {
    const { massager, bluetooth, clock } = aRiddle();
    const connected = massager.connect();
    await clock.advanceAsync(100);
    const picked = massager.pick(foreo.id);
    await clock.advanceAsync(100);
    await Promise.all([connected, picked]);
    expect(massager.state).toMatchObject({ link: 'ready', candidates: [muse.id, foreo.id] });
    expect(massager.profile?.id).toBe(foreo.id);
    expect(bluetooth.written.map(({ bytes }) => bytes)).toEqual([FOREO_STOP]);
  });

  it('can turn out to be another: the old way is stopped, then the new one, on the same link', async () => {
    const { massager, bluetooth, clock, links } = aRiddle();
    void massager.connect({ profileId: muse.id });
    await clock.advanceAsync(100);
    massager.setLevel(50);
    await clock.advanceAsync(200);
    void massager.pick(foreo.id);
    await clock.advanceAsync(200);
    expect(bluetooth.written.map(({ bytes }) => bytes)).toEqual([
      MUSE_STOP,
      'AA 55 06 01 01 01 02 FF',
      MUSE_STOP,
      FOREO_STOP,
    ]);
    expect(massager.state).toMatchObject({ link: 'ready', setPct: 0 });
    expect(massager.profile?.id).toBe(foreo.id);
    expect(bluetooth.did.filter((what) => what === 'connect')).toHaveLength(1);
    expect(links().slice(-3)).toEqual(['ready', 'preparing', 'ready']);
    bluetooth.loseLink();
    await clock.advanceAsync(500);
    expect(bluetooth.written.at(-1)?.bytes).toBe(FOREO_STOP);
  });

  it('is not asked about if that was settled before, nor if its name tells', async () => {
    const settled = aRiddle();
    void settled.massager.connect({ profileId: foreo.id });
    await settled.clock.advanceAsync(100);
    expect(settled.massager.profile?.id).toBe(foreo.id);
    const named = aRiddle({ name: 'MM Massager' });
    void named.massager.connect();
    await named.clock.advanceAsync(100);
    expect(named.massager.profile?.id).toBe(muse.id);
  });

  it('can be left while it is asked about', async () => {
    const { massager, clock, bluetooth } = aRiddle();
    const abort = new AbortController();
    const connected = massager.connect({ signal: abort.signal });
    await clock.advanceAsync(100);
    abort.abort();
    await connected;
    expect(massager.state).toMatchObject({ link: 'absent', error: 'cancelled' });
    expect(massager.state).not.toHaveProperty('candidates');
    expect(bluetooth.device.gatt.connected).toBe(false);
    expect(clock.pending).toBe(0);
  });

  it('may break its link while it is asked about', async () => {
    const { massager, clock, bluetooth } = aRiddle();
    const connected = massager.connect();
    await clock.advanceAsync(100);
    bluetooth.loseLink();
    await connected;
    expect(massager.state).toMatchObject({ link: 'absent', error: 'link-lost' });
    expect(clock.pending).toBe(0);
  });

  it('takes no answer that is none', async () => {
    const { massager, clock, bluetooth } = aRiddle();
    void massager.connect();
    await clock.advanceAsync(100);
    await massager.pick('nothing');
    await massager.pick(theragunProfile().id);
    expect(massager.state.link).toBe('picking');
    expect(bluetooth.tried).toEqual([]);
  });

  it('is asked about again on the same link if the answer does not work', async () => {
    const silent = { ...belt, id: 'silent-belt', label: 'Silent belt' };
    const { massager, clock, bluetooth } = aDriver([belt, silent], { name: 'anything' });
    void massager.connect();
    await clock.advanceAsync(100);
    expect(massager.state.link).toBe('picking');
    void massager.pick(belt.id);
    await clock.advanceAsync(5_000);
    expect(massager.state).toMatchObject({ link: 'picking', error: 'no-answer' });
    expect(bluetooth.device.gatt.connected).toBe(true);
    await massager.disconnect();
    expect(massager.state.link).toBe('released');
    expect(clock.pending).toBe(0);
  });
});

describe('a device that no profile fits', () => {
  it('is the wrong one, and is sent nothing', async () => {
    const { massager, clock, bluetooth } = aDriver([muse, theragunProfile()], { lacks: ['command'] });
    void massager.connect();
    await clock.advanceAsync(1_000);
    expect(massager.state).toMatchObject({ link: 'absent', error: 'wrong-device' });
    expect(bluetooth.tried).toEqual([]);
    expect(bluetooth.device.gatt.connected).toBe(false);
  });
});

describe('choosing', () => {
  it('shows every device if that is wanted, with leave for all services', () => {
    const { massager, bluetooth } = aRiddle();
    void massager.connect({ everyDevice: true });
    expect(bluetooth.requests[0]).toMatchObject({ acceptAllDevices: true });
    expect(bluetooth.requests[0]?.optionalServices).toHaveLength(3);
  });

  it('is left out for a device that the browser knows', async () => {
    const { massager, bluetooth, clock, links } = aRiddle({ name: 'LUNA 4' });
    void massager.connect({ device: bluetooth.device as unknown as BluetoothDevice });
    await clock.advanceAsync(100);
    expect(bluetooth.requests).toEqual([]);
    expect(links()).toEqual(['absent', 'connecting', 'discovering', 'preparing', 'ready']);
  });

  it('of another massager in vain goes back to the one that was lost', async () => {
    const { massager, bluetooth, clock } = aDriver([theragunProfile()]);
    void massager.connect();
    await clock.advanceAsync(500);
    bluetooth.traits.connect = 'refuse';
    bluetooth.loseLink();
    await clock.advanceAsync(200_000);
    void massager.connect();
    await clock.advanceAsync(1_000);
    expect(massager.state).toMatchObject({ link: 'lost', error: 'busy', deviceName: 'Elite' });
    bluetooth.traits.connect = 'up';
    massager.reconnect();
    await clock.advanceAsync(1_000);
    expect(massager.state.link).toBe('ready');
    expect(bluetooth.commands.at(-1)).toBe(STOP_FRAME);
  });
});

describe('what a profile begins with', () => {
  it('waits for the answer that the belt gives, and says so when it never comes', async () => {
    const { massager, clock, bluetooth } = aDriver([belt], { name: '' });
    bluetooth.onWrite = (bytes) => {
      if (bytes === '01 81 03') bluetooth.notify('01 01 03 00', 'answers');
    };
    void massager.connect();
    await clock.advanceAsync(500);
    expect(massager.state.link).toBe('ready');
    expect(bluetooth.written.map(({ bytes }) => bytes)).toEqual(['30 FF', '01 81 03']);
    bluetooth.onWrite = () => undefined;
    void massager.disconnect();
    await clock.advanceAsync(500);
    void massager.connect();
    await clock.advanceAsync(10_000);
    expect(massager.state).toMatchObject({ link: 'released', error: 'no-answer' });
    expect(bluetooth.written.slice(-4).map(({ bytes }) => bytes)).toEqual([
      '30 FF',
      ...Array<string>(3).fill('01 81 03'),
    ]);
    expect(clock.pending).toBe(0);
  });

  it('can be cancelled while an answer is waited for', async () => {
    const { massager, clock, bluetooth } = aDriver([belt], { name: '' });
    const abort = new AbortController();
    const connected = massager.connect({ signal: abort.signal });
    await clock.advanceAsync(500);
    expect(massager.state.link).toBe('preparing');
    abort.abort();
    await connected;
    expect(massager.state).toMatchObject({ link: 'absent', error: 'cancelled' });
    expect(bluetooth.device.gatt.connected).toBe(false);
    expect(clock.pending).toBe(0);
  });

  it('makes the massager safer, unless the person left that out', async () => {
    const SAFER = '41 75 74 6F 53 77 69 74 68 3A 4F 6E 3A 4F 66 66 3B';
    const made = aDriver([domi], { name: 'LVS-Domi37' });
    void made.massager.connect();
    await made.clock.advanceAsync(5_000);
    expect(made.bluetooth.written.map(({ bytes }) => bytes)).toContain(SAFER);
    const without = aDriver([domi], { name: 'LVS-Domi37' });
    void without.massager.connect({ withoutSafetyStep: true });
    await without.clock.advanceAsync(5_000);
    expect(without.massager.state.link).toBe('ready');
    expect(without.bluetooth.written.map(({ bytes }) => bytes)).not.toContain(SAFER);
  });

  it('drives the model that it really is', async () => {
    const satisfyer = builtInProfile('satisfyer-wand');
    const values = { model: [0, 0, 0x27, 0xd5], battery: [87] };
    const { massager, clock, bluetooth } = aDriver([satisfyer], { name: 'SF Mini', values });
    void massager.connect();
    await clock.advanceAsync(500);
    massager.setLevel(50);
    await clock.advanceAsync(500);
    const [begin, value] = bluetooth.written.slice(-2);
    expect(begin).toMatchObject({ bytes: '01', to: 'control', response: true });
    expect(value).toMatchObject({ to: 'value', response: false });
    expect(value?.bytes.split(' ')).toHaveLength(8);
    expect(massager.state.batteryPct).toBe(87);
  });
});
