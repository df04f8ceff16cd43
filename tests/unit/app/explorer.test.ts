import type { ExplorerState } from '#ui';
import { describe, expect, test } from 'vitest';
import { anAppRig, type AppRig, type AppRigOptions } from '../../support/app-rig.ts';

const SERVICE = '0000ffe0-0000-1000-8000-00805f9b34fb';
/** A level of 1,800 and a question for the status, as documented of the one in the air. */
const LEVEL = new Uint8Array([0xaa, 0x16, 0x01, 0x03, 0x07, 0x08, 0x03]);
const STATUS = new Uint8Array([0xaa, 0x10, 0x10, 0x00]);

async function anOpen(options: AppRigOptions = {}, services = [SERVICE]): Promise<AppRig> {
  const rig = anAppRig({ air: {}, ...options });
  await rig.finish(rig.app.explorer.open(services));
  return rig;
}

function keyOf({ app }: AppRig, what: 'canWrite' | 'canNotify'): string {
  const all = app.explorer.state.services.flatMap(({ characteristics }) => characteristics);
  return all.find((each) => each[what])!.key;
}

function linesOf({ app }: AppRig): readonly string[] {
  let lines: readonly string[] = [];
  app.explorer.log$
    .subscribe((log) => {
      lines = log.map(({ direction, bytes, what }) => `${direction} ${bytes || what}`);
    })
    .unsubscribe();
  return lines;
}

describe('a look into a device', () => {
  test('lists its services and what their characteristics can do, and writes nothing', async () => {
    const rig = await anOpen();
    expect(rig.app.explorer.state).toMatchObject({
      link: 'open',
      deviceName: 'Elite',
      services: [
        {
          uuid: SERVICE,
          characteristics: [
            {
              uuid: SERVICE.replace('ffe0', 'ffe2'),
              canRead: false,
              canWrite: true,
              canWriteWithoutResponse: true,
            },
            { uuid: SERVICE.replace('ffe0', 'ffe1'), canNotify: true, isListening: false },
          ],
        },
      ],
    });
    expect(linesOf(rig)).toEqual(['note open']);
  });

  test('shows what it tells once it is listened to, and what was written by hand', async () => {
    const rig = await anOpen();
    const { explorer } = rig.app;
    await rig.finish(explorer.listen(keyOf(rig, 'canNotify')));
    await rig.finish(explorer.write(keyOf(rig, 'canWrite'), STATUS, 'with-response'));
    await rig.advance(0.2);
    const told = explorer.state.services[0]!.characteristics[1];
    expect(told).toMatchObject({ isListening: true, heard: 1 });
    expect(told!.value).toMatch(/^BB .. 10/);
    expect(linesOf(rig).slice(1)).toEqual(['sent AA 10 10 00', `received ${told!.value}`]);
  });

  test('takes one operation after the other', async () => {
    const rig = await anOpen();
    const { explorer } = rig.app;
    const key = keyOf(rig, 'canWrite');
    const writes = [LEVEL, STATUS, STATUS].map((bytes) => explorer.write(key, bytes, 'with-response'));
    await rig.finish(Promise.all(writes).then(() => undefined));
    expect(explorer.state.error).toBeUndefined();
    expect(linesOf(rig).filter((line) => line.startsWith('sent'))).toHaveLength(3);
    expect(rig.real!.massager.state.targetPpm).toBe(1_800);
  });

  test('ends at once by stop, whatever is under way', async () => {
    const rig = await anOpen();
    const { explorer } = rig.app;
    rig.real!.control.faults.hangWrites = 1;
    const writing = explorer.write(keyOf(rig, 'canWrite'), STATUS, 'with-response');
    await rig.advance(0.1);
    explorer.stop();
    expect(explorer.state).toMatchObject({ link: 'absent' });
    await rig.finish(writing);
    expect(rig.real!.massager.state.linked).toBe(false);
    expect(explorer.state.error).toBeUndefined();
  });

  test('keeps what was found when it is stopped, for whoever is to be taught it', async () => {
    const rig = await anOpen();
    const { services } = rig.app.explorer.state;
    rig.app.explorer.stop();
    expect(rig.app.explorer.state).toEqual({ link: 'absent', deviceName: 'Elite', services });
    expect(services).toHaveLength(1);
    expect(linesOf(rig).at(-1)).toBe('note link cut');
  });

  test('bounds an operation that hangs, says so, and goes on', async () => {
    const rig = await anOpen();
    const { explorer } = rig.app;
    rig.real!.control.faults.hangWrites = 1;
    await rig.finish(explorer.write(keyOf(rig, 'canWrite'), STATUS, 'with-response'));
    expect(explorer.state).toMatchObject({ link: 'open', error: 'timeout' });
    expect(linesOf(rig).at(-1)).toBe('note write failed: timeout');
  });

  test('says that the link was lost, and keeps what was found', async () => {
    const rig = await anOpen();
    rig.real!.massager.loseLink();
    await rig.advance(1);
    expect(rig.app.explorer.state).toMatchObject({ link: 'lost', error: 'link-lost', deviceName: 'Elite' });
    expect(rig.app.explorer.state.services).toHaveLength(1);
  });

  test.each<readonly [ExplorerState['error'], AppRigOptions, readonly string[]]>([
    ['unsupported', {}, [SERVICE]],
    ['permission', { air: {} }, []],
    ['wrong-device', { air: {} }, [SERVICE.replace('ffe0', 'fff0')]],
    ['timeout', { air: { hangConnect: true } }, [SERVICE]],
  ])('that comes to nothing says why: %s', async (error, options, services) => {
    const rig = anAppRig(options);
    await rig.finish(rig.app.explorer.open(services));
    expect(rig.app.explorer.state).toEqual({ link: 'absent', services: [], error });
    expect(rig.real?.massager.state.linked ?? false).toBe(false);
  });

  test('a chooser that was closed is no trouble to mend', async () => {
    const rig = anAppRig({ air: {} });
    rig.real!.control.handleRequestDevicePrompt({ accept: false });
    await rig.finish(rig.app.explorer.open([SERVICE]));
    expect(rig.app.explorer.state).toMatchObject({ link: 'absent', error: 'cancelled' });
  });
});

describe('a look into a device and the massager', () => {
  test('never hold the radio together: a massager is let go first', async () => {
    const rig = anAppRig({ air: {} });
    const { massagerDesk, explorer } = rig.app;
    await rig.finish(massagerDesk.connect());
    massagerDesk.test();
    await rig.advance(2);
    await rig.finish(explorer.open([SERVICE]));
    expect(massagerDesk.mode).toBe('by-hand');
    expect(massagerDesk.motor).toBeUndefined();
    expect(rig.real!.massager.state.targetPpm).toBe(0);
    expect(explorer.state.link).toBe('open');
  });

  test('a massager that is connected ends the look', async () => {
    const rig = await anOpen();
    await rig.finish(rig.app.massagerDesk.connect());
    expect(rig.app.explorer.state.link).toBe('absent');
    expect(rig.app.massagerDesk.state.link).toBe('ready');
  });

  test('a session keeps its massager', async () => {
    const rig = anAppRig({ air: {} });
    const { massagerDesk, explorer } = rig.app;
    await rig.finish(massagerDesk.connect());
    rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await rig.finish(explorer.open([SERVICE]));
    expect(explorer.state).toMatchObject({ link: 'absent', error: 'busy' });
    expect(massagerDesk.state.link).toBe('ready');
  });
});
