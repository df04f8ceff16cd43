import type { Breath } from '#protocol';
import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ringLines } from './breath-lines.ts';

/** Further off than this, the rings are put where they belong: a step was restarted, or the page was frozen. */
const OUT_OF_PHASE_MS = 700;
/** How far the rings draw in at the end of a breath out. */
const SMALL = 0.5;

/**
 * Rings of lines that open with the breath in and draw in with the breath out. Only the compositor moves
 * them; the words change once a breath. With reduced motion the rings rest and the words lead.
 */
@customElement('bb-breath')
export class BreathGuide extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
    }
    svg {
      position: absolute;
      inset: 8% 8% auto;
      inline-size: 84%;
      aspect-ratio: 1;
      transform-origin: 50% 50%;
      stroke: var(--map-line);
      stroke-width: 1.4;
      stroke-linecap: round;
      fill: none;
      overflow: visible;
    }
    p {
      position: absolute;
      inset: 40% 0 auto;
      margin: 0;
      text-align: center;
      font: var(--t-hero);
      font-stretch: 88%;
      color: var(--ink);
    }
  `;

  @property({ attribute: false }) breath: Breath = { inSec: 4, outSec: 6, count: 1 };
  /** Time since the step began. */
  @property({ type: Number }) elapsedMs = 0;
  @property({ type: Boolean }) running = false;

  #move: Animation | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#move?.cancel();
    this.#move = undefined;
  }

  protected override render() {
    return html`<svg viewBox="-100 -100 200 200" aria-hidden="true"><path d=${ringLines()}></path></svg>
      <p>${this.running ? this.#word() : nothing}</p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('breath')) this.#begin();
    const move = this.#move;
    if (!move) return;
    const strayMs = Math.abs(Number(move.currentTime ?? 0) - this.elapsedMs);
    if (strayMs > OUT_OF_PHASE_MS || changed.has('running')) move.currentTime = this.elapsedMs;
    if (!changed.has('running')) return;
    if (this.running) move.play();
    else move.pause();
  }

  #begin(): void {
    this.#move?.cancel();
    this.#move = undefined;
    const rings = this.renderRoot.querySelector('svg');
    if (!rings || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const { inSec, outSec } = this.breath;
    const small = { transform: `scale(${SMALL})`, easing: 'ease-in-out' };
    const turn = { transform: 'scale(1)', offset: inSec / (inSec + outSec), easing: 'ease-in-out' };
    this.#move = rings.animate([small, turn, small], {
      duration: (inSec + outSec) * 1000,
      iterations: Infinity,
    });
    this.#move.currentTime = this.elapsedMs;
    if (!this.running) this.#move.pause();
  }

  /** Held, it asks for nothing. */
  #word(): string {
    return this.#isIn() ? msg('In', { desc: 'breathe in' }) : msg('Out', { desc: 'breathe out' });
  }

  #isIn(): boolean {
    const { inSec, outSec } = this.breath;
    return this.elapsedMs % ((inSec + outSec) * 1000) < inSec * 1000;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-breath': BreathGuide;
  }
}
