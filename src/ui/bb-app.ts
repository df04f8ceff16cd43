import { ContextProvider, type Context } from '@lit/context';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Subscription } from 'rxjs';
import './bb-shell.ts';
import {
  contentContext,
  cueBenchContext,
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

/** One for each service. */
type Providers<Host extends LitElement> = {
  readonly [Name in keyof Services]: ContextProvider<Context<unknown, Services[Name]>, Host>;
};

/**
 * The app: gives every screen its services. Until it is given them itself and the first screen has come, it shows
 * what stands between its tags. They are taken once and never changed.
 */
@customElement('bb-app')
export class App extends LitElement {
  /** How screens are fetched; another table is for tests. */
  @property({ attribute: false }) loaders: ScreenLoaders = SCREEN_LOADERS;

  readonly #firstContext = new ContextProvider(this, { context: firstContext });
  readonly #providers: Providers<this> = {
    content: new ContextProvider(this, { context: contentContext }),
    sessionDesk: new ContextProvider(this, { context: sessionDeskContext }),
    massagerDesk: new ContextProvider(this, { context: massagerDeskContext }),
    records: new ContextProvider(this, { context: recordsContext }),
    settings: new ContextProvider(this, { context: settingsContext }),
    keeping: new ContextProvider(this, { context: keepingContext }),
    ownRoutines: new ContextProvider(this, { context: ownRoutinesContext }),
    updates: new ContextProvider(this, { context: updatesContext }),
    cueBench: new ContextProvider(this, { context: cueBenchContext }),
    ownMassagers: new ContextProvider(this, { context: ownMassagersContext }),
    explorer: new ContextProvider(this, { context: explorerContext }),
  };
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
    this.#providers.settings.setValue(first.settings);
    this.#coming?.unsubscribe();
    this.#coming = first.whole$.subscribe((whole) => {
      if (whole) this.#provide(whole);
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

  #provide(services: Services): void {
    for (const name of Object.keys(this.#providers) as (keyof Services)[]) this.#give(name, services);
  }

  #give<Name extends keyof Services>(name: Name, services: Services): void {
    this.#providers[name].setValue(services[name]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-app': App;
  }
}
