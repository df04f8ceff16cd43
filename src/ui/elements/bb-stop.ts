import { msg } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { IconName } from '../icons/icon-name.ts';
import { base } from '../styles/base.styles.ts';
import './bb-icon.ts';
import { stopStyles } from './bb-stop.styles.ts';

/** Asks for the stop of motor and session, now. Never confirmed, never delayed; asking twice does no harm. */
export class StopRequestEvent extends Event {
  static readonly type = 'bb-stop-request';
  constructor() {
    super(StopRequestEvent.type, { bubbles: true, composed: true });
  }
}

/** What the STOP bar shows. `stopped` only when the massager said so. */
export type StopPhase = 'ready' | 'stopping' | 'stopped';

/**
 * A click that follows a touch within this time belongs to it; a later one counts by itself.
 * Above the time from touch to its click, below the time in which someone presses again on purpose.
 */
const SAME_PRESS_MS = 700;

/**
 * The STOP bar. Acts on touch down, before any animation; also on Enter, Space and the click of a screen reader.
 * It is called Stop and stays alive in every phase: when in doubt it asks twice rather than not at all.
 */
@customElement('bb-stop')
export class Stop extends LitElement {
  static override styles = [base, stopStyles];

  @property() phase: StopPhase = 'ready';
  /** One line under the word, `also sent the moment it reconnects`. */
  @property() help = '';
  /** Far view: 112 px instead of 80. */
  @property({ type: Boolean, reflect: true }) large = false;
  /** Stands on the inverted ground of the alarm. */
  @property({ type: Boolean, reflect: true }) alarm = false;

  @state() private pressed = false;
  #pointerAtMs = Number.NEGATIVE_INFINITY;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('phase')) this.pressed = false;
  }

  protected override render() {
    // Help and key lie over the button, not in it: its name stays the one word.
    return html`<div class="bar">
      <button
        type="button"
        class="${this.pressed ? 'pressed' : this.phase} ${this.help ? 'two' : ''}"
        aria-label=${nameOf(this.phase)}
        aria-describedby=${this.help ? 'help' : nothing}
        @pointerdown=${this.#onPointerDown}
        @pointerup=${this.#onPointerUp}
        @keydown=${this.#onKeyDown}
        @keyup=${this.#onKeyUp}
        @click=${this.#onClick}
      >
        <bb-icon class=${this.phase === 'stopping' ? 'spin' : ''} name=${iconOf(this.phase)}></bb-icon>
        <span>${wordOf(this.phase)}</span>
      </button>
      ${this.help ? html`<small id="help" aria-hidden="true">${this.help}</small>` : nothing}
      <kbd aria-hidden="true">${msg('Esc', { desc: 'the Escape key' })}</kbd>
    </div>`;
  }

  #ask(): void {
    this.dispatchEvent(new StopRequestEvent());
    this.pressed = true;
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    this.#pointerAtMs = event.timeStamp;
    this.#ask();
  };

  readonly #onPointerUp = (event: PointerEvent): void => {
    this.#pointerAtMs = event.timeStamp;
    this.pressed = false;
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault(); // else the button clicks as well
    if (!event.repeat) this.#ask();
  };

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === ' ') event.preventDefault(); // some browsers click here
    this.pressed = false;
  };

  readonly #onClick = (event: MouseEvent): void => {
    const ofPointer = event.detail > 0 && event.timeStamp - this.#pointerAtMs < SAME_PRESS_MS;
    if (!ofPointer) this.#ask();
    this.pressed = false;
  };
}

function iconOf(phase: StopPhase): IconName {
  if (phase === 'stopping') return 'circle-notch-bold';
  return phase === 'stopped' ? 'check-bold' : 'octagon-fill';
}

/** It is always Stop that is pressed; the word on it is part of the name, for who asks for it by voice. */
function nameOf(phase: StopPhase): string {
  if (phase === 'stopping') return msg('Stop, stopping');
  return phase === 'stopped' ? msg('Stop, stopped') : msg('Stop');
}

function wordOf(phase: StopPhase): string {
  if (phase === 'stopping') return msg('Stopping');
  return phase === 'stopped' ? msg('Stopped') : msg('STOP');
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-stop': Stop;
  }
  interface HTMLElementEventMap {
    'bb-stop-request': StopRequestEvent;
  }
}
