import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import './bb-icon.ts';
import { PlayerCommandEvent } from './player-command.ts';

/** Long enough that a sleeve or a hand in passing does not unlock, short enough to wait for. */
const HOLD_MS = 1200;

/**
 * The touch lock, and the only way out of it beside STOP: a button to hold, with Space or Enter too. Who presses
 * it by a screen reader or a switch cannot hold: such a press, which comes without a finger, unlocks at once.
 */
@customElement('bb-hold')
export class Hold extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: 0.375rem;
        align-content: end;
      }
      p {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        justify-content: center;
        min-block-size: 1.5rem;
        font: var(--t-body-s);
        color: var(--ink-2);
      }
      .btn {
        position: relative;
        overflow: hidden;
        min-block-size: max(min(4.25rem, 20vw), var(--tap-session));
        border-radius: var(--r-l);
        font-size: min(1.1875rem, 7vw);
        font-weight: 620;
        touch-action: none;
        user-select: none;
        -webkit-user-select: none;
        -webkit-touch-callout: none;
      }
      i {
        position: absolute;
        inset: 0;
        background: var(--surface-3);
        transform: scaleX(0);
        transform-origin: 0 50%;
      }
      .held i {
        transform: none;
        transition: transform 1200ms linear;
      }
      span,
      bb-icon {
        position: relative;
      }
      @media (forced-colors: active) {
        i {
          background: Highlight;
          opacity: 0.4;
        }
      }
    `,
  ];

  /** Takes the focus when it comes: what had it is gone. */
  @property({ type: Boolean }) grabs = false;

  @state() private held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#let();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  protected override render() {
    return html`<p id="why"><bb-icon name="lock-simple"></bb-icon>${msg('Locked. Only STOP works.')}</p>
      <button
        type="button"
        class="btn line wide ${this.held ? 'held' : ''}"
        aria-describedby="why"
        @pointerdown=${this.#onPointerDown}
        @pointerup=${this.#let}
        @pointercancel=${this.#let}
        @pointerleave=${this.#let}
        @contextmenu=${this.#onMenu}
        @keydown=${this.#onKeyDown}
        @keyup=${this.#onKeyUp}
        @blur=${this.#let}
        @click=${this.#onClick}
      >
        <i aria-hidden="true"></i><span>${msg('Hold to unlock')}</span>
      </button>`;
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    if (changed.has('grabs') && this.grabs) this.focus({ preventScroll: true });
  }

  #begin(): void {
    if (this.held) return;
    this.held = true;
    this.#timer = setTimeout(this.#unlock, HOLD_MS);
  }

  readonly #let = (): void => {
    clearTimeout(this.#timer);
    this.held = false;
  };

  readonly #unlock = (): void => {
    this.#let();
    this.dispatchEvent(new PlayerCommandEvent({ do: 'unlock' }));
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (event.button === 0) this.#begin();
  };

  /** No key makes a click here: a click without a finger is then one by a screen reader or a switch. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) this.#begin();
  };

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    this.#let();
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (event.detail === 0) this.#unlock();
  };

  readonly #onMenu = (event: Event): void => {
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-hold': Hold;
  }
}
