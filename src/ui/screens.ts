import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Route, ScreenName } from './route.ts';
import './screens/today/bb-today-screen.ts';

/** Fetches the code of a screen; may reject where there is no network. */
export type ScreenLoaders = Readonly<Record<ScreenName, () => Promise<unknown>>>;

/** One chunk a screen; Today comes with the shell. */
export const SCREEN_LOADERS: ScreenLoaders = {
  today: () => Promise.resolve(),
  routines: () => import('./screens/routines/bb-routines-screen.ts'),
  routine: () => import('./screens/routine/bb-routine-screen.ts'),
  edit: () => import('./screens/editor/bb-editor-screen.ts'),
  session: () => import('./screens/player/bb-player-screen.ts'),
  summary: () => import('./screens/summary/bb-summary-screen.ts'),
  journal: () => import('./screens/journal/bb-journal-screen.ts'),
  'journal-entry': () => import('./screens/journal/bb-session-screen.ts'),
  massager: () => import('./screens/massager/bb-massager-screen.ts'),
  explore: () => import('./screens/explore/bb-explore-screen.ts'),
  teach: () => import('./screens/teach/bb-teach-screen.ts'),
  settings: () => import('./screens/settings/bb-settings-screen.ts'),
  welcome: () => import('./screens/welcome/bb-welcome-screen.ts'),
  shared: () => import('./screens/shared/bb-shared-screen.ts'),
  practice: () => import('./screens/practice/bb-practice-screen.ts'),
  'not-found': () => import('./screens/bb-not-found-screen.ts'),
};

/** The element of a route. */
export function screenOf(route: Route): TemplateResult {
  switch (route.screen) {
    case 'routine':
      return html`${keyed(route.id, html`<bb-routine-screen .routineId=${route.id} .openAt=${route.part}></bb-routine-screen>`)}`;
    case 'edit':
      return html`${keyed(route.id, html`<bb-editor-screen .routineId=${route.id}></bb-editor-screen>`)}`;
    case 'teach':
      return html`${keyed(route.id, html`<bb-teach-screen .massagerId=${route.id}></bb-teach-screen>`)}`;
    case 'summary':
      return html`${keyed(route.id, html`<bb-summary-screen .sessionId=${route.id}></bb-summary-screen>`)}`;
    case 'journal-entry':
      return html`${keyed(route.id, html`<bb-session-page .sessionId=${route.id}></bb-session-page>`)}`;
    default:
      return PLAIN_SCREENS[route.screen]();
  }
}

/** Screens of routes without an id. */
const PLAIN_SCREENS: Readonly<
  Record<
    Exclude<ScreenName, 'routine' | 'edit' | 'teach' | 'summary' | 'journal-entry'>,
    () => TemplateResult
  >
> = {
  today: () => html`<bb-today-screen></bb-today-screen>`,
  routines: () => html`<bb-routines-screen></bb-routines-screen>`,
  session: () => html`<bb-player-screen></bb-player-screen>`,
  journal: () => html`<bb-journal-screen></bb-journal-screen>`,
  massager: () => html`<bb-massager-screen></bb-massager-screen>`,
  explore: () => html`<bb-explore-screen></bb-explore-screen>`,
  settings: () => html`<bb-settings-screen></bb-settings-screen>`,
  welcome: () => html`<bb-welcome-screen></bb-welcome-screen>`,
  shared: () => html`<bb-shared-screen></bb-shared-screen>`,
  practice: () => html`<bb-practice-screen></bb-practice-screen>`,
  'not-found': () => html`<bb-not-found-screen></bb-not-found-screen>`,
};

/** What a title needs to know of a routine. */
export interface NamedRoutine {
  readonly id: string;
  readonly name: string;
}

/** The title of the document on a route: `Routines · Backbeat`. */
export function titleOf(route: Route, routines: readonly NamedRoutine[]): string {
  return msg(str`${nameOf(route, routines)} · Backbeat`);
}

function nameOf(route: Route, routines: readonly NamedRoutine[]): string {
  if (route.screen === 'routine')
    return routines.find(({ id }) => id === route.id)?.name ?? msg('Routine not found');
  const names: Readonly<Record<Exclude<ScreenName, 'routine'>, () => string>> = {
    today: () => msg('Today'),
    routines: () => msg('Routines'),
    edit: () => msg('Edit a routine'),
    session: () => msg('Session'),
    summary: () => msg('Summary'),
    journal: () => msg('Journal'),
    'journal-entry': () => msg('A session'),
    massager: () => msg('Massager'),
    explore: () => msg('Look into a device'),
    teach: () => msg('Teach a massager'),
    settings: () => msg('Settings'),
    welcome: () => msg('Welcome'),
    shared: () => msg('A routine for you'),
    practice: () => msg('Practise'),
    'not-found': () => msg('Page not found'),
  };
  return names[route.screen]();
}
