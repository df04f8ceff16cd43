import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { deepFocus } from '../deep-focus.ts';
import { FocusLostEvent } from '../focus-lost.ts';
import { base } from '../styles/base.styles.ts';

/** A line, and what can be done about it while it is there. */
export interface ToastLine {
  readonly text: string;
  readonly action?: ToastAction | undefined;
}

/** One thing to do about a line: `Undo`. */
export interface ToastAction {
  readonly label: string;
  /** Gives the line that says what came of it, if there is something to say. Never rejects. */
  readonly run: () => Promise<ToastLine | undefined>;
}

/** Asks the app for a line that goes away by itself. */
export class ToastEvent extends Event {
  static readonly type = 'bb-toast';
  readonly text: string;
  readonly action: ToastAction | undefined;

  constructor(text: string, action?: ToastAction) {
    super(ToastEvent.type, { bubbles: true, composed: true });
    this.text = text;
    this.action = action;
  }
}

/** How long a line stays, by the design. */
const SHOWN_MS = 5000;

/** How long one stays that asks for a decision. */
const SHOWN_WITH_ACTION_MS = 8000;

/** Room between the line and what has the focus, for its ring. */
const CLEAR_PX = 8;

/**
 * One line for five seconds, eight with something to do about it, above STOP and the tabs, never over them.
 * Read out politely; it waits while it has the focus or the pointer.
 */
@customElement('bb-toast')
export class Toast extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        inset: auto 0 calc(var(--stop-room, 0px) + var(--tabs-room, 0px) + var(--safe-b) + 0.75rem) 0;
        z-index: var(--z-toast);
        display: grid;
        justify-items: center;
        padding-inline: var(--gutter);
        pointer-events: none;
      }
      /* In a session, and where one starts, the lower edge is for what may be needed at once. */
      :host([data-screen='session']) {
        inset-block: calc(var(--safe-t) + var(--toast-at, 10.75rem)) auto; /* over the picture, below the tools */
      }
      /* Above the first question, beside the way back. */
      :host([data-screen='routine']) {
        inset: calc(var(--safe-t) + 0.25rem) 0 auto 3.25rem;
      }
      @media (min-width: 44rem) {
        /* Beside what starts it: the picture has the left half. */
        :host([data-screen='routine']) {
          inset-inline-end: 50%;
          inset-block-start: calc(var(--safe-t) + 4rem);
        }
      }
      @media (min-width: 30rem) and (max-height: 30rem) {
        :host([data-screen='session']) {
          inset: calc(var(--safe-t) + 0.25rem) var(--toast-end, 60%) auto var(--toast-start, 0);
        }
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 0.75rem;
        max-inline-size: min(27.5rem, 100%);
        border-radius: var(--r-m);
        background: var(--cta);
        color: var(--on-cta);
        font: var(--t-label);
        pointer-events: auto;
      }
      /* Empty it is nothing, not even a shadow: one that goes from edge to edge counts as a page that jumps. */
      .shown {
        box-shadow: var(--e-2);
      }
      .shown p {
        flex: 1 1 auto;
        max-inline-size: 100%;
        min-inline-size: 0;
        padding: 0.875rem 1.25rem;
        overflow-wrap: anywhere;
      }
      .does p {
        flex: 1 1 10rem;
      }
      button {
        min-block-size: var(--tap);
        margin: 0.25rem 0.375rem;
        padding-inline: 1rem;
        border-radius: var(--r-full);
        font-weight: 700;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      button:focus-visible {
        outline-color: currentColor;
        outline-offset: -3px;
      }
      @media (forced-colors: active) {
        .shown {
          border: 1px solid;
        }
      }
    `,
  ];

  @property() text = '';
  @property({ attribute: false }) action: ToastAction | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the focus came from, to give it back. */
  #before: EventTarget | undefined;
  #root: Node | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keyup', this.#onKeyUp);
    this.#root = this.getRootNode();
    this.#root.addEventListener('focusout', this.#onLeft);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keyup', this.#onKeyUp);
    this.#root?.removeEventListener('focusout', this.#onLeft);
    clearTimeout(this.#timer);
  }

  /** Shows a line in place of the one before. */
  show(text: string, action?: ToastAction): void {
    this.text = text;
    this.action = action;
    this.#wait();
  }

  protected override render() {
    const { text, action } = this;
    return html`<div
      class="${text ? 'shown' : ''} ${action ? 'does' : ''}"
      @focusin=${this.#hold}
      @focusout=${this.#wait}
      @pointerenter=${this.#hold}
      @pointerleave=${this.#wait}
    >
      <p role="status">${text}</p>
      ${action ? html`<button @click=${this.#onAct}>${action.label}</button>` : nothing}
    </div>`;
  }

  /** An element inside another is known only on its way out: where the focus came from, the event names its host. */
  readonly #onLeft = (event: Event): void => {
    if ((event as FocusEvent).relatedTarget === this) [this.#before] = event.composedPath();
  };

  /**
   * What has the focus is never left under the line: the page moves on, or else the line goes. Looked at after each
   * key, as focus events within one element do not leave it.
   */
  readonly #onKeyUp = (): void => {
    const one = this.text ? deepFocus() : undefined;
    if (!one || this.renderRoot.contains(one) || !this.#covers(one)) return;
    scrollBy(0, one.getBoundingClientRect().bottom - this.#box().top + CLEAR_PX);
    if (this.#covers(one)) this.#hide();
  };

  #covers(one: Element): boolean {
    const at = one.getBoundingClientRect();
    const box = this.#box();
    return at.top < box.bottom && at.bottom > box.top && at.left < box.right && at.right > box.left;
  }

  #box(): DOMRect {
    return (this.renderRoot.firstElementChild ?? this).getBoundingClientRect();
  }

  readonly #hold = (): void => {
    clearTimeout(this.#timer);
  };

  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    if (!this.text || this.shadowRoot?.activeElement) return;
    this.#timer = setTimeout(this.#hide, this.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
  };

  readonly #hide = (): void => {
    clearTimeout(this.#timer);
    this.text = '';
    this.action = this.#before = undefined;
  };

  readonly #onAct = async (): Promise<void> => {
    const { action } = this;
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
    const now = deepFocus();
    if (!now || this.renderRoot.contains(now)) this.dispatchEvent(new FocusLostEvent());
    this.#hide();
    const said = await action?.run();
    if (said && this.isConnected) this.show(said.text, said.action);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-toast': Toast;
  }
  interface HTMLElementEventMap {
    'bb-toast': ToastEvent;
  }
}
