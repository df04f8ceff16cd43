import { msg } from '@lit/localize';
import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { settingsStyles } from './settings.styles.ts';

/** How far erasing is. */
export type EraseState = 'idle' | 'erasing' | 'failed';

/** The person has read what goes, and wants it gone. */
export class EraseEverythingEvent extends Event {
  static readonly type = 'bb-erase-everything';
  constructor() {
    super(EraseEverythingEvent.type, { bubbles: true, composed: true });
  }
}

/** Erases everything in two steps: what goes is said in place before it goes. */
@customElement('bb-erase')
export class Erase extends LitElement {
  static override styles = [
    base,
    controls,
    settingsStyles,
    css`
      :host {
        display: grid;
        gap: var(--s-3);
        padding-block-start: var(--s-3);
        justify-items: start;
      }
      .sure {
        justify-self: stretch;
        display: grid;
        gap: var(--s-3);
        padding: var(--s-4);
        border-radius: var(--r-m);
        background: var(--surface-2);
      }
      .sure h3 {
        margin: 0;
      }
      .sure ul {
        list-style: disc;
        padding-inline-start: 1.25rem;
        display: grid;
        gap: var(--s-1);
        font: var(--t-body-s);
      }
      .sure .btn:not(.cta) {
        background: none;
        box-shadow: inset 0 0 0 1.5px var(--line-strong);
      }
      .btn[disabled] {
        color: var(--ink-3);
        cursor: default;
      }
      [tabindex='-1']:focus {
        outline: none;
      }
    `,
  ];

  @property() state: EraseState = 'idle';
  /** A session runs. */
  @property({ type: Boolean }) locked = false;
  @state() private asking = false;
  @query('h3') private heading!: HTMLElement | null;
  @query('.ask') private button!: HTMLElement | null;

  protected override render() {
    return this.asking ? this.#sure() : this.#ask();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('asking') || changed.get('asking') === undefined) return;
    (this.asking ? this.heading : this.button)?.focus();
  }

  #ask() {
    return html`<button type="button" class="btn small ask" ?disabled=${this.locked} @click=${this.#onAsk}>
        <bb-icon name="trash"></bb-icon>${msg('Erase everything…')}
      </button>
      ${this.locked ? html`<p class="bs">${msg('Not while a session runs. End it first.')}</p>` : nothing}`;
  }

  #sure() {
    const isErasing = this.state === 'erasing';
    return html`<div class="sure">
      <h3 class="t3" tabindex="-1">${msg('Erase everything on this device?')}</h3>
      <ul>
        <li>${msg('all sessions in the journal, with their notes')}</li>
        <li>${msg('your own routines')}</li>
        <li>${msg('your own massagers, and those it remembers')}</li>
        <li>${msg('all settings')}</li>
      </ul>
      <p class="bs">${msg('There is no copy anywhere else. This cannot be undone.')}</p>
      <div role="alert">${this.state === 'failed' ? this.#failed() : nothing}</div>
      <div class="act">
        <button type="button" class="btn cta small" ?disabled=${isErasing} @click=${this.#onKeep}>
          ${msg('Keep everything')}
        </button>
        <button type="button" class="btn small" ?disabled=${isErasing || this.locked} @click=${this.#onErase}>
          <bb-icon name="trash"></bb-icon>${isErasing ? msg('Erasing…') : msg('Erase everything')}
        </button>
      </div>
    </div>`;
  }

  #failed() {
    return html`<p class="bs">
      <b>${msg('Not everything could be erased.')}</b>
      ${msg('Close other tabs of Backbeat and try again, or clear the data of this page in the settings of the browser.')}
    </p>`;
  }

  readonly #onAsk = (): void => {
    this.asking = true;
  };

  readonly #onKeep = (): void => {
    this.asking = false;
  };

  readonly #onErase = (): void => {
    this.dispatchEvent(new EraseEverythingEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-erase': Erase;
  }
  interface HTMLElementEventMap {
    'bb-erase-everything': EraseEverythingEvent;
  }
}
