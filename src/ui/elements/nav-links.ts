import { msg } from '@lit/localize';
import type { IconName } from '../icons/icon-name.ts';
import { hrefOf, type Route, type ScreenName } from '../route.ts';

/** The five places that are always one tap away. */
export type Section = 'today' | 'routines' | 'journal' | 'massager' | 'settings';

/** One link of the navigation. */
export interface NavLink {
  readonly section: Section;
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** Shown where the link is the current one; filled where there is such a form. */
  readonly currentIcon: IconName;
}

/** All links, in the order they stand in. */
export function navLinks(): readonly NavLink[] {
  const link = (section: Section, label: string, [icon, currentIcon]: [IconName, IconName]): NavLink => ({
    section,
    href: hrefOf({ screen: section }),
    label,
    icon,
    currentIcon,
  });
  return [
    link('today', msg('Today'), ['sun-horizon', 'sun-horizon-fill']),
    link('routines', msg('Routines'), ['playlist', 'playlist']),
    link('journal', msg('Journal'), ['notebook', 'notebook-fill']),
    link('massager', msg('Massager'), ['vibrate', 'vibrate-fill']),
    link('settings', msg('Settings'), ['gear-six', 'gear-six']),
  ];
}

const SECTIONS: Readonly<Record<ScreenName, Section | undefined>> = {
  today: 'today',
  routines: 'routines',
  routine: 'routines',
  edit: 'routines',
  session: undefined,
  summary: 'journal',
  journal: 'journal',
  'journal-entry': 'journal',
  massager: 'massager',
  explore: 'massager',
  teach: 'massager',
  settings: 'settings',
  welcome: undefined,
  shared: 'routines',
  practice: 'massager',
  'not-found': undefined,
};

/** Which link a route belongs to. */
export function sectionOf(route: Route): Section | undefined {
  return SECTIONS[route.screen];
}
