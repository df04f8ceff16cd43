import { describe, expect, test } from 'vitest';
import { Device } from '../../support/a-device.ts';
import { cutOff, kept, now, offer, opened, ROUTINE } from '../../support/interrupted.ts';

describe('two tabs', () => {
  test('a session that runs in another tab is not offered, until that tab is gone', async () => {
    const device = new Device();
    const first = device.open();
    first.app.sessionDesk.begin(ROUTINE);
    await first.advance(65);
    const second = await opened(device);
    expect(await offer(second)).toBeUndefined();
    expect(await kept(device)).toEqual([]);
    first.crash();
    await second.advance(0.1);
    expect(await offer(second)).toMatchObject({ record: { id: 'session-1-1' } });
  });

  test('one that both are offered goes on in one of them only', async () => {
    const device = new Device();
    await cutOff(device, 60);
    const [first, second] = [await opened(device), await opened(device)];
    expect(first.app.sessionDesk.goOn()).toBeDefined();
    await first.advance(6);
    expect(second.app.sessionDesk.goOn()).toBeUndefined();
    expect(await offer(second)).toBeUndefined();
    await second.app.sessionDesk.keepInterrupted();
    expect(await kept(device)).toEqual([]);
  });

  test('only one of them may hold the massager, and it is free again once that one lets go or crashes', async () => {
    const device = new Device({});
    const [first, second] = [device.open(), device.open()];
    const availability = () => now(second.app.massagerDesk.availability$);
    await first.finish(first.app.massagerDesk.connect());
    await second.finish(second.app.massagerDesk.connect());
    expect(second.app.massagerDesk.mode).toBe('by-hand');
    expect(await availability()).toBe('elsewhere');
    expect(first.app.massagerDesk.state.link).toBe('ready');
    await first.finish(first.app.massagerDesk.disconnect());
    await second.advance(0.1);
    expect(await availability()).toBe('available');
    await second.finish(second.app.massagerDesk.connect());
    expect(second.app.massagerDesk.mode).toBe('massager');
    second.crash();
    await first.finish(first.app.massagerDesk.connect());
    expect(first.app.massagerDesk.mode).toBe('massager');
  });

  test('a tab that lets go has the massager for as long as its link is up', async () => {
    const device = new Device({});
    const [first, second] = [device.open(), device.open()];
    const availability = () => now(second.app.massagerDesk.availability$);
    await first.finish(first.app.massagerDesk.connect());
    // Its last stop is not answered, so the link lasts up to the deadline.
    device.real!.control.faults.hangWrites = Infinity;
    first.app.massagerDesk.dispose();
    await second.finish(second.app.massagerDesk.connect());
    expect(device.real!.massager.state.linked).toBe(true);
    expect(await availability()).toBe('elsewhere');
    await first.advance(1);
    expect(device.real!.massager.state.linked).toBe(false);
    expect(await availability()).toBe('available');
    device.real!.control.faults.hangWrites = 0;
    await second.finish(second.app.massagerDesk.connect());
    expect(second.app.massagerDesk.state.link).toBe('ready');
  });

  test('a tab that is opened while another holds the massager knows it', async () => {
    const device = new Device({});
    const first = device.open();
    await first.finish(first.app.massagerDesk.connect());
    const second = await opened(device);
    expect(await now(second.app.massagerDesk.availability$)).toBe('elsewhere');
  });

  test('the same tab may connect again and again', async () => {
    const device = new Device({});
    const tab = device.open();
    for (let round = 0; round < 3; round++) {
      await tab.finish(tab.app.massagerDesk.connect());
      expect(tab.app.massagerDesk.mode).toBe('massager');
      if (round === 1) await tab.finish(tab.app.massagerDesk.disconnect());
    }
  });
});
