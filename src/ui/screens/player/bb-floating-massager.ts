import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import '../../elements/bb-virtual-massager.ts';
import { PlayerCommandEvent } from '../../elements/player-command.ts';
import type { VirtualBench } from '../../practice-ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { floatingMassager } from './bb-floating-massager.styles.ts';

/** Bits of a corner; none is the upper left one. */
const RIGHT = 1;
const LOWER = 2;
/** Once round, clockwise. */
const NEXT = [RIGHT, RIGHT | LOWER, 0, LOWER] as const;
/** With less room than this beside it, only up and down make a difference. */
const ASIDE_PX = 48;

/**
 * The virtual massager as a card over the player: in one of the corners of the room that it is given, moved by its head,
 * by a button or by the arrows. Stays where it was put as long as the page lives.
 */
@customElement('bb-floating-massager')
export class FloatingMassager extends LitElement {
  static override styles = [base, controls, floatingMassager];

  @property({ attribute: false }) bench: VirtualBench | undefined;

  @query('section') private card!: HTMLElement;
  #drag: { readonly x: number; readonly y: number; readonly rect: DOMRect } | undefined;

  protected override render() {
    return html`<section
      class="${this.#corner & RIGHT ? 'right' : ''} ${this.#corner & LOWER ? 'lower' : ''}"
      aria-labelledby="name"
    >
      <header
        @pointerdown=${this.#onDown}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onUp}
        @pointercancel=${this.#onUp}
      >
        <h2 class="t3" id="name">${msg('Pretend massager')}</h2>
        <button
          type="button"
          class="iconbtn plain move"
          aria-label=${msg('Move to another corner')}
          @click=${this.#onNext}
          @keydown=${this.#onKeyDown}
        >
          <bb-icon name="arrows-left-right"></bb-icon>
        </button>
        <button type="button" class="iconbtn plain" aria-label=${msg('Close')} @click=${this.#onClose}>
          <bb-icon name="x-bold"></bb-icon>
        </button>
      </header>
      <bb-virtual-massager compact .bench=${this.bench}></bb-virtual-massager>
    </section>`;
  }

  get #corner(): number {
    return Number(document.documentElement.dataset['massagerCorner'] ?? 0);
  }

  /** It goes there from where it lies, at once where nothing is to move. */
  #put(corner: number): void {
    const before = this.card.getBoundingClientRect();
    document.documentElement.dataset['massagerCorner'] = `${corner}`;
    this.card.style.removeProperty('translate');
    this.card.classList.toggle('right', (corner & RIGHT) > 0);
    this.card.classList.toggle('lower', (corner & LOWER) > 0);
    const now = this.card.getBoundingClientRect();
    const translate = [`${before.x - now.x}px ${before.y - now.y}px`, '0 0'];
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches)
      this.card.animate({ translate }, { duration: 220, easing: 'ease-out' });
  }

  readonly #onNext = (): void => {
    const isWide = this.card.offsetWidth > this.offsetWidth - ASIDE_PX;
    this.#put(isWide ? this.#corner ^ LOWER : (NEXT[this.#corner] ?? 0));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const corners: Readonly<Record<string, number>> = {
      ArrowLeft: this.#corner & ~RIGHT,
      ArrowRight: this.#corner | RIGHT,
      ArrowUp: this.#corner & ~LOWER,
      ArrowDown: this.#corner | LOWER,
    };
    const corner = corners[event.key];
    if (corner === undefined) return;
    // the arrows are the session's elsewhere
    event.preventDefault();
    this.#put(corner);
  };

  readonly #onDown = (event: PointerEvent): void => {
    const isOnButton = event.target instanceof Element && event.target.closest('button');
    if (event.button !== 0 || isOnButton || !(event.currentTarget instanceof Element)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#drag = { x: event.clientX, y: event.clientY, rect: this.card.getBoundingClientRect() };
  };

  /** Inside its room. */
  readonly #onMove = (event: PointerEvent): void => {
    if (!this.#drag) return;
    const { x, y, rect } = this.#drag;
    const room = this.getBoundingClientRect();
    const dx = Math.min(Math.max(event.clientX - x, room.left - rect.left), room.right - rect.right);
    const dy = Math.min(Math.max(event.clientY - y, room.top - rect.top), room.bottom - rect.bottom);
    this.card.style.setProperty('translate', `${dx}px ${dy}px`);
  };

  /** To the nearest corner. */
  readonly #onUp = (): void => {
    if (!this.#drag) return;
    this.#drag = undefined;
    const card = this.card.getBoundingClientRect();
    const room = this.getBoundingClientRect();
    const isRight = card.left + card.right > room.left + room.right;
    const isLower = card.top + card.bottom > room.top + room.bottom;
    this.#put((isRight ? RIGHT : 0) | (isLower ? LOWER : 0));
  };

  readonly #onClose = (): void => {
    this.dispatchEvent(new PlayerCommandEvent({ do: 'massager' }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-floating-massager': FloatingMassager;
  }
}
