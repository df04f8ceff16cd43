import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { aTurn } from './a-turn.ts';
import { goInstead } from './navigate.ts';
import { parseRoute, type Route, type ScreenName } from './route.ts';
import type { ScreenLoaders } from './screens.ts';

/** What the router asks of the shell. */
export interface RouterPorts {
  readonly loaders: () => ScreenLoaders;
  /** Resolves once the whole app is there, which every screen but the first ones needs. Rejects if it can't be fetched. */
  readonly whole: () => Promise<unknown>;
  /** Another place to go first; undefined where there is none. Never rejects. */
  readonly instead: (route: Route) => Route | undefined | Promise<Route | undefined>;
}

/** Screens that do with the first services. */
const FIRST: ReadonlySet<ScreenName> = new Set(['today', 'welcome', 'not-found']);

/**
 * Follows the hash of the address: fetches the code of the wanted screen, and only then shows it, so that
 * the one before stays until there is something to put in its place.
 */
export class Router implements ReactiveController {
  /** What the address says. */
  wanted: Route = parseRoute(location.hash);
  /** What stands on the page; undefined until the first screen has come. */
  shown: Route | undefined;
  /** The code of the wanted screen could not be fetched. */
  failed = false;

  readonly #host: ReactiveControllerHost;
  readonly #ports: RouterPorts;
  readonly #loaded = new Set<ScreenName>();
  readonly #onHashChange = (): void => {
    void this.load();
  };

  constructor(host: ReactiveControllerHost, ports: RouterPorts) {
    this.#host = host;
    this.#ports = ports;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHashChange);
    void this.load();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
  }

  /** Shows what the address says; also tries again after a failure. Never rejects. */
  async load(): Promise<void> {
    const { hash } = location;
    const route = parseRoute(hash);
    this.wanted = route;
    this.failed = false;
    this.#host.requestUpdate();
    const asked = this.#ports.instead(route);
    const instead = asked instanceof Promise ? await asked : asked;
    // Gone elsewhere meanwhile; the address is first to know, and tells a turn later.
    if (this.wanted !== route || location.hash !== hash) return;
    if (instead) {
      goInstead(instead);
      return;
    }
    if (!this.#loaded.has(route.screen)) {
      const came = await this.#fetch(route.screen);
      if (came) this.#loaded.add(route.screen);
      if (this.wanted !== route) return;
      this.failed = !came;
    }
    if (!this.failed) this.shown = route;
    this.#host.requestUpdate();
  }

  #fetch(screen: ScreenName): Promise<boolean> {
    const parts: Promise<unknown>[] = [this.#ports.loaders()[screen]()];
    if (!FIRST.has(screen)) parts.push(this.#ports.whole());
    // drawing is work enough for a turn of its own
    return Promise.all(parts)
      .then(aTurn)
      .then(
        () => true,
        () => false,
      );
  }
}
