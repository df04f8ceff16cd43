import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Engine, EngineStart } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { Person } from './person.ts';
import { startWebKit } from './webkit.ts';

const ENGINES: readonly (readonly [string, EngineStart])[] = [
  ['Firefox ESR', startFirefox],
  ['WebKitGTK', startWebKit],
];

const SCREENS: readonly (readonly [string, RegExp])[] = [
  ['#/', /./],
  ['#/routines', /^Routines$/],
  ['#/routines/lower-back-release-10', /^Lower-back release$/],
  ['#/routines/foot-heel-to-toe-6', /./],
  ['#/edit/lower-back-release-10', /./],
  ['#/massager', /^Massager$/],
  ['#/journal', /^Journal$/],
  ['#/settings', /^Settings$/],
  ['#/welcome', /./],
  ['#/session', /./],
  ['#/nowhere', /./],
];

describe.each(ENGINES)('in %s the app without Bluetooth', (_name, start) => {
  let engine: Engine;
  let person: Person;
  const appUrl = inject('engineAppUrl');

  beforeAll(async () => {
    engine = await start();
    person = new Person(engine);
  });
  afterEach(async () => {
    // Whatever a test left running is none of the next one's business.
    await engine.type('Escape');
  });
  afterAll(async () => {
    await engine.close();
  });

  test('has every screen at its address, none wider than the page, and no fault', async () => {
    for (const [hash, name] of SCREENS) {
      await engine.goto(appUrl + hash);
      await person.seesTheApp();
      await person.sees({ role: 'heading', name });
      expect(await person.sideways(), hash).toBeLessThanOrEqual(0);
      expect(await engine.faults(), hash).toEqual([]);
    }
  });

  test('has no fault that axe finds, on any screen', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const [hash, name] of SCREENS) {
      await engine.goto(appUrl + hash);
      await person.seesTheApp();
      await person.sees({ role: 'heading', name });
      await engine.inject(axe);
      expect(await engine.run(axeFaults, undefined), hash).toEqual([]);
    }
  });

  test('says that this browser cannot reach a massager, and what to do instead', async () => {
    await engine.goto(`${appUrl}#/massager`);
    await person.reads(/cannot reach a massager/);
    await person.reads(/[Bb]y hand/);
  });

  test('runs a session by hand, paused, gone on with and stopped, and keeps it in the journal', async () => {
    await engine.goto(`${appUrl}#/routines/desk-reset-4`);
    await begin(person);
    await person.reads(/Get ready/);
    await person.presses({ role: 'button', name: 'Pause' });
    await person.reads(/Paused/);
    await person.presses({ role: 'button', name: 'Resume' });
    await person.sees({ role: 'button', name: 'Pause' });
    await person.presses({ role: 'button', name: 'Stop' });
    await person.presses({ role: 'link', name: 'See summary' });
    await person.reads(/Quick desk reset/);
    await engine.goto(`${appUrl}#/journal`);
    await person.reads(/Quick desk reset/);
    expect(await engine.faults()).toEqual([]);
  });

  test('runs a session with the simulator, whose motor follows, and stops with a standstill that was reported', async () => {
    await engine.goto(`${appUrl}#/massager`);
    await person.presses({ role: 'button', name: 'Use simulator' });
    await person.sees({ role: 'button', name: 'Disconnect' });
    await person.goes('#/routines/lower-back-release-10');
    await begin(person);
    await person.reads(/nothing real moves/);
    await person.presses({ role: 'button', name: 'Skip' });
    await person.presses({ role: 'button', name: 'Skip' });
    await person.reads(/LEFT|RIGHT/);
    await person.presses({ role: 'button', name: 'Stop' });
    await person.reads(/[Ss]topped/);
    expect(await engine.faults()).toEqual([]);
  });

  test('offers a session that was cut off by a reload, and keeps what was done', async () => {
    await engine.goto(`${appUrl}#/routines/morning-loosen-6`);
    await begin(person);
    await person.presses({ role: 'button', name: 'Skip' });
    await person.sees({ role: 'button', name: 'Pause' });
    await engine.reload();
    await engine.goto(`${appUrl}#/`);
    await person.reads(/Go on with/);
    await person.presses({ role: 'button', name: /Keep/ });
    await person.losesSight({ role: 'button', name: /Keep/ });
    await engine.goto(`${appUrl}#/journal`);
    await person.reads(/Morning loosen-up/);
    expect(await engine.faults()).toEqual([]);
  });

  test('can be driven by keyboard alone: skip link, a screen, back', async () => {
    await engine.goto(appUrl);
    await person.seesTheApp();
    await person.sees({ role: 'heading', name: /./ });
    await engine.type('Tab');
    expect(await person.focused()).toMatch(/Skip to content/);
    await engine.type('Enter');
    expect(await person.focused()).not.toBe('');
  });
});

/** Starts what is on the screen, by hand with five levels where it asks. */
async function begin(person: Person): Promise<void> {
  await person.sees({ role: 'button', name: 'Start session' });
  if (await person.has({ role: 'button', name: '5' })) await person.presses({ role: 'button', name: '5' });
  await person.presses({ role: 'button', name: 'Start session' });
  await person.sees({ role: 'button', name: 'Stop' });
}

/** Runs in the page: rules of WCAG 2.2 AA that are broken, with the place. */
async function axeFaults(): Promise<readonly string[]> {
  const { axe } = window as unknown as { axe: Pick<typeof Axe, 'run'> };
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
