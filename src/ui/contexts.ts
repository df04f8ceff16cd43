import { createContext } from '@lit/context';
import type { SettingsStore } from '#storage';
import type { Content, MassagerDesk, Services, SessionDesk } from './ports.ts';

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
