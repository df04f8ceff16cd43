import type { DeviceProfile } from '#protocol';
import { describe, expect, it } from 'vitest';
import { aDriver } from '../../support/a-massager.ts';
import { builtInProfile, madeBy, PROFILES, type WriteVector } from '../../support/massager-files.ts';

/** What a device of a profile calls itself; nothing where only the service tells. */
function nameOf({ match }: DeviceProfile): string {
  return match.names?.[0] ?? match.namePrefixes?.[0] ?? '';
}

/** One of its kind in range, among all the profiles there are. It answers what its start waits for. */
function inRange(profile: DeviceProfile) {
  const others = [...PROFILES.values()].filter(({ id }) => id !== profile.id);
  const made = aDriver([profile, ...others], { name: nameOf(profile), latencyMs: 10 });
  made.bluetooth.onWrite = (bytes) => {
    if (bytes === '01 81 03') made.bluetooth.notify('01 01 03', 'answers');
    if (bytes === '44 65 76 69 63 65 54 79 70 65 3B')
      made.bluetooth.notify('57 3A 31 31 3A 30 30 38 32 30 35 39 41 44 33 42 44 3B');
  };
  const sent = (): readonly unknown[] =>
    made.bluetooth.written.map(({ to, bytes, response }) => ({ to, bytes, response }));
  return { ...made, sent };
}

/** A frame with a rolling number is told by the rest of it. */
const unnumbered = ({ id }: DeviceProfile, frames: unknown): unknown =>
  id === 'youou-wand' ? JSON.stringify(frames).replace(/AA 55 .. (.{14}) ../g, 'AA 55 $1') : frames;

describe.each([...PROFILES])('%s, among all massagers', (_name, profile) => {
  const bytesOf = (what: Pick<WriteVector, 'do'> & { readonly pct?: number }): readonly unknown[] =>
    madeBy(profile, { ...what, expect: [], from: 'here' } as unknown as WriteVector) as readonly unknown[];

  it('is known for what it is, and told to stop before anything else', async () => {
    const { massager, clock, sent } = inRange(profile);
    void massager.connect();
    await clock.advanceAsync(3_000);
    expect(massager.state).toMatchObject({ link: 'ready', setPct: 0 });
    expect(massager.profile?.id).toBe(profile.id);
    const stop = bytesOf({ do: 'stop' });
    expect(sent().slice(0, stop.length)).toEqual(stop);
    const begun = [...bytesOf({ do: 'init' }), ...bytesOf({ do: 'safety' })];
    expect(sent().slice(stop.length, stop.length + begun.length)).toEqual(begun);
  });

  it('runs at a level and stops, in the bytes of its vectors and in no others', async () => {
    const { massager, clock, bluetooth, sent } = inRange(profile);
    void massager.connect();
    await clock.advanceAsync(3_000);
    const asked = [...bytesOf({ do: 'poll' }), ...bytesOf({ do: 'battery' })].map((frame) =>
      JSON.stringify(frame),
    );
    const commands = (): readonly unknown[] =>
      sent().filter((frame) => !asked.includes(JSON.stringify(frame)));
    const before = commands().length;
    massager.setLevel(50);
    await clock.advanceAsync(200);
    expect(massager.state.setLevel).toBeGreaterThan(0);
    void massager.stop();
    await clock.advanceAsync(200);
    const run = [...bytesOf({ do: 'start' }), ...bytesOf({ do: 'set', pct: 50 }), ...bytesOf({ do: 'stop' })];
    expect(unnumbered(profile, commands().slice(before))).toEqual(unnumbered(profile, run));
    expect(massager.state).toMatchObject({ setPct: 0, setLevel: 0 });
    expect(bluetooth.refused).toBe(0);
  });
});

describe('what single massagers need beside that', () => {
  const ready = async (id: string, traits: Parameters<typeof aDriver>[1] = {}) => {
    const profile = builtInProfile(id);
    const made = inRange(profile);
    Object.assign(made.bluetooth.traits, traits);
    void made.massager.connect();
    await made.clock.advanceAsync(4_000);
    made.bluetooth.written.length = 0;
    return { ...made, to: (endpoint: string) => made.bluetooth.written.filter(({ to }) => to === endpoint) };
  };

  it('a Satisfyer with two motors is told so by the number of its model', async () => {
    const { massager, clock, to } = await ready('satisfyer-wand', { values: { model: [0, 0, 0x27, 0xd5] } });
    massager.setLevel(100);
    await clock.advanceAsync(100);
    expect(to('value').map(({ bytes }) => bytes)).toEqual(['64 64 64 64 64 64 64 64']);
  });

  it('a Satisfyer is kept at work every three seconds while it runs, and only then', async () => {
    const { massager, clock, to } = await ready('satisfyer-wand');
    massager.setLevel(100);
    await clock.advanceAsync(9_500);
    expect(to('value').map(({ bytes }) => bytes)).toEqual(Array<string>(4).fill('64 64 64 64'));
    expect(to('control').map(({ bytes }) => bytes)).toEqual(['01']);
    void massager.stop();
    await clock.advanceAsync(20_000);
    expect(to('value').slice(4)).toMatchObject([{ bytes: '00 00 00 00' }]);
    expect(to('control').slice(1)).toMatchObject([{ bytes: '07' }]);
  });

  it('a naviBelt is answered each time it asks whether somebody is there', async () => {
    const { clock, bluetooth, to } = await ready('feelspace-navibelt');
    for (let time = 0; time < 3; time++) {
      bluetooth.notify('00', 'keep-alive');
      await clock.advanceAsync(1_000);
    }
    expect(to('keep-alive')).toMatchObject(Array(3).fill({ bytes: '01', response: true }));
  });

  it('a naviBelt tells its charge and that it was switched off', async () => {
    const { massager, bluetooth, presses } = await ready('feelspace-navibelt');
    bluetooth.notify('01 80 57 00 00 00 00 00 00', 'charge');
    bluetooth.notify('01 00 00 03 00', 'button');
    expect(massager.state.batteryPct).toBe(88);
    expect(presses).toEqual([{ kind: 'off' }]);
  });

  it('a naviBelt that never says it is in app mode is not ready, and why is said', async () => {
    const { massager, bluetooth, clock } = inRange(builtInProfile('feelspace-navibelt'));
    bluetooth.onWrite = () => undefined;
    void massager.connect();
    await clock.advanceAsync(10_000);
    expect(bluetooth.written.filter(({ bytes }) => bytes === '01 81 03')).toHaveLength(3);
    expect(massager.state.error).toBe('no-answer');
  });

  it('a Lovense that does not answer is driven all the same', async () => {
    const { massager, bluetooth, clock } = inRange(builtInProfile('lovense'));
    bluetooth.onWrite = () => undefined;
    void massager.connect();
    await clock.advanceAsync(6_000);
    expect(massager.state).toMatchObject({ link: 'ready' });
  });

  it('a Lovense tells its version and its charge', async () => {
    const { massager, bluetooth } = await ready('lovense');
    bluetooth.notify('38 35 3B');
    expect(massager.state).toMatchObject({ firmware: '11', batteryPct: 85 });
  });
});
