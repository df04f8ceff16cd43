import type { Side } from '#protocol';
import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatClock } from '../format.ts';
import { isOtherData } from '../same-data.ts';
import { base } from '../styles/base.styles.ts';
import './bb-side.ts';

/** Names longer than this take two lines of smaller letters beside the side chip. */
const LONG_NAME = 14;

/** What follows, with its length. */
export interface NextStep {
  readonly place: string;
  readonly seconds: number;
}

/** Side, area, cue, next: what the person has to know now, in the order in which it is read. */
@customElement('bb-now')
export class Now extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--now-gap, 0.5rem);
        align-content: start;
      }
      .now {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 0.75rem;
        /* As high as two lines of a long name. */
        min-block-size: var(--heading-room, min(3.625rem, 18vw));
      }
      .now.right {
        flex-direction: row-reverse;
        justify-content: space-between;
      }
      h2 {
        flex: 1 1 min(10rem, 45vw);
        min-inline-size: 0;
        font: 680 min(2.375rem, 10.5vw) / 1 var(--font);
        font-stretch: 88%;
        letter-spacing: -0.015em;
        text-wrap: balance;
        overflow-wrap: break-word;
      }
      .long h2 {
        font-size: var(--long-size, min(1.75rem, 9vw));
        line-height: 1.03;
      }
      /* As high as three lines of instruction, so that nothing below it moves from step to step. */
      .cues {
        display: var(--cues-flow, grid);
        gap: 0.125rem;
        align-content: start;
        min-block-size: var(--cue-room, 4.5rem);
      }
      .cue {
        display: var(--cue-flow, block);
        font: 460 var(--cue-size, 1.25rem) / 1.2 var(--font);
        font-stretch: 92%;
        color: var(--ink);
        text-wrap: pretty;
      }
      .said {
        display: var(--cue-flow, block);
        font: 440 var(--said-size, 1.0625rem) / 1.3 var(--font);
        font-stretch: 94%;
        color: var(--ink-2);
        text-wrap: pretty;
      }
      .cue:not(.only)::after {
        content: var(--cue-end, '');
      }
      .cue b {
        font-weight: 680;
      }
      .next {
        display: var(--next-flow, flex);
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.375rem;
        min-block-size: 1.5rem;
        font: 460 var(--next-size, min(1.0625rem, 4.4vw)) / 1.25 var(--font);
        font-stretch: 94%;
        color: var(--ink-2);
      }
      .next b {
        font-weight: 620;
        color: var(--ink);
      }
      @media (min-width: 64rem) and (min-height: 35rem) {
        :host {
          gap: 0.875rem;
          --side-size: 2.25rem;
        }
        .now,
        .now.right {
          display: grid;
          justify-items: start;
          gap: 0.875rem;
        }
        h2,
        .long h2 {
          font-size: 3.25rem;
          line-height: 1;
          font-stretch: 86%;
          letter-spacing: -0.02em;
        }
      }
    `,
  ];

  @property() side: Side | undefined;
  /** What the person calls that side, in capitals. */
  @property() sideName: string | undefined;
  /** The side is the one to change to. */
  @property({ type: Boolean }) changing = false;
  /** The area, or what this step is. */
  @property() heading = '';
  /** What the hand does, `Glide`; without it the instruction takes its place. */
  @property() technique: string | undefined;
  /** And how fast, `3 cm/s`. */
  @property() pace: string | undefined;
  /** What was said last. */
  @property() instruction = '';
  @property({ attribute: false, hasChanged: isOtherData }) next: NextStep | undefined;

  protected override render() {
    const { side, next, technique, pace, instruction } = this;
    const long = this.heading.length > LONG_NAME;
    return html`<div class="now ${side === 'right' ? 'right' : ''} ${long ? 'long' : ''}">
        ${side ? html`<bb-side .side=${side} .word=${this.sideName} ?next=${this.changing}></bb-side>` : nothing}
        <h2>${this.heading}</h2>
      </div>
      <div class="cues">
        ${
          technique
            ? html`<p class="cue"><b>${technique}</b>${pace ? html` ${pace}` : nothing}</p>
                <p class="said">${instruction}</p>`
            : html`<p class="cue only">${instruction}</p>`
        }
      </div>
      <p class="next">
        ${
          next
            ? html`${msg('Next')} <b>${next.place}</b> <span class="num">${formatClock(next.seconds)}</span>`
            : msg('This is the last step')
        }
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-now': Now;
  }
}
