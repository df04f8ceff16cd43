import { ContextProvider } from '@lit/context';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './bb-shell.ts';
import {
  contentContext,
  cueBenchContext,
  keepingContext,
  massagerDeskContext,
  ownRoutinesContext,
  recordsContext,
  sessionDeskContext,
  settingsContext,
  updatesContext,
} from './contexts.ts';
import type { Services } from './ports.ts';
import { SCREEN_LOADERS, type ScreenLoaders } from './screens.ts';

/**
 * The app: gives every screen its services. Until it is given them itself, it shows what stands between its
 * tags. They are taken once and never changed.
 */
@customElement('bb-app')
export class App extends LitElement {
  /** How screens are fetched; another table is for tests. */
  @property({ attribute: false }) loaders: ScreenLoaders = SCREEN_LOADERS;

  readonly #content = new ContextProvider(this, { context: contentContext });
  readonly #sessionDesk = new ContextProvider(this, { context: sessionDeskContext });
  readonly #massagerDesk = new ContextProvider(this, { context: massagerDeskContext });
  readonly #records = new ContextProvider(this, { context: recordsContext });
  readonly #settings = new ContextProvider(this, { context: settingsContext });
  readonly #keeping = new ContextProvider(this, { context: keepingContext });
  readonly #ownRoutines = new ContextProvider(this, { context: ownRoutinesContext });
  readonly #updates = new ContextProvider(this, { context: updatesContext });
  readonly #cueBench = new ContextProvider(this, { context: cueBenchContext });
  #services: Services | undefined;

  @property({ attribute: false })
  get services(): Services | undefined {
    return this.#services;
  }

  set services(services: Services | undefined) {
    if (!services) return;
    this.#services = services;
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

  protected override render() {
    return this.#services ? html`<bb-shell .loaders=${this.loaders}></bb-shell>` : html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-app': App;
  }
}
