import { describe, expect, test } from 'vitest';
import { Device } from '../../support/a-device.ts';
import { aside, cutOff, kept, now, offer, opened, player, ROUTINE } from '../../support/interrupted.ts';

describe('a device that keeps nothing more', () => {
  test('a full one is told of once, and the session goes on', async () => {
    const device = new Device();
    device.storage.isFull = true;
    const tab = device.open();
    const told: (string | undefined)[] = [];
    tab.app.sessionDesk.keepingTrouble$!.subscribe((what) => told.push(what));
    tab.app.sessionDesk.begin(ROUTINE);
    await tab.advance(65);
    expect(told).toEqual([undefined, 'full']);
    expect(player(tab).state.status).toBe('running');
    tab.app.sessionDesk.stop();
    await tab.advance(0.1);
    expect(await kept(device)).toHaveLength(1);
  });

  test('a session that ended and could not be written to the journal is written at the next load', async () => {
    const device = new Device();
    const full = { ...device.records, save: () => Promise.reject(new Error('full')) };
    const tab = device.open({ records: full });
    tab.app.sessionDesk.begin(ROUTINE);
    await tab.advance(65);
    tab.app.sessionDesk.stop();
    await tab.advance(0.1);
    tab.crash();
    const next = await opened(device);
    expect(await offer(next)).toBeUndefined();
    expect(await kept(device)).toMatchObject([{ id: 'session-1-1', endReason: 'user' }]);
    expect(aside(device)).toEqual([]);
  });

  test('a session that could not be written and is then removed does not come back at the next load', async () => {
    const device = new Device();
    const full = { ...device.records, save: () => Promise.reject(new Error('full')) };
    const tab = device.open({ records: full });
    tab.app.sessionDesk.begin(ROUTINE);
    await tab.advance(65);
    tab.app.sessionDesk.stop();
    await tab.advance(0.1);
    await tab.app.services.records.remove('session-1-1');
    tab.crash();
    await opened(device);
    expect(await kept(device)).toEqual([]);
  });

  test('a checkpoint that is damaged is set aside and told of, and the app works on', async () => {
    const device = new Device();
    await cutOff(device, 60);
    const [[key]] = aside(device) as [[string, string]];
    device.storage.setItem(key, '{"schema":1,"id":');
    const tab = await opened(device);
    expect(await now(tab.app.sessionDesk.keepingTrouble$!)).toBe('damaged');
    expect(await offer(tab)).toBeUndefined();
    expect(aside(device)).toEqual([]);
    expect([...device.storage.kept.values()]).toContain('{"schema":1,"id":');
    expect(tab.app.sessionDesk.begin(ROUTINE)).toBeDefined();
  });

  test('an interrupted session that could not be kept is still offered', async () => {
    const device = new Device();
    await cutOff(device, 60);
    const full = { ...device.records, save: () => Promise.reject(new Error('full')) };
    const tab = await opened(device, { records: full });
    await expect(tab.app.sessionDesk.keepInterrupted()).rejects.toThrow();
    expect(await offer(tab)).toBeDefined();
    expect(aside(device)).toHaveLength(1);
  });
});
