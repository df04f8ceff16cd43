import type { Side } from '#protocol';
import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatClock } from '../format.ts';
import { base } from '../styles/base.styles.ts';

/** One line of the list. */
export interface StepLine {
  readonly name: string;
  readonly side?: Side;
  readonly seconds: number;
  /** A change, a rest or a check between two areas: a smaller line. */
  readonly minor: boolean;
}

/** All steps with what is done, what is now and what is to come; the current one stays in view. */
@customElement('bb-step-list')
export class StepList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        overflow-x: clip;
      }
      ol {
        display: grid;
        gap: 0.125rem;
      }
      li {
        display: grid;
        grid-template-columns: 1.75rem minmax(0, 1fr) auto;
        gap: 0.75rem;
        align-items: center;
        min-block-size: 2.75rem;
        padding: 0.25rem 0.75rem 0.25rem 0.5rem;
        border-radius: var(--r-m);
        font: 480 1.0625rem/1.2 var(--font);
        color: var(--ink-2);
      }
      .minor {
        min-block-size: 1.75rem;
        padding-block: 0;
        font: var(--t-caption);
      }
      i {
        inline-size: 1.75rem;
        block-size: 1.75rem;
        display: grid;
        place-items: center;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1.5px var(--line-strong);
        font: 680 0.875rem/1 var(--font);
      }
      i:empty {
        justify-self: center;
        inline-size: 0.625rem;
        block-size: 0.625rem;
        box-shadow: none;
        background: var(--line-strong);
      }
      .minor i {
        inline-size: 0.375rem;
        block-size: 0.375rem;
      }
      em {
        font-style: normal;
        font-variant-numeric: var(--num);
      }
      .done,
      .minor {
        color: var(--ink-3);
      }
      .done span {
        text-decoration: line-through;
        text-decoration-thickness: 1px;
        text-decoration-color: var(--line-strong);
      }
      .now {
        background: var(--surface-2);
        color: var(--ink);
        font-weight: 700;
      }
      .now i {
        background: var(--zone);
        color: var(--zone-ink);
        box-shadow: inset 0 0 0 1.5px var(--zone-rim);
      }
      @media (forced-colors: active) {
        .now {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  @property({ attribute: false }) lines: readonly StepLine[] = [];
  /** Place in the list; -1 before the first. */
  @property({ type: Number }) current = -1;

  protected override render() {
    return html`<ol aria-label=${msg('Steps')}>
      ${this.lines.map((line, index) => this.#line(line, index))}
    </ol>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('current') && !changed.has('lines')) return;
    const scrolls = getComputedStyle(this).overflowY === 'auto' && this.scrollHeight > this.clientHeight;
    this.tabIndex = scrolls ? 0 : -1; // what scrolls has to be in reach of the keyboard
    const now = this.renderRoot.querySelector<HTMLElement>('.now');
    // Only within its own box: the page itself is not moved under the person's hand.
    if (now && scrolls)
      this.scrollTop = now.offsetTop - this.offsetTop - (this.clientHeight - now.clientHeight) / 2;
  }

  #line({ name, side, seconds, minor }: StepLine, index: number) {
    const when = index < this.current ? 'done' : index === this.current ? 'now' : 'next';
    return html`<li class="${when} ${minor ? 'minor' : ''}" aria-current=${when === 'now' ? 'step' : nothing}>
      <i aria-hidden="true">${minor || !side ? '' : sideLetter(side)}</i>
      <span>${name}${when === 'done' ? html`<small class="vh">, ${msg('done')}</small>` : nothing}</span>
      <em>${formatClock(seconds)}</em>
    </li>`;
  }
}

function sideLetter(side: Side): string {
  if (side === 'both') return msg('B', { desc: 'both sides, one letter' });
  return side === 'left' ? msg('L', { desc: 'left, one letter' }) : msg('R', { desc: 'right, one letter' });
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-step-list': StepList;
  }
}
