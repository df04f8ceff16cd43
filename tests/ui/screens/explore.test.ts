import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { AppHarness, type Opening } from '../../support/app-harness.ts';
import { FOUND } from '../../support/fake-explorer.ts';

afterEach(async () => {
  document.documentElement.style.removeProperty('font-size');
  AppHarness.close();
  await page.viewport(390, 844);
});

const HASH = '#/massager/explore';
const STANDARD = ['180a', '180f'].map((short) => `0000${short}-0000-1000-8000-00805f9b34fb`).join(' ');
const opened: Opening['prepare'] = ({ explorer }) => {
  explorer.put(explorer.opened);
};
const services = () => page.getByText('Services it is asked for');
const others = () => page.getByLabelText('Others that you know of');

/** Types bytes for the second characteristic. */
async function typeBytes(app: AppHarness, text: string): Promise<void> {
  await app.press('Write: FFE2');
  await page.getByLabelText('Bytes to write').fill(text);
}

describe('Looking into a device', () => {
  test('asks for the services that were picked, those that were typed, and the standard ones', async () => {
    const app = await AppHarness.open(HASH);
    await services().click();
    await page.getByRole('checkbox', { name: /Serial link/ }).click();
    await others().fill('FFF0, 6E400001-B5A3-F393-E0A9-E50E24DCCA9E');
    await expect.element(app.text('2 more services')).toBeVisible();
    await app.press('Choose a device');
    expect(app.services.explorer.calls).toEqual([
      `open 0000fff0-0000-1000-8000-00805f9b34fb 6e400001-b5a3-f393-e0a9-e50e24dcca9e ${STANDARD}`,
    ]);
  });

  test('says which piece is no UUID while it is typed, and asks for nothing then', async () => {
    const app = await AppHarness.open(HASH);
    await services().click();
    await others().fill('FFF0 FFG');
    await expect.element(app.text('“FFG” is no UUID')).toBeVisible();
    await expect.element(app.button('Choose a device')).toBeDisabled();
    expect(await app.faults()).toEqual([]);
  });

  test('shows what it has, reads and listens', async () => {
    const app = await AppHarness.open(HASH, { prepare: opened });
    await expect.element(app.text('can be read · tells by itself')).toBeVisible();
    await expect.element(app.text('takes bytes, with or without response')).toBeVisible();
    await app.press('Read: FFE1');
    await app.press('Listen: FFE1');
    expect(app.services.explorer.calls).toEqual(['read ffe0/ffe1/0', 'listen ffe0/ffe1/0']);
    const [service] = FOUND;
    const [first, ...rest] = service!.characteristics;
    app.services.explorer.put({
      services: [
        {
          ...service!,
          characteristics: [{ ...first!, isListening: true, value: '4F 4B 3B', heard: 3 }, ...rest],
        },
      ],
    });
    await expect.element(app.text('4F 4B 3B')).toBeVisible();
    await expect.element(app.text('As text: OK;')).toBeVisible();
    await expect.element(app.text('Listening: 3 messages')).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('writes nothing by hand before it has warned, and warns once', async () => {
    const app = await AppHarness.open(HASH, { prepare: opened });
    await typeBytes(app, 'aa 01');
    await app.press('Write these bytes');
    await expect.poll(() => app.focused()?.textContent).toBe('Bytes written by hand can start a motor');
    expect(app.services.explorer.calls).toEqual([]);
    expect(await app.faults()).toEqual([]);
    await app.press('Don’t write');
    expect(app.services.explorer.calls).toEqual([]);
    await app.press('Write these bytes');
    await app.press('It is off my body: write');
    await app.press('Without');
    await app.press('Write these bytes');
    expect(app.services.explorer.calls).toEqual([
      'write ffe0/ffe2/0 170 1 with-response',
      'write ffe0/ffe2/0 170 1 without-response',
    ]);
  });

  test('what came of a write is said beside it', async () => {
    const app = await AppHarness.open(HASH, { prepare: opened });
    await typeBytes(app, 'AA 01');
    await app.press('Write these bytes');
    await app.press('It is off my body: write');
    await expect.element(app.text('Taken.')).toBeVisible();
    await app.press('Without');
    await app.press('Write these bytes');
    await expect.element(app.text('Sent. It gives no answer to this.')).toBeVisible();
    app.services.explorer.put({ error: 'write-failed' });
    await app.press('Write these bytes');
    await expect.element(app.text('The massager did not take a command.').nth(1)).toBeVisible();
    expect(await app.faults()).toEqual([]);
  });

  test('one byte is a number, too', async () => {
    const [service] = FOUND;
    const [first, ...rest] = service!.characteristics;
    const characteristics = [{ ...first!, value: '52' }, ...rest];
    const app = await AppHarness.open(HASH, {
      prepare: ({ explorer }) => {
        explorer.put({ ...explorer.opened, services: [{ ...service!, characteristics }] });
      },
    });
    await expect.element(app.text('As a number: 82')).toBeVisible();
  });

  test('the focus goes with what happens: to the news, to the bytes that were asked about, to what it hears', async () => {
    const app = await AppHarness.open(HASH);
    await app.press('Choose a device');
    await expect.poll(() => app.focused()?.textContent).toMatch(/Connected: Something/);
    await typeBytes(app, 'AA');
    await app.press('Write these bytes');
    await app.press('It is off my body: write');
    await expect.poll(() => app.focused()?.id).toBe('bytes');
    app.services.explorer.put({
      services: FOUND.map((service) => ({
        ...service,
        characteristics: service.characteristics.map((one) => ({ ...one, isListening: one.canNotify })),
      })),
    });
    await expect.element(app.button('Listen: FFE1')).not.toBeInTheDocument();
    await app.key('Escape');
    await expect.poll(() => app.focused()?.textContent).toMatch(/The connection is cut/);
  });

  test('listening takes the button away, and leaves the focus with the characteristic', async () => {
    const app = await AppHarness.open(HASH, { prepare: opened });
    (app.button('Listen: FFE1').element() as HTMLElement).focus();
    app.services.explorer.put({
      services: FOUND.map((service) => ({
        ...service,
        characteristics: service.characteristics.map((one) => ({ ...one, isListening: one.canNotify })),
      })),
    });
    await expect.poll(() => app.focused()?.textContent).toBe('FFE1');
  });

  test.each([
    ['AA 1', 'One digit is left over'],
    ['AG', '“G” is no hexadecimal digit'],
    ['00'.repeat(21), 'At most 20 bytes'],
  ])('does not write %s, and says why', async (typed, why) => {
    const app = await AppHarness.open(HASH, { prepare: opened });
    await typeBytes(app, typed);
    await expect.element(app.text(why)).toBeVisible();
    await expect.element(app.button('Write these bytes')).toBeDisabled();
  });

  test('STOP is there as long as it is connected, and cuts the link; so does Escape', async () => {
    const app = await AppHarness.open(HASH);
    await expect.element(app.button('Stop')).not.toBeInTheDocument();
    await app.press('Choose a device');
    await app.press('Stop');
    expect(app.services.explorer.calls.at(-1)).toBe('stop');
    await expect.element(app.button('Stop')).not.toBeInTheDocument();
    await app.press('Choose a device');
    await expect.element(app.button('Stop')).toBeVisible();
    await app.key('Escape');
    expect(app.services.explorer.calls.filter((call) => call === 'stop')).toHaveLength(2);
  });

  test('STOP says that the connection is cut, never that it stands, and what was found can still be taught', async () => {
    const app = await AppHarness.open(HASH, { prepare: opened });
    await app.press('Stop');
    await expect.element(app.text('The connection is cut.')).toBeVisible();
    await expect.element(app.text(/If something still runs, switch it off by its own button/)).toBeVisible();
    await expect.element(app.button('Read: FFE1')).toBeDisabled();
    await app.press('Teach this device');
    await expect.poll(() => location.hash).toBe('#/massager/teach/new');
    expect(await app.faults()).toEqual([]);
  });

  test('is let go when the screen is left', async () => {
    const app = await AppHarness.open(HASH, { prepare: opened });
    await app.follow('Back');
    await expect.poll(() => app.services.explorer.calls).toEqual(['stop']);
    expect(location.hash).toBe('#/massager');
  });

  test('goes back to teaching where it was opened from there', async () => {
    const app = await AppHarness.open('#/massager/teach');
    await app.follow('Look into a device');
    await app.follow('Back');
    await expect.poll(() => location.hash).toBe('#/massager/teach');
  });

  test('what was found is taken over into the form', async () => {
    const app = await AppHarness.open(HASH, { prepare: opened });
    await app.press('Teach this device');
    await expect.poll(() => location.hash).toBe('#/massager/teach/new');
    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Something');
    await expect.element(page.getByLabelText('Names, one a line')).toHaveValue('Something');
    await expect.element(page.getByLabelText('Short name').first()).toHaveValue('command');
    await expect.element(page.getByLabelText('Characteristic', { exact: true }).first()).toHaveValue('FFE2');
    await expect.element(page.getByLabelText('Short name').last()).toHaveValue('status');
  });

  test('says what went wrong and what to do, and why it cannot look', async () => {
    const app = await AppHarness.open(HASH);
    app.services.explorer.put({ error: 'busy' });
    await expect.element(app.text('Another app may hold it.')).toBeVisible();
    app.services.massagerDesk.availability$.next('unsupported');
    await expect.element(app.text('This browser cannot reach Bluetooth devices.')).toBeVisible();
    await expect.element(app.button('Choose a device')).toBeDisabled();
  });

  test('Bluetooth that is off is said, and a look may be tried: what comes of that is said instead', async () => {
    const app = await AppHarness.open(HASH);
    app.services.massagerDesk.availability$.next('off');
    await expect.element(app.text('Bluetooth is off. Switch it on first.')).toBeVisible();
    await expect.element(app.button('Choose a device')).toBeEnabled();
    app.services.explorer.put({ error: 'busy' });
    await expect.element(app.text('Another app may hold it.')).toBeVisible();
    await expect.element(app.text('Bluetooth is off. Switch it on first.')).not.toBeInTheDocument();
  });

  test('another tab that holds a massager is said, before and after a try', async () => {
    const app = await AppHarness.open(HASH);
    app.services.massagerDesk.availability$.next('elsewhere');
    const words = app.text('Another tab of Backbeat holds a massager. Close it first.');
    await expect.element(words).toBeVisible();
    await expect.element(app.button('Choose a device')).toBeEnabled();
    app.services.explorer.put({ error: 'busy' });
    await expect.element(words).toBeVisible();
    app.services.massagerDesk.availability$.next('available');
    await expect.element(app.text('Another app may hold it.')).toBeVisible();
  });

  test('letters of twice the size fit their buttons at 320 px', async () => {
    await page.viewport(320, 844);
    document.documentElement.style.setProperty('font-size', '200%');
    const app = await AppHarness.open(HASH, { prepare: opened });
    await typeBytes(app, 'AA');
    const room = page.getByRole('group', { name: 'How it is written' }).element().getBoundingClientRect();
    for (const name of ['With response', 'Without']) {
      const { left, right } = app.button(name).element().getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(room.left);
      expect(right).toBeLessThanOrEqual(room.right);
    }
  });

  test.each(['normal', 'larger'] as const)(
    'nothing leaves the page at 320 px with %s text',
    async (textSize) => {
      await page.viewport(320, 640);
      const app = await AppHarness.open(HASH, { settings: { textSize }, prepare: opened });
      await typeBytes(app, 'AA');
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    },
  );
});
