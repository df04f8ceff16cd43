import { connected, withAnyone, withDevice } from './air.mjs';
import { inSimulator, keepSessions, start, welcomed } from './way.mjs';
import { someWeeks } from './weeks.mjs';

const press = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** By hand, a routine in its first area. */
const byHand = async (page, url, id) => {
  await welcomed(page, url);
  await start(page, id);
  await press(page, 'Skip');
  await page.waitForTimeout(3_000);
};

/** Somebody who has used it for some weeks. */
const afterWeeks = async (page, url, hash) => {
  await welcomed(page, url);
  await keepSessions(page, someWeeks());
  await page.goto('about:blank');
  await page.goto(url + hash);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
};

/** Every screen, and each state that looks like another one; `go` is the way there from nothing. */
export const SHOTS = [
  { name: 'welcome', go: (page, url) => page.goto(url) },
  { name: 'today', go: (page, url) => afterWeeks(page, url, '#/') },
  { name: 'today-desk', size: 'desk', go: (page, url) => afterWeeks(page, url, '#/') },
  { name: 'routines', whole: true, go: (page, url) => welcomed(page, url, '#/routines') },
  {
    name: 'routine',
    whole: true,
    go: (page, url) => welcomed(page, url, '#/routines/lower-back-release-10'),
  },
  { name: 'player', go: inSimulator },
  { name: 'player-desk', size: 'desk', go: inSimulator },
  { name: 'player-by-hand', go: (page, url) => byHand(page, url, 'lower-back-release-10') },
  { name: 'player-foot', go: (page, url) => byHand(page, url, 'foot-heel-to-toe-6') },
  { name: 'player-breathing', go: breathing },
  {
    name: 'player-far',
    go: async (page, url) => {
      await inSimulator(page, url);
      await press(page, 'Far view');
    },
  },
  {
    name: 'player-paused',
    go: async (page, url) => {
      await inSimulator(page, url);
      await press(page, 'Pause');
      await page.getByText('Paused').first().waitFor();
    },
  },
  {
    name: 'player-steps',
    go: async (page, url) => {
      await inSimulator(page, url);
      await press(page, 'Steps');
    },
  },
  {
    name: 'player-hurts',
    go: async (page, url) => {
      await inSimulator(page, url);
      await press(page, 'Something hurts');
    },
  },
  {
    name: 'player-locked',
    go: async (page, url) => {
      await inSimulator(page, url);
      await press(page, 'Lock the screen');
    },
  },
  { name: 'player-lost', go: lost },
  { name: 'rehearsal', go: rehearsal },
  {
    name: 'go-on',
    go: async (page, url) => {
      await byHand(page, url, 'lower-back-release-10');
      await page.waitForTimeout(3_000);
      await page.goto('about:blank');
      await page.goto(url);
      await page.getByRole('button', { name: 'Keep what was done' }).waitFor();
    },
  },
  { name: 'editor', go: editing },
  { name: 'editor-desk', size: 'desk', go: editing },
  {
    name: 'summary',
    go: async (page, url) => {
      await byHand(page, url, 'desk-reset-4');
      await press(page, 'Stop');
      await page.getByRole('link', { name: 'See summary' }).click();
      await page.waitForURL(/summary/);
    },
  },
  { name: 'journal', whole: true, go: (page, url) => afterWeeks(page, url, '#/journal') },
  {
    name: 'journal-session',
    whole: true,
    go: (page, url) => afterWeeks(page, url, `#/journal/${someWeeks()[0].id}`),
  },
  { name: 'journal-empty', go: (page, url) => welcomed(page, url, '#/journal') },
  { name: 'drills', whole: true, go: (page, url) => welcomed(page, url, '#/practice') },
  {
    name: 'drill-called',
    go: async (page, url) => {
      await welcomed(page, url, '#/practice');
      await press(page, 'Start: Emergency stop');
      await page.getByText('Stop it now!').waitFor({ timeout: 60_000 });
    },
  },
  { name: 'massager', whole: true, go: (page, url) => welcomed(page, url, '#/massager') },
  {
    name: 'massager-simulator',
    whole: true,
    go: async (page, url) => {
      await welcomed(page, url, '#/massager');
      await press(page, 'Use simulator');
      await page.getByRole('button', { name: 'Disconnect' }).waitFor();
    },
  },
  {
    name: 'massager-connecting',
    go: async (page, url) => {
      await withDevice(page, url, '#/massager');
      await page.evaluate(() => (globalThis.__air.hangs = true));
      await press(page, 'Connect massager');
      await page.getByText('Connecting…').first().waitFor();
    },
  },
  { name: 'massager-ready', whole: true, go: connected },
  {
    name: 'massager-which',
    go: async (page, url) => {
      await withAnyone(page, url, '#/massager');
      await press(page, 'Connect massager');
      await page.getByRole('heading', { name: 'Which one is it?' }).waitFor();
    },
  },
  {
    name: 'massager-this-one',
    go: async (page, url) => {
      await withAnyone(page, url, '#/massager');
      await press(page, 'Connect massager');
      await page
        .getByRole('button', { name: /^Use this one/ })
        .first()
        .click();
      await page.getByRole('heading', { name: 'Is it this one?' }).waitFor();
    },
  },
  {
    name: 'massager-lost',
    go: async (page, url) => {
      await connected(page, url);
      await page.evaluate(() => globalThis.__air.lose());
      await page.getByText('The connection was lost.').first().waitFor();
    },
  },
  {
    name: 'massager-used-before',
    whole: true,
    go: async (page, url) => {
      await connected(page, url);
      await press(page, 'Release');
      await page.getByRole('button', { name: 'Connect Elite' }).waitFor();
    },
  },
  { name: 'explore', go: (page, url) => withDevice(page, url, '#/massager/explore') },
  {
    name: 'explore-device',
    whole: true,
    go: async (page, url) => {
      await withDevice(page, url, '#/massager/explore');
      await press(page, 'Choose a device');
      await page.getByText('Connected:').waitFor();
    },
  },
  { name: 'teach', whole: true, go: (page, url) => welcomed(page, url, '#/massager/teach') },
  { name: 'teach-form', whole: true, go: teaching },
  { name: 'teach-form-desk', size: 'desk', go: teaching },
  { name: 'settings', whole: true, go: (page, url) => welcomed(page, url, '#/settings') },
  { name: 'settings-desk', size: 'desk', go: (page, url) => welcomed(page, url, '#/settings') },
];

/** Its one step is the routine: nothing to skip to. */
async function breathing(page, url) {
  await welcomed(page, url);
  await start(page, 'breathing-3');
  await page.waitForTimeout(9_000);
}

async function editing(page, url) {
  await welcomed(page, url, '#/edit/lower-back-release-10');
}

/** A copy of one that is known: filled in, and with its bytes beside it. */
async function teaching(page, url) {
  await welcomed(page, url, '#/massager/teach/theragun-gen4');
}

async function rehearsal(page, url) {
  await welcomed(page, url, '#/routines/lower-back-release-10');
  await press(page, 'Rehearse');
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  await press(page, 'Skip');
  await page.waitForTimeout(4_000);
}

/** The simulator's own switch breaks the link, from the Massager screen; the alarm brings the person back. */
async function lost(page, url) {
  await inSimulator(page, url);
  await page.evaluate(() => {
    location.hash = '#/massager';
  });
  await press(page, 'Drop the connection');
  await page.getByRole('alertdialog').waitFor();
}
