import { ContextProvider } from '@lit/context';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Subscription } from 'rxjs';
import './bb-shell.ts';
import {
  contentContext,
  cueBenchContext,
  firstContext,
  keepingContext,
  massagerDeskContext,
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
  readonly #content = new ContextProvider(this, { context: contentContext });
  readonly #sessionDesk = new ContextProvider(this, { context: sessionDeskContext });
  readonly #massagerDesk = new ContextProvider(this, { context: massagerDeskContext });
  readonly #records = new ContextProvider(this, { context: recordsContext });
  readonly #settings = new ContextProvider(this, { context: settingsContext });
  readonly #keeping = new ContextProvider(this, { context: keepingContext });
  readonly #ownRoutines = new ContextProvider(this, { context: ownRoutinesContext });
  readonly #updates = new ContextProvider(this, { context: updatesContext });
  readonly #cueBench = new ContextProvider(this, { context: cueBenchContext });
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
    this.#settings.setValue(first.settings);
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
    this.#content.setValue(services.content);
    this.#sessionDesk.setValue(services.sessionDesk);
    this.#massagerDesk.setValue(services.massagerDesk);
    this.#records.setValue(services.records);
    this.#settings.setValue(services.settings);
    this.#keeping.setValue(services.keeping);
    this.#ownRoutines.setValue(services.ownRoutines);
    this.#updates.setValue(services.updates);
    this.#cueBench.setValue(services.cueBench);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-app': App;
  }
}
