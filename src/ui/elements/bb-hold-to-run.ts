import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import './bb-icon.ts';

/** The finger is down: run. Who can't run now prevents it, and the button is not held. */
export class RunStartEvent extends Event {
  static readonly type = 'bb-run-start';
  constructor() {
    super(RunStartEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** Let go, or no longer sure that anyone holds it: stop. */
export class RunEndEvent extends Event {
  static readonly type = 'bb-run-end';
  constructor() {
    super(RunEndEvent.type, { bubbles: true, composed: true });
  }
}

/** Nobody tries longer in one go; `holdLowest` ends by itself then too. */
const LONGEST_MS = 10_000;

/** A press by a screen reader or a switch can't be held: it runs as long as it takes to feel something. */
const TAP_MS = 1500;

/**
 * Runs only while it is held: by finger, mouse, Space or Enter. Everything that leaves it unsure whether it is still
 * held ends the run: the pointer gone or taken away, another window, a hidden page, the button disabled or removed.
 */
@customElement('bb-hold-to-run')
export class HoldToRun extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
      }
      .btn {
        position: relative;
        overflow: hidden;
        min-block-size: max(4.25rem, var(--tap-session));
        border-radius: var(--r-l);
        box-shadow: inset 0 0 0 1.5px var(--line-strong);
        background: var(--surface-1);
        touch-action: none;
        user-select: none;
        -webkit-user-select: none;
        -webkit-touch-callout: none;
      }
      .held {
        background: var(--cta);
        color: var(--on-cta);
        box-shadow: none;
      }
      .btn[disabled] {
        color: var(--ink-3);
        cursor: default;
      }
      bb-icon,
      span {
        pointer-events: none;
      }
      @media (forced-colors: active) {
        .held {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];

  /** What it says while nothing runs: `Hold to try at the lowest level`. */
  @property() label = '';
  /** What it says while it is held: `Runs. Let go to stop.` */
  @property() heldLabel = '';
  @property({ type: Boolean }) disabled = false;

  @state() private held = false;
  #pointer: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of UNSURE) window.addEventListener(type, this.#end);
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of UNSURE) window.removeEventListener(type, this.#end);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#end();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('disabled') && this.disabled) this.#end();
  }

  protected override render() {
    const words = this.held ? this.heldLabel || this.label : this.label;
    return html`<button
      type="button"
      class="btn wide ${this.held ? 'held' : ''}"
      ?disabled=${this.disabled}
      @pointerdown=${this.#onPointerDown}
      @pointerup=${this.#onPointerGone}
      @pointercancel=${this.#onPointerGone}
      @pointerleave=${this.#onPointerGone}
      @lostpointercapture=${this.#onPointerGone}
      @contextmenu=${this.#onMenu}
      @keydown=${this.#onKeyDown}
      @keyup=${this.#onKeyUp}
      @blur=${this.#end}
      @click=${this.#onClick}
    >
      <bb-icon name=${this.held ? 'vibrate-fill' : 'waveform-bold'}></bb-icon><span>${words || nothing}</span>
    </button>`;
  }

  #begin(longestMs: number): void {
    if (this.held || this.disabled) return;
    if (!this.dispatchEvent(new RunStartEvent())) return;
    this.held = true;
    this.#timer = setTimeout(this.#end, longestMs);
  }

  readonly #end = (): void => {
    clearTimeout(this.#timer);
    this.#pointer = undefined;
    if (!this.held) return;
    this.held = false;
    this.dispatchEvent(new RunEndEvent());
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#pointer !== undefined) return;
    this.#pointer = event.pointerId;
    this.#begin(LONGEST_MS);
  };

  readonly #onPointerGone = (event: PointerEvent): void => {
    if (event.pointerId === this.#pointer) this.#end();
  };

  /** No key makes a click here: a click without a finger is then one by a screen reader or a switch. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) this.#begin(LONGEST_MS);
  };

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    this.#end();
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (event.detail === 0) this.#begin(TAP_MS);
  };

  readonly #onVisibility = (): void => {
    if (document.visibilityState === 'hidden') this.#end();
  };

  readonly #onMenu = (event: Event): void => {
    event.preventDefault();
  };
}

/** After any of these of the window, a release might never be heard of. */
const UNSURE = ['blur', 'pagehide', 'freeze'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'bb-hold-to-run': HoldToRun;
  }
  interface HTMLElementEventMap {
    'bb-run-start': RunStartEvent;
    'bb-run-end': RunEndEvent;
  }
}
