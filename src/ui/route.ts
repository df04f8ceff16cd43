/** Where the person is in the app. One screen each; `not-found` keeps what was asked for. */
export type Route =
  | {
      readonly screen:
        | 'today'
        | 'routines'
        | 'session'
        | 'journal'
        | 'massager'
        | 'explore'
        | 'settings'
        | 'welcome'
        | 'shared'
        | 'practice';
    }
  /** `part: 'start'`: at the place where it is started. */
  | { readonly screen: 'routine'; readonly id: string; readonly part?: 'start' }
  /** A routine that is being changed. */
  | { readonly screen: 'edit'; readonly id: string }
  /** A massager that is being taught; without an id, where that begins. */
  | { readonly screen: 'teach'; readonly id?: string }
  | { readonly screen: 'summary'; readonly id: string }
  /** One session of the journal. */
  | { readonly screen: 'journal-entry'; readonly id: string }
  | { readonly screen: 'not-found'; readonly path: string };

/** Name of a screen, as the router knows it. */
export type ScreenName = Route['screen'];

/** Screens whose address is their name. */
const PLAIN = [
  'routines',
  'session',
  'journal',
  'massager',
  'settings',
  'welcome',
  'shared',
  'practice',
] as const;

/**
 * Reads the hash of the address: `#/routines/x` → the routine x. Pure, never throws.
 * A trailing slash and an unknown `?query` are ignored; an unknown address is `not-found`.
 */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const notFound: Route = { screen: 'not-found', path };
  const [first = '', ...below] = path.replace(/^\//, '').replace(/\/$/, '').split('/');
  if (below.length === 0) {
    const screen = first === '' ? 'today' : PLAIN.find((name) => name === first);
    return screen ? { screen } : notFound;
  }
  const [id, under, ...rest] = below.map(decode);
  if (!id || rest.length > 0) return notFound;
  return (below.length > 1 ? deeper([first, id], under) : withId(first, id, query)) ?? notFound;
}

function deeper([first, second]: readonly [string, string], id: string | undefined): Route | undefined {
  return id && first === 'massager' && second === 'teach' ? { screen: 'teach', id } : undefined;
}

function withId(first: string, id: string, query: string): Route | undefined {
  if (first === 'routines') return { screen: 'routine', id, ...(query === 'start' ? { part: 'start' } : {}) };
  if (first === 'summary' || first === 'edit') return { screen: first, id };
  if (first === 'massager' && (id === 'explore' || id === 'teach')) return { screen: id };
  return first === 'journal' ? { screen: 'journal-entry', id } : undefined;
}

/** The address of a route, for links: `#/routines/x`. */
export function hrefOf(route: Route): string {
  const id = 'id' in route && route.id ? `/${encodeURIComponent(route.id)}` : '';
  switch (route.screen) {
    case 'today':
      return '#/';
    case 'routine':
      return `#/routines${id}${route.part ? `?${route.part}` : ''}`;
    case 'journal-entry':
      return `#/journal${id}`;
    case 'explore':
    case 'teach':
      return `#/massager/${route.screen}${id}`;
    case 'not-found':
      return `#${route.path}`;
    default:
      return `#/${route.screen}${id}`;
  }
}

/** Undefined where the escapes are broken, as in `%E0%A4%A`. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
