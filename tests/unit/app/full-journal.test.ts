import { expect, test } from 'vitest';
import { Device } from '../../support/a-device.ts';
import { kept, ROUTINE } from '../../support/interrupted.ts';
import { settle } from '../../support/manual-clock.ts';

test.each([0, 4, 20])(
  'what the journal had no room for stays aside, even where the app looks for what was cut off meanwhile (%i turns)',
  async (turns) => {
    const device = new Device();
    const tab = device.open();
    // While the tab looks around: it sees the first session run, and then another in its place.
    tab.app.sessionDesk.begin(ROUTINE);
    device.records.isFull = true;
    await settle(turns);
    tab.app.sessionDesk.begin(ROUTINE);
    await tab.advance(1);
    expect(await kept(device)).toEqual([]);
    device.records.isFull = false;
    tab.crash();
    await device.open().advance(1);
    expect((await device.records.list()).records.map(({ id }) => id)).toContain('session-1-1');
  },
);
