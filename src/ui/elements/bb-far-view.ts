import type { Side } from '#protocol';
import { msg } from '@lit/localize';
import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatClock } from '../format.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { sideMark } from '../words/side-words.ts';
import { farActStyles } from './bb-far-acts.styles.ts';
import { farStyles } from './bb-far-view.styles.ts';
import { farWideStyles } from './bb-far-wide.styles.ts';
import './bb-icon.ts';
import type { NextStep } from './bb-now.ts';
import { drainLines } from './drain-lines.ts';
import { PlayerCommandEvent } from './player-command.ts';
import type { PlainCommand } from './player-command.ts';
import { ticking, tickingStyles } from './ticking.ts';

/** What follows, with the side it is on. */
export interface FarNext extends NextStep {
  readonly side: Side | undefined;
  /** What the person calls that side, in capitals. */
  readonly sideName: string | undefined;
  /** The same area on the other side: only the side has to be said. */
  readonly sameArea: boolean;
}

/** RIGHT has so many: names no longer than it are as large as they are designed to be. */
const PLAIN_LETTERS = 5;

/**
 * The session from two metres away: side, area and time in very large letters. A bar stands at the edge of
 * the active side and drains line by line; in the dark its light alone tells the side.
 * The map goes into the default slot.
 */
@customElement('bb-far-view')
export class FarView extends LitElement {
  static override styles = [base, controls, tickingStyles, farActStyles, farStyles, farWideStyles];

  @property() side: Side | undefined;
  /** What the person calls that side, in capitals. */
  @property() sideName: string | undefined;
  @property() heading = '';
  @property({ type: Number }) seconds = 0;
  @property({ type: Number }) secondsLeft = 0;
  @property({ attribute: false }) next: FarNext | undefined;
  /** One line in place of what is next: why it is held, and what is known of the motor. */
  @property() note = '';
  @property({ type: Boolean }) paused = false;
  /** Paused: going on is not possible yet. */
  @property({ type: Boolean }) held = false;
  /** Something was reported that holds the session. */
  @property({ type: Boolean }) told = false;
  /** Only STOP works: what stands in the slot `lock` takes the place of the buttons. */
  @property({ type: Boolean, reflect: true }) locked = false;

  /** The way out of far view takes the focus: what had it is no longer on the page. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.leave')?.focus(options);
  }

  protected override render() {
    const time = formatClock(this.secondsLeft);
    const named = this.#longest() > PLAIN_LETTERS ? 'named' : '';
    const classes = ['far', this.side ?? '', this.paused ? 'held' : '', this.side ? named : 'only'].join(' ');
    return html`<div class=${classes}>
      <div class="art"><slot></slot></div>
      <div class="bar" aria-hidden="true">${this.#bar()}</div>
      <div class="text">
        <h2>
          ${this.side ? html`<span class="side">${this.sideName ?? sideMark(this.side, undefined)}</span>` : nothing}
          <span class="zone">${this.heading}</span>
        </h2>
        <p class="time ${time.length > 4 ? 'long' : ''}" role="timer" aria-label=${msg('Time left')}>
          ${ticking(time)}
        </p>
        <p class="next">${this.note || this.#next()}</p>
      </div>
      <div class="acts">${this.locked ? html`<slot name="lock"></slot>` : this.#acts()}</div>
    </div>`;
  }

  protected override updated(): void {
    const longest = this.#longest();
    if (longest > PLAIN_LETTERS) this.style.setProperty('--letters', `${longest}`);
    else this.style.removeProperty('--letters');
  }

  /** Letters of the longest word of the side. */
  #longest(): number {
    return Math.max(...(this.sideName ?? '').split(/\s/).map(({ length }) => length));
  }

  #acts() {
    const { paused } = this;
    return html`<button
        type="button"
        class="btn main ${paused ? 'cta' : ''}"
        ?disabled=${paused && this.held}
        @click=${this.#on(paused ? 'resume' : 'pause')}
      >
        <bb-icon name=${paused ? 'play-fill' : 'pause-fill'}></bb-icon>
        <span class="word">${paused ? this.#onWord() : msg('Pause')}</span>
      </button>
      <button type="button" class="btn lock" aria-label=${msg('Lock the screen')} @click=${this.#on('lock')}>
        <bb-icon name="lock-simple"></bb-icon>
      </button>
      <button
        type="button"
        class="btn leave"
        aria-label=${msg('Leave far view')}
        @click=${this.#on('near-view')}
      >
        <bb-icon name="corners-in"></bb-icon>
      </button>
      <button
        type="button"
        class="btn line hurts"
        aria-haspopup="dialog"
        aria-keyshortcuts="H"
        @click=${this.#on('something-hurts')}
      >
        ${msg('Something hurts')}
      </button>`;
  }

  #onWord(): string {
    return this.told ? msg('Go on') : msg('Resume');
  }

  #bar() {
    const { done, head, left } = drainLines(this.seconds, this.secondsLeft);
    return html`<svg viewBox="0 0 40 640" preserveAspectRatio="none">
      ${svg`<path class="off" d=${done}></path><path class="on" d=${left}></path><path class="head" d=${head}></path>`}
    </svg>`;
  }

  #next() {
    const { next } = this;
    if (!next) return msg('This is the last step');
    if (next.side && next.sameArea) {
      const side = next.sideName ?? sideMark(next.side, undefined);
      return msg(html`Then <b>${side}</b> side`);
    }
    return msg(html`Then <b>${next.place}</b>`);
  }

  #on(command: PlainCommand): () => void {
    return () => {
      this.dispatchEvent(new PlayerCommandEvent({ do: command }));
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-far-view': FarView;
  }
}
