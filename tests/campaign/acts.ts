import type { FaultName } from '#protocol';
import type { Person } from './person.ts';

/** What a person, a phone and a massager may do, in any order. `ms` and `pct` are for those that need them. */
export interface Act {
  readonly do: ActName;
  readonly ms: number;
  readonly pct: number;
}

type ActName = keyof typeof ACTS;

/** One as people follow it, and one of seconds, so that a life sees every kind of change. */
export const QUICK = 'quick';
const ROUTINES = [QUICK, 'deep-tissue-15', QUICK, 'lower-back-release-10', QUICK, 'gentle-first-5'] as const;
const MODES = ['by-hand', 'simulator', 'massager'] as const;
/** One to leave an area out on, one to wait on, one to end on. */
const SIGNS = ['skin', 'hand', 'skin', 'sharp'] as const;
/** What a person may switch on at the virtual massager. */
const FAULT_NAMES: readonly FaultName[] = [
  ...(['lose-link', 'slow-link', 'jittery-link', 'refuse-writes', 'hang-writes', 'hang-connect'] as const),
  ...(['die-in-write', 'drop-reports', 'repeat-reports', 'late-reports', 'bumped-button'] as const),
  ...(['low-battery', 'overheat', 'stuck-motor'] as const),
];
/** Above what any of the bodies bears. */
const TOO_HOT_C = 130;
/** Each act by its name. */
export const ACTS = {
  begin: ({ rig: { app } }: Person, { pct }: Act) =>
    void app.sessionDesk.begin({ routineId: ROUTINES[pct % ROUTINES.length] ?? QUICK }),
  rehearse: ({ rig: { app } }: Person) => void app.sessionDesk.rehearse({ routineId: QUICK }),
  taste: ({ rig: { app } }: Person) => void app.sessionDesk.taste(),
  pace: ({ rig: { app } }: Person, { pct }: Act) =>
    app.sessionDesk.current?.rehearsal?.setRate(([1, 4, 16] as const)[pct % 3] ?? 1),
  pause: (person: Person) => person.player?.pause(),
  resume: (person: Person) => person.player?.resume(),
  skip: (person: Person) => person.player?.skip(),
  skipStorm: (person: Person, { pct }: Act) => {
    for (let count = 0; count < pct % 12; count++) person.player?.skip();
  },
  back: (person: Person) => person.player?.back(),
  softer: (person: Person) => person.player?.softer(),
  stronger: (person: Person) => person.player?.stronger(),
  setIntensity: (person: Person, { pct }: Act) => person.player?.setIntensity(pct),
  maximum: ({ rig: { app } }: Person, { pct }: Act) =>
    void app.services.settings.change({ maxIntensityPct: pct }),
  stop: ({ rig: { app } }: Person) => {
    app.sessionDesk.stop();
  },
  close: ({ rig: { app } }: Person) => {
    if (app.sessionDesk.current?.player.state.status === 'ended') app.sessionDesk.close();
  },
  test: (person: Person) => {
    person.test();
  },
  /** Any of those that there are, with the body that fits it. */
  useSimulator: ({ rig: { app } }: Person, { pct }: Act) => {
    const { profiles } = app.massagerDesk;
    const profileId = profiles[pct % profiles.length]?.id;
    void app.massagerDesk.useSimulator({ seed: pct, ...(profileId !== undefined && { profileId }) });
  },
  connect: ({ rig: { app } }: Person) => void app.massagerDesk.connect(),
  byHand: ({ rig: { app } }: Person) => void app.massagerDesk.byHand(),
  cancel: ({ rig: { app } }: Person) => {
    app.massagerDesk.cancel();
  },
  reconnect: ({ rig: { app } }: Person) => {
    app.massagerDesk.reconnect();
  },
  loseLink: ({ rig }: Person) => {
    if (rig.app.massagerDesk.mode === 'massager') rig.real?.massager.loseLink();
    else rig.app.massagerDesk.loseLink();
  },
  /** And, every second time, within range again. */
  outOfRange: ({ rig }: Person, { pct }: Act) => {
    rig.real!.control.faults.hangConnect = pct % 2 === 0;
    if (pct % 2 === 0) rig.real!.massager.loseLink();
  },
  /** Its own button. */
  pressPower: ({ rig }: Person) => {
    const { massagerDesk } = rig.app;
    if (massagerDesk.mode === 'massager') rig.real?.massager.pressPower();
    else massagerDesk.bench?.pressPower();
  },
  pressPlus: ({ bench }: Person) => {
    bench?.pressPlus();
  },
  pressMinus: ({ bench }: Person) => {
    bench?.pressMinus();
  },
  /** Onto the body: it slows down, warms up, and stalls. */
  pressHard: ({ bench }: Person, { pct }: Act) => {
    bench?.setPressure(pct);
  },
  runDown: ({ rig }: Person, { pct }: Act) => {
    rig.real?.massager.setBattery(pct % 8);
  },
  charge: ({ rig }: Person) => {
    rig.real?.massager.setBattery(100);
  },
  overheat: ({ rig }: Person) => {
    rig.real?.massager.setHeat(TOO_HOT_C);
  },
  /** And, every second time, sound again. */
  stickMotor: ({ rig }: Person, { pct }: Act) => {
    rig.real?.massager.setStuck(pct % 4 === 0 ? 'on' : 'off');
  },
  /** Any of the switches that a person finds on the virtual massager. */
  turnFault: ({ rig }: Person, { pct }: Act) => {
    const fault = FAULT_NAMES[pct % FAULT_NAMES.length] ?? 'slow-link';
    rig.app.massagerDesk.bench?.faults.turn(fault, pct % 2 === 0 ? 'on' : 'off');
  },
  /** What is kept aside, the journal, both, or neither. */
  fillStorage: (person: Person, { pct }: Act) => {
    person.fill({ aside: pct % 4 === 1 || pct % 4 === 2, journal: pct % 4 >= 2 });
  },
  emptyStorage: (person: Person) => {
    person.fill({ aside: false, journal: false });
  },
  /** The app is opened a second time, and wants the massager there. */
  wantElsewhere: (person: Person) => {
    person.wantElsewhere();
  },
  leaveElsewhere: (person: Person) => {
    person.leaveElsewhere();
  },
  hide: ({ page }: Person) => {
    page.hide();
  },
  leave: ({ page }: Person) => {
    page.leave();
  },
  show: ({ page }: Person) => {
    page.show();
  },
  /** The page sleeps; the massager doesn't. */
  sleep: ({ rig }: Person, { ms }: Act) => {
    rig.clock.sleep(ms);
  },
  reload: (person: Person) => {
    person.reopen('reloaded');
  },
  crash: (person: Person) => {
    person.reopen('crashed');
  },
  goOn: ({ rig: { app } }: Person) => void app.sessionDesk.goOn(),
  /** Where there is no room for it, it is still offered. */
  keepCutOff: ({ rig: { app } }: Person) => void app.sessionDesk.keepInterrupted().catch(() => undefined),
  failWrites: ({ rig }: Person, { pct }: Act) => {
    rig.real!.control.faults.failWrites = pct % 8;
  },
  dropReports: ({ rig }: Person, { pct }: Act) => {
    rig.real!.control.faults.dropNotifications = pct % 6;
  },
  slowLink: ({ rig }: Person, { pct }: Act) => {
    rig.real!.control.faults.latencyMs = pct % 3 === 0 ? 400 : 30;
  },
  hangWrite: ({ rig }: Person) => {
    rig.real!.control.faults.hangWrites = 1;
  },
  dieInWrite: ({ rig }: Person, { pct }: Act) => {
    rig.real!.control.faults.loseLinkInWrite = pct % 2 ? 'before' : 'after';
  },
  changeMode: ({ rig: { app } }: Person, { pct }: Act) =>
    void app.sessionDesk.current?.changeMode(MODES[pct % MODES.length] ?? 'by-hand'),
  adjust: ({ rig: { app } }: Person, { pct }: Act) =>
    app.sessionDesk.current?.adjustStep(pct % 2 === 0 ? 15 : -15),
  jump: ({ rig: { app } }: Person, { pct }: Act) => {
    app.sessionDesk.current?.jumpTo(pct % 12);
  },
  hurts: ({ rig: { app } }: Person) => {
    app.sessionDesk.current?.somethingHurts();
  },
  report: ({ rig: { app } }: Person, { pct }: Act) => {
    app.sessionDesk.current?.report(SIGNS[pct % SIGNS.length] ?? '');
  },
  wait: () => undefined,
};

/** What happens without a screen to press. */
export const UNSEEN: readonly ActName[] = [
  ...(['wait', 'show', 'leave', 'sleep', 'loseLink', 'outOfRange', 'pressPower'] as const),
  ...(['failWrites', 'hangWrite', 'dieInWrite', 'dropReports', 'slowLink', 'reload', 'crash'] as const),
  ...(['pressPlus', 'pressMinus', 'pressHard', 'runDown', 'overheat', 'stickMotor', 'fillStorage'] as const),
];

/** Each of them. */
export const ACT_NAMES = Object.keys(ACTS) as readonly ActName[];

/** Waits and what a session is made of come more often than what breaks it. */
export const OFTEN: readonly ActName[] = [
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
