import type { AccessState } from './state.ts';
import type { Stage } from './stage.ts';

/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the first area for 45 s. */
const ROUTINE = 'lower-back-release-10';
const BREATHE_S = 5 + 30 + 3;
const WORK_S = 20 + 10;

const inSession = { title: 'Session', least: 60 } as const;

/** With the pretend massager, from get-ready to the journal. */
export const SESSION: readonly AccessState[] = [
  {
    name: 'the simulator',
    title: 'Massager',
    reach: async (stage) => {
      await stage.useSimulator();
      await stage.button('Disconnect').waitFor();
    },
  },
  {
    name: 'the simulator at work',
    title: 'Massager',
    least: 48,
    reach: async (stage) => {
      await stage.press('Test: three gentle seconds');
      await stage.untilItRuns();
      await stage.button('Stop').waitFor();
    },
  },
  {
    name: 'get ready',
    ...inSession,
    reach: async (stage) => {
      await stage.advance(5);
      await stage.go(`#/routines/${ROUTINE}`, 'Lower-back release');
      await stage.press('Start session');
      await stage.button('Pause').waitFor();
    },
  },
  { name: 'breathing', ...inSession, reach: (stage) => stage.advance(BREATHE_S) },
  { name: 'an area', ...inSession, reach: (stage) => stage.advance(WORK_S) },
  { name: 'the list of steps', ...inSession, covers: true, reach: (stage) => open(stage, 'Steps') },
  {
    name: 'the keys',
    ...inSession,
    reach: async (stage) => {
      await stage.press('Close');
      await stage.key('?');
      await stage.heading('Keys').waitFor();
    },
  },
  {
    name: 'locked',
    ...inSession,
    reach: async (stage) => {
      await stage.press('Close');
      await stage.press('Lock the screen');
      await stage.button('Hold to unlock').waitFor();
    },
  },
  {
    name: 'far view',
    ...inSession,
    reach: async (stage) => {
      // As a screen reader presses it, which cannot hold.
      await stage.button('Hold to unlock').evaluate((it) => {
        (it as HTMLElement).click();
      });
      await stage.press('Far view');
      await stage.button('Leave far view').waitFor();
    },
  },
  {
    name: 'far view, locked',
    ...inSession,
    reach: async (stage) => {
      await stage.press('Lock the screen');
      await stage.button('Hold to unlock').waitFor();
    },
  },
  {
    name: 'what hurts',
    ...inSession,
    covers: true,
    reach: async (stage) => {
      await stage.button('Hold to unlock').evaluate((it) => {
        (it as HTMLElement).click();
      });
      await stage.press('Leave far view');
      await open(stage, 'Something hurts', 'What is it?');
    },
  },
  {
    name: 'what to do about it',
    ...inSession,
    reach: async (stage) => {
      await stage.press('Bruise, welt, bleeding or strong redness');
      await stage.button('Go on').waitFor();
    },
  },
  {
    name: 'paused',
    ...inSession,
    reach: async (stage) => {
      await stage.press('Go on');
      await stage.advance(6);
      await stage.press('Pause');
      await stage.advance(1);
      await stage.button('Resume').waitFor();
    },
  },
  {
    name: 'another way',
    ...inSession,
    covers: true,
    reach: (stage) => open(stage, 'Change mode', 'Another way from here'),
  },
  {
    name: 'today, with a session held',
    title: 'Today',
    reach: async (stage) => {
      await stage.press('Close');
      await stage.go('#/', /./);
      await stage.page.getByRole('link', { name: /Back to the session/ }).waitFor();
    },
  },
  {
    name: 'the alarm of a lost massager',
    ...inSession,
    reach: async (stage) => {
      await stage.go('#/session', 'Lower-back release');
      await stage.press('Resume');
      await stage.untilItRuns();
      await stage.advance(5);
      await stage.loseLink();
      await stage.advance(1);
      await stage.page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'a massager that is away',
    ...inSession,
    reach: async (stage) => {
      await stage.press('It has stopped');
      await stage.button('Reconnect').waitFor();
    },
  },
  {
    name: 'the end',
    ...inSession,
    reach: async (stage) => {
      await stage.press('Go on by hand');
      await stage.advance(1);
      await stage.button('Stop').click();
      await stage.page.getByRole('link', { name: 'See summary' }).waitFor();
    },
  },
  {
    name: 'the summary',
    title: 'Summary',
    reach: async (stage) => {
      await stage.follow('See summary');
      await stage.button('Save to journal').waitFor();
    },
  },
  {
    name: 'the journal',
    title: 'Journal',
    reach: async (stage) => {
      await stage.press('Save to journal');
      await stage.title('Journal').waitFor();
      await stage.press('Edit');
    },
  },
  {
    name: 'one session',
    title: 'A session',
    reach: async (stage) => {
      await stage.follow(/^Lower-back release/);
      await stage.button('Remove this session').waitFor();
    },
  },
];

/** Without a massager, and what is only practised or was cut off. */
export const BY_HAND: readonly AccessState[] = [
  {
    name: 'an area by hand',
    ...inSession,
    reach: async (stage) => {
      await stage.go('#/massager', 'Massager');
      await stage.press('By hand');
      await stage.go(`#/routines/${ROUTINE}`, 'Lower-back release');
      await stage.press('Start session');
      await stage.advance(BREATHE_S + WORK_S);
    },
  },
  {
    name: 'a session that was cut off',
    title: 'Today',
    loads: true,
    reach: async (stage) => {
      await stage.page.goto('about:blank');
      await stage.page.goto(stage.base);
      await stage.heading(/^Go on with/).waitFor();
    },
  },
  {
    name: 'a rehearsal',
    title: 'Session',
    reach: async (stage) => {
      await stage.press('Keep what was done');
      await stage.button('Save to journal').waitFor();
      await stage.go('#/routines/gentle-first-5', /^Gentle/);
      await stage.press('Rehearse');
      const scrubber = stage.page.getByRole('slider', { name: 'Place in the routine' });
      await stage.advanceUntil(() => scrubber.isVisible());
      await stage.advance(40);
    },
  },
  {
    name: 'the end of a rehearsal',
    title: 'Session',
    reach: async (stage) => {
      await stage.button('Stop').click();
      await stage.button('Rehearse again').waitFor();
    },
  },
  {
    name: 'breathing alone',
    ...inSession,
    reach: async (stage) => {
      await stage.go('#/routines/breathing-3', 'Breathing only');
      await stage.press('Start session');
      await stage.advance(12);
    },
  },
];

async function open(stage: Stage, name: string, heading = name): Promise<void> {
  await stage.press(name);
  await stage.heading(heading).waitFor();
}
