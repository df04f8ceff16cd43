import { ContextProvider, type Context } from '@lit/context';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Subscription } from 'rxjs';
import './bb-shell.ts';
import {
  contentContext,
  cueBenchContext,
  drillsContext,
  explorerContext,
  firstContext,
  keepingContext,
  massagerDeskContext,
  ownMassagersContext,
  ownRoutinesContext,
  recordsContext,
  sessionDeskContext,
  settingsContext,
  updatesContext,
} from './contexts.ts';
import { alreadyWhole, type FirstServices } from './first-services.ts';
import type { Services } from './ports.ts';
import { SCREEN_LOADERS, type ScreenLoaders } from './screens.ts';

/**
 * The app: gives every screen its services. Until it is given them itself and the first screen has come, it shows
 * what stands between its tags. They are taken once and never changed.
 */
@customElement('bb-app')
export class App extends LitElement {
  /** How screens are fetched; another table is for tests. */
  @property({ attribute: false }) loaders: ScreenLoaders = SCREEN_LOADERS;

  readonly #firstContext = new ContextProvider(this, { context: firstContext });
  readonly #provideSettings = this.#provider('settings', settingsContext);
  readonly #provideWhole: readonly ((services: Services) => void)[] = [
    this.#provideSettings,
    this.#provider('content', contentContext),
    this.#provider('sessionDesk', sessionDeskContext),
    this.#provider('massagerDesk', massagerDeskContext),
    this.#provider('records', recordsContext),
    this.#provider('keeping', keepingContext),
    this.#provider('ownRoutines', ownRoutinesContext),
    this.#provider('updates', updatesContext),
    this.#provider('cueBench', cueBenchContext),
    this.#provider('ownMassagers', ownMassagersContext),
    this.#provider('explorer', explorerContext),
    this.#provider('drills', drillsContext),
  ];
  #first: FirstServices | undefined;
  #coming: Subscription | undefined;

  /** What is there at once; everything else comes through it. */
  @property({ attribute: false })
  get first(): FirstServices | undefined {
    return this.#first;
  }

  set first(first: FirstServices | undefined) {
    if (!first) return;
    this.#first = first;
    this.#firstContext.setValue(first);
    this.#provideSettings(first);
    this.#coming?.unsubscribe();
    this.#coming = first.whole$.subscribe((whole) => {
      if (whole) for (const provide of this.#provideWhole) provide(whole);
    });
  }

  /** In place of `first`, for services that are all there. */
  @property({ attribute: false })
  get services(): Services | undefined {
    return this.#first?.whole;
  }

  set services(services: Services | undefined) {
    if (services) this.first = alreadyWhole(services);
  }

  protected override render() {
    return this.#first
      ? html`<bb-shell .loaders=${this.loaders}><slot></slot></bb-shell>`
      : html`<slot></slot>`;
  }

  #provider<Name extends keyof Services>(
    name: Name,
    context: Context<unknown, Services[Name]>,
  ): (services: Pick<Services, Name>) => void {
    const provider = new ContextProvider(this, { context });
    return (services) => {
      provider.setValue(services[name]);
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-app': App;
  }
}
