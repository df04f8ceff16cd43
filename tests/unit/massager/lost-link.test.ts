import { describe, expect, it } from 'vitest';
import { aMassager, aReadyMassager } from '../../support/a-massager.ts';
import { settle } from '../../support/manual-clock.ts';
import { levelFrame, STOP_FRAME } from '../../support/profiles.ts';

describe('a link that breaks', () => {
  it('leaves the motor unknown, says so at once, and tries again by itself', async () => {
    const { massager, clock, bluetooth, states } = await aReadyMassager();
    massager.setLevel(30);
    await clock.advanceAsync(2_000);
    const from = states.length;
    bluetooth.loseLink();
    expect(states.slice(from).map(({ link }) => link)).toContain('lost');
    expect(massager.state).toMatchObject({
      link: 'reconnecting',
      motor: 'unknown',
      error: 'link-lost',
      lostAtMs: clock.now(),
      attempt: 1,
    });
    expect(massager.state.measured).toBeUndefined();
    expect(massager.state.lastReport).toBeDefined();
  });

  it('never shows a lost motor as one that still runs', async () => {
    const { massager, clock, bluetooth, states } = await aReadyMassager();
    massager.setLevel(30);
    await clock.advanceAsync(2_000);
    bluetooth.loseLink();
    expect(states.filter(({ link }) => link === 'lost').map(({ motor }) => motor)).not.toContain('running');
    expect(states.filter(({ link, motor }) => link === 'ready' && motor === 'unknown')).toEqual([]);
  });

  it('leaves a motor known that had reported its standstill', async () => {
    const { massager, bluetooth } = await aReadyMassager();
    expect(massager.state.motor).toBe('stopped');
    bluetooth.loseLink();
    expect(massager.state).toMatchObject({ link: 'reconnecting', motor: 'stopped' });
    expect(await massager.stop()).toBe('confirmed');
  });

  it('has stop sent first of all when it is back, on what was found anew, and no level after it', async () => {
    const { massager, clock, bluetooth, links } = await aReadyMassager();
    massager.setLevel(30);
    await clock.advanceAsync(500);
    bluetooth.did.length = 0;
    bluetooth.loseLink();
    massager.setLevel(40);
    await clock.advanceAsync(3_000);
    expect(bluetooth.did.slice(0, 5)).toEqual([
      'disconnect',
      'connect',
      'find services',
      'find characteristics',
      `write ${STOP_FRAME}`,
    ]);
    expect(bluetooth.commands.slice(-2)).toEqual([levelFrame(1800), STOP_FRAME]);
    expect(massager.state).toMatchObject({ link: 'ready', motor: 'stopped', setPct: 0 });
    expect(massager.state).not.toHaveProperty('lostAtMs');
    expect(massager.state).not.toHaveProperty('error');
    expect(links().slice(-2)).toEqual(['reconnecting', 'ready']);
  });

  it('is sought for two minutes, more and more rarely, then only when asked', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager();
    massager.setLevel(30);
    await clock.advanceAsync(500);
    bluetooth.traits.connect = 'refuse';
    bluetooth.loseLink();
    await clock.advanceAsync(600_000);
    const tries = bluetooth.did.filter((what) => what === 'connect').length - 1;
    expect(tries).toBeGreaterThan(12);
    expect(tries).toBeLessThan(20);
    expect(massager.state).toMatchObject({ link: 'lost', motor: 'unknown', error: 'busy' });
    expect(clock.pending).toBe(0);
    bluetooth.traits.connect = 'up';
    massager.reconnect();
    await clock.advanceAsync(500);
    expect(massager.state).toMatchObject({ link: 'ready', motor: 'stopped' });
  });

  it('is sought at once when asked', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager();
    bluetooth.loseLink();
    massager.reconnect();
    await clock.advanceAsync(300);
    expect(massager.state.link).toBe('ready');
  });

  it('during a write is one loss and not two', async () => {
    const { massager, clock, bluetooth, states } = await aReadyMassager({ latencyMs: 30 });
    massager.setLevel(30);
    await clock.advanceAsync(10);
    const from = states.length;
    bluetooth.loseLink();
    await clock.advanceAsync(100);
    expect(states.slice(from).filter(({ link }) => link === 'lost')).toHaveLength(1);
    expect(massager.state).toMatchObject({ motor: 'unknown', attempt: 1 });
  });

  it('gives a stop that was on its way the answer "unknown"', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager({ latencyMs: 30 });
    massager.setLevel(30);
    await clock.advanceAsync(500);
    const stopped = massager.stop();
    await clock.advanceAsync(10);
    bluetooth.loseLink();
    expect(await stopped).toBe('unknown');
  });

  it('while it is being made ready again is tried once more', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager({ latencyMs: 50 });
    bluetooth.loseLink();
    await clock.advanceAsync(120);
    bluetooth.loseLink();
    await clock.advanceAsync(1);
    expect(massager.state).toMatchObject({ link: 'reconnecting', attempt: 2 });
    await clock.advanceAsync(5_000);
    expect(massager.state.link).toBe('ready');
  });

  it('can be left for another choice', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager();
    massager.setLevel(30);
    await clock.advanceAsync(500);
    bluetooth.loseLink();
    bluetooth.traits.chooser = 'cancel';
    await massager.connect();
    expect(massager.state).toMatchObject({ link: 'lost', motor: 'unknown', error: 'cancelled' });
    bluetooth.traits.chooser = 'choose';
    void massager.connect();
    await clock.advanceAsync(1_000);
    expect(massager.state).toMatchObject({ link: 'ready', motor: 'stopped' });
  });
});

describe('letting go', () => {
  it('stops first, then disconnects, and does not come back', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager({ latencyMs: 30 });
    massager.setLevel(30);
    await clock.advanceAsync(500);
    const left = massager.disconnect();
    massager.setLevel(50);
    await clock.advanceAsync(500);
    await left;
    expect(bluetooth.commands.at(-1)).toBe(STOP_FRAME);
    expect(bluetooth.device.gatt.connected).toBe(false);
    expect(massager.state).toMatchObject({ link: 'released', motor: 'stopped', setPct: 0 });
    await clock.advanceAsync(600_000);
    expect(massager.state.link).toBe('released');
    expect(clock.pending).toBe(0);
  });

  it('is possible while the stop hangs, and says that the motor is unknown', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager();
    massager.setLevel(30);
    await clock.advanceAsync(500);
    bluetooth.traits.write = () => 'hang';
    void massager.disconnect();
    await clock.advanceAsync(1_000);
    expect(massager.state).toMatchObject({ link: 'released', motor: 'unknown' });
    expect(clock.pending).toBe(0);
  });

  it.each([
    ['in the chooser', { chooser: 'hang' as const }, 'absent'],
    ['while connecting', { connect: 'hang' as const }, 'released'],
    ['while making ready', { latencyMs: 100 }, 'released'],
  ])('is possible %s', async (_when, traits, link) => {
    const { massager, clock, bluetooth } = aMassager(traits);
    const connected = massager.connect();
    await clock.advanceAsync(250);
    await massager.disconnect();
    await connected;
    await clock.advanceAsync(20_000);
    expect(massager.state.link).toBe(link);
    expect(bluetooth.device.gatt.connected).toBe(false);
    expect(clock.pending).toBe(0);
  });

  it('ends the search for a lost link', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager();
    bluetooth.loseLink();
    await massager.disconnect();
    await clock.advanceAsync(600_000);
    expect(massager.state.link).toBe('released');
    expect(clock.pending).toBe(0);
  });

  it('and connecting in the same turn does not take the dying link', async () => {
    const { massager, clock, links } = await aReadyMassager();
    void massager.disconnect();
    void massager.connect();
    await clock.advanceAsync(2_000);
    expect(massager.state).toMatchObject({ link: 'ready', motor: 'stopped' });
    expect(links().slice(-4)).toEqual(['connecting', 'discovering', 'preparing', 'ready']);
  });

  it('of what was never there changes nothing', async () => {
    const { massager } = aMassager();
    await massager.disconnect();
    expect(massager.state).toMatchObject({ link: 'absent' });
  });
});

describe('disposing', () => {
  it('sends a last stop, lets go, completes the streams and leaves no timer', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager({ latencyMs: 30 });
    let completed = 0;
    const complete = (): void => {
      completed++;
    };
    massager.state$.subscribe({ complete });
    massager.log$.subscribe({ complete });
    massager.setLevel(30);
    await clock.advanceAsync(500);
    massager.dispose();
    massager.dispose();
    massager.setLevel(50);
    expect(completed).toBe(2);
    await clock.advanceAsync(500);
    expect(bluetooth.commands.at(-1)).toBe(STOP_FRAME);
    expect(bluetooth.device.gatt.connected).toBe(false);
    expect(clock.pending).toBe(0);
  });

  it.each([
    ['a connect that hangs', { connect: 'hang' as const }],
    ['a chooser that is open', { chooser: 'hang' as const }],
    ['a link that is being made ready', { latencyMs: 100 }],
  ])('ends %s', async (_what, traits) => {
    const { massager, clock, bluetooth } = aMassager(traits);
    const connected = massager.connect();
    await clock.advanceAsync(150);
    massager.dispose();
    await clock.advanceAsync(1_000);
    await connected;
    await massager.connect();
    expect(bluetooth.device.gatt.connected).toBe(false);
    expect(clock.pending).toBe(0);
  });

  it('ends the search for a lost link', async () => {
    const { massager, clock, bluetooth } = await aReadyMassager();
    bluetooth.loseLink();
    massager.dispose();
    await settle();
    expect(clock.pending).toBe(0);
  });
});
