import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import '../../elements/bb-stop.ts';
import type { StopRequestEvent } from '../../elements/bb-stop.ts';
import { base } from '../../styles/base.styles.ts';
import { settingsStyles } from '../settings/settings.styles.ts';

/** STOP to be tried, with nothing behind it that could run. */
@customElement('bb-welcome-stop')
export class WelcomeStop extends LitElement {
  static override styles = [
    base,
    settingsStyles,
    css`
      :host {
        display: grid;
        gap: var(--s-5);
        grid-template-rows: minmax(0, 1fr) auto auto;
      }
      bb-stop {
        position: relative;
        inset: auto;
        z-index: auto;
        padding: 0;
        background: none;
      }
      .came {
        align-content: end;
        min-block-size: 3.5rem;
        font: var(--t-title-3);
      }
      .came span {
        display: block;
        font: var(--t-body-s);
        color: var(--ink-2);
      }
      ul {
        display: grid;
        align-content: start;
        gap: var(--s-4);
      }
      @media (min-width: 36rem) and (max-height: 30rem) {
        :host {
          grid-template: auto minmax(0, 1fr) / minmax(0, 1.2fr) minmax(0, 1fr);
          gap: var(--s-3) var(--s-6);
        }
        ul {
          grid-row: span 2;
        }
        bb-stop {
          grid-area: 1 / 2;
        }
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s-3);
        font: var(--t-body-s);
        color: var(--ink-2);
      }
      li b {
        display: block;
        margin-block-end: 0.125rem;
        font: var(--t-title-3);
        text-wrap: balance;
        color: var(--ink);
      }
      /* Room enough: as large as what is read on the other pages. */
      @media (min-height: 44rem) {
        ul {
          gap: var(--s-6);
          padding-block-start: var(--s-2);
        }
        li {
          font: var(--t-body);
        }
      }
    `,
  ];

  @state() private tries = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKeyDown);
  }

  protected override render() {
    return html`<ul>
        <li>
          <bb-icon name="octagon-fill"></bb-icon>
          <span
            ><b>${msg('Always in the same place')}</b
            >${msg('The full width of the bottom edge, on every screen while a session runs. The Esc key does the same.')}</span
          >
        </li>
        <li>
          <bb-icon name="plug"></bb-icon>
          <span
            ><b>${msg('The massager’s own button is the last word')}</b
            >${msg('A web page cannot promise to stop a motor. Keep the power button in reach.')}</span
          >
        </li>
      </ul>
      <p class="came" role="status">
        ${
          this.tries > 0
            ? html`${msg('That stops everything, at once.')}
                <span>${msg('Motor, voice and session. Nothing ran just now.')}</span>`
            : html`<span>${msg('Press it. Nothing runs yet.')}</span>`
        }
      </p>
      <bb-stop @bb-stop-request=${this.#onStop}></bb-stop>`;
  }

  readonly #onStop = (event: StopRequestEvent): void => {
    event.stopPropagation(); // a try stops nothing
    this.tries++;
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.tries++;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-welcome-stop': WelcomeStop;
  }
}
