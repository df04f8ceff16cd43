import fc from 'fast-check';
import type { RandomPerson } from './random-person.ts';

/** What a person, a phone and a massager may do, in any order. `ms` and `pct` are for those that need them. */
export interface Act {
  readonly do: ActName;
  readonly ms: number;
  readonly pct: number;
}

type ActName = keyof typeof ACTS;

/** One as people follow it, and one of seconds, so that a life sees every kind of change. */
export const QUICK = 'quick';
const ROUTINES = [QUICK, 'deep-tissue-15', QUICK] as const;
const MODES = ['by-hand', 'simulator', 'massager'] as const;
/** One to leave an area out on, one to wait on, one to end on. */
const SIGNS = ['skin', 'hand', 'skin', 'sharp'] as const;
/** Each act by its name. */
export const ACTS = {
  begin: ({ rig: { app } }: RandomPerson, { pct }: Act) =>
    void app.sessionDesk.begin({ routineId: ROUTINES[pct % ROUTINES.length] ?? QUICK }),
  rehearse: ({ rig: { app } }: RandomPerson) => void app.sessionDesk.rehearse({ routineId: QUICK }),
  taste: ({ rig: { app } }: RandomPerson) => void app.sessionDesk.taste(),
  pace: ({ rig: { app } }: RandomPerson, { pct }: Act) =>
    app.sessionDesk.current?.rehearsal?.setRate(([1, 4, 16] as const)[pct % 3] ?? 1),
  pause: (person: RandomPerson) => person.player?.pause(),
  resume: (person: RandomPerson) => person.player?.resume(),
  skip: (person: RandomPerson) => person.player?.skip(),
  skipStorm: (person: RandomPerson, { pct }: Act) => {
    for (let count = 0; count < pct % 12; count++) person.player?.skip();
  },
  back: (person: RandomPerson) => person.player?.back(),
  softer: (person: RandomPerson) => person.player?.softer(),
  stronger: (person: RandomPerson) => person.player?.stronger(),
  setIntensity: (person: RandomPerson, { pct }: Act) => person.player?.setIntensity(pct),
  maximum: ({ rig: { app } }: RandomPerson, { pct }: Act) =>
    void app.services.settings.change({ maxIntensityPct: pct }),
  stop: ({ rig: { app } }: RandomPerson) => {
    app.sessionDesk.stop();
  },
  close: ({ rig: { app } }: RandomPerson) => {
    if (app.sessionDesk.current?.player.state.status === 'ended') app.sessionDesk.close();
  },
  test: (person: RandomPerson) => {
    person.test();
  },
  useSimulator: ({ rig: { app } }: RandomPerson) => void app.massagerDesk.useSimulator(),
  connect: ({ rig: { app } }: RandomPerson) => void app.massagerDesk.connect(),
  byHand: ({ rig: { app } }: RandomPerson) => void app.massagerDesk.byHand(),
  cancel: ({ rig: { app } }: RandomPerson) => {
    app.massagerDesk.cancel();
  },
  reconnect: ({ rig: { app } }: RandomPerson) => {
    app.massagerDesk.reconnect();
  },
  loseLink: ({ rig }: RandomPerson) => {
    if (rig.app.massagerDesk.mode === 'massager') rig.real?.massager.loseLink();
    else rig.app.massagerDesk.loseLink();
  },
  /** And, every second time, within range again. */
  outOfRange: ({ rig }: RandomPerson, { pct }: Act) => {
    rig.real!.control.faults.hangConnect = pct % 2 === 0;
    if (pct % 2 === 0) rig.real!.massager.loseLink();
  },
  pressPower: (person: RandomPerson) => {
    person.pressPower();
  },
  hide: ({ page }: RandomPerson) => {
    page.hide();
  },
  leave: ({ page }: RandomPerson) => {
    page.leave();
  },
  show: ({ page }: RandomPerson) => {
    page.show();
  },
  sleep: (person: RandomPerson, { ms }: Act) => {
    person.sleep(ms);
  },
  failWrites: (person: RandomPerson, { pct }: Act) => {
    person.failWrites(pct % 8);
  },
  hangWrite: ({ rig }: RandomPerson) => {
    rig.real!.control.faults.hangWrites = 1;
  },
  dieInWrite: ({ rig }: RandomPerson, { pct }: Act) => {
    rig.real!.control.faults.loseLinkInWrite = pct % 2 ? 'before' : 'after';
  },
  changeMode: ({ rig: { app } }: RandomPerson, { pct }: Act) =>
    void app.sessionDesk.current?.changeMode(MODES[pct % MODES.length] ?? 'by-hand'),
  adjust: ({ rig: { app } }: RandomPerson, { pct }: Act) =>
    app.sessionDesk.current?.adjustStep(pct % 2 === 0 ? 15 : -15),
  jump: ({ rig: { app } }: RandomPerson, { pct }: Act) => {
    app.sessionDesk.current?.jumpTo(pct % 12);
  },
  hurts: ({ rig: { app } }: RandomPerson) => {
    app.sessionDesk.current?.somethingHurts();
  },
  report: ({ rig: { app } }: RandomPerson, { pct }: Act) => {
    app.sessionDesk.current?.report(SIGNS[pct % SIGNS.length] ?? '');
  },
  wait: () => undefined,
};

/** What happens without a screen to press. */
export const UNSEEN: readonly ActName[] = [
  ...(['wait', 'show', 'leave', 'sleep', 'loseLink', 'outOfRange', 'pressPower'] as const),
  ...(['failWrites', 'hangWrite', 'dieInWrite'] as const),
];

/** Waits and what a session is made of come more often than what breaks it. */
const OFTEN: readonly ActName[] = [
  ...([
    'wait',
    'wait',
    'wait',
    'begin',
    'begin',
    'skip',
    'skip',
    'resume',
    'resume',
    'show',
    'show',
  ] as const),
];

/** Acts with their times: most of them short, some minutes long. */
export function acts(
  names: readonly ActName[] = Object.keys(ACTS) as ActName[],
): fc.Arbitrary<readonly Act[]> {
  const act = fc.record({
    do: fc.constantFrom(...names, ...OFTEN, ...OFTEN),
    ms: fc.oneof(fc.nat(300), fc.nat(3_000), fc.nat(8_000)),
    pct: fc.nat(100),
  });
  return fc.array(act, { minLength: 5, maxLength: 40 });
}
