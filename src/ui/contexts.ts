import { createContext } from '@lit/context';
import type { SettingsStore } from '#storage';
import type { FirstServices } from './first-services.ts';
import type {
  Content,
  CueBench,
  DrillDesk,
  Explorer,
  Keeping,
  MassagerDesk,
  OwnMassagers,
  OwnRoutines,
  Services,
  SessionDesk,
  Updates,
} from './ports.ts';

/** What is there from the first moment on; the others are once the whole app has come. */
export const firstContext = createContext<FirstServices>(Symbol('first'));
/** Routines, body and what could not be read of them. */
export const contentContext = createContext<Content>(Symbol('content'));
/** The one session that may run. */
export const sessionDeskContext = createContext<SessionDesk>(Symbol('session-desk'));
/** Which massager, if any. */
export const massagerDeskContext = createContext<MassagerDesk>(Symbol('massager-desk'));
/** Sessions that were kept. */
export const recordsContext = createContext<Services['records']>(Symbol('records'));
/** What the person chose. */
export const settingsContext = createContext<SettingsStore>(Symbol('settings'));
/** Everything that is kept on this device. */
export const keepingContext = createContext<Keeping>(Symbol('keeping'));
/** Routines the person brought along. */
export const ownRoutinesContext = createContext<OwnRoutines>(Symbol('own-routines'));
/** New versions of the app. */
export const updatesContext = createContext<Updates>(Symbol('updates'));
/** The cues, to try. */
export const cueBenchContext = createContext<CueBench>(Symbol('cue-bench'));
/** Massagers the person taught or brought along. */
export const ownMassagersContext = createContext<OwnMassagers>(Symbol('own-massagers'));
/** A look into any device. */
export const explorerContext = createContext<Explorer>(Symbol('explorer'));
/** Exercises of what to do when something goes wrong. */
export const drillsContext = createContext<DrillDesk>(Symbol('drills'));
