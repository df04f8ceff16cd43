import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseRoute, type Route, type ScreenName } from './route.ts';
import type { ScreenLoaders } from './screens.ts';

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
  readonly #loaders: () => ScreenLoaders;
  readonly #loaded = new Set<ScreenName>();
  readonly #onHashChange = (): void => {
    void this.load();
  };

  constructor(host: ReactiveControllerHost, loaders: () => ScreenLoaders) {
    this.#host = host;
    this.#loaders = loaders;
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
    const route = parseRoute(location.hash);
    this.wanted = route;
    this.failed = false;
    this.#host.requestUpdate();
    if (!this.#loaded.has(route.screen)) {
      const came = await this.#loaders()
        [route.screen]()
        .then(
          () => true,
          () => false,
        );
      if (came) this.#loaded.add(route.screen);
      if (this.wanted !== route) return; // gone elsewhere meanwhile
      this.failed = !came;
    }
    if (!this.failed) this.shown = route;
    this.#host.requestUpdate();
  }
}
