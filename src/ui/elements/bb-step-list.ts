import type { Side } from '#protocol';
import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatClock } from '../format.ts';
import { base } from '../styles/base.styles.ts';
import { sideLetter, sideWord, type SideNames } from '../words/side-words.ts';
import { PlayerCommandEvent } from './player-command.ts';

/** One line of the list. */
export interface StepLine {
  readonly name: string;
  readonly side?: Side;
  /** What the person calls that side; Left, Right or Both sides without it. */
  readonly sideName?: string;
  readonly seconds: number;
  /** A change, a rest or a check between two areas: a smaller line. */
  readonly minor: boolean;
}

/** A stretch of the list under a name of its own: an add-on, or the routine beside one. */
export interface StepGroup {
  readonly name: string;
  readonly firstStep: number;
  readonly seconds: number;
}

/** All steps with what is done, what is now and what is to come; the current one stays in view. Each leads there. */
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
      button {
        display: grid;
        grid-template-columns: 1.75rem minmax(0, 1fr) auto;
        gap: 0.75rem;
        align-items: center;
        inline-size: 100%;
        min-block-size: var(--row, var(--tap));
        padding: 0.25rem 0.75rem 0.25rem 0.5rem;
        border-radius: var(--r-m);
        font: 480 1.0625rem/1.2 var(--font);
        color: var(--ink-2);
        text-align: start;
      }
      button:focus-visible {
        outline-offset: -3px;
      }
      @media (hover: hover) {
        button:hover {
          background: var(--surface-2);
        }
      }
      .minor {
        font: var(--t-body-s);
      }
      h4 {
        display: flex;
        justify-content: space-between;
        gap: 0.75rem;
        margin: 0;
        padding: 0.875rem 0.75rem 0.25rem 0.5rem;
        font: var(--t-label);
        color: var(--ink);
      }
      section:first-of-type h4 {
        padding-block-start: 0.25rem;
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
  /** How the person calls their sides. */
  @property({ attribute: false }) settings: SideNames | undefined;
  /** In order; none where there is only the routine. */
  @property({ attribute: false }) groups: readonly StepGroup[] = [];
  /** Place in the list; -1 before the first. */
  @property({ type: Number }) current = -1;

  /** The step that is on now, to begin there. */
  override focus(options?: FocusOptions): void {
    const { renderRoot } = this;
    (renderRoot.querySelector<HTMLElement>('.now') ?? renderRoot.querySelector('button'))?.focus(options);
  }

  protected override render() {
    const lines = this.lines.map((line, index) => this.#line(line, index));
    if (this.groups.length < 2)
      return html`<ol aria-label=${msg('Steps')}>
        ${lines}
      </ol>`;
    return this.groups.map(({ name, firstStep, seconds }, at) => {
      const end = this.groups[at + 1]?.firstStep ?? lines.length;
      return html`<section>
        <h4 id="group-${at}"><span>${name}</span><em>${formatClock(seconds)}</em></h4>
        <ol aria-labelledby="group-${at}">
          ${lines.slice(firstStep, end)}
        </ol>
      </section>`;
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('current') && !changed.has('lines')) return;
    const scrolls = getComputedStyle(this).overflowY === 'auto' && this.scrollHeight > this.clientHeight;
    const now = this.renderRoot.querySelector<HTMLElement>('.now');
    // Only within its own box: the page itself is not moved under the person's hand.
    if (now && scrolls)
      this.scrollTop = now.offsetTop - this.offsetTop - (this.clientHeight - now.clientHeight) / 2;
  }

  #line({ name, side, sideName, seconds, minor }: StepLine, index: number) {
    const when = index < this.current ? 'done' : index === this.current ? 'now' : 'next';
    const said = side && !minor ? `${sideName ?? sideWord(side, undefined)}, ` : '';
    return html`<li>
      <button
        type="button"
        class="${when} ${minor ? 'minor' : ''}"
        aria-current=${when === 'now' ? 'step' : nothing}
        @click=${() => {
          this.dispatchEvent(new PlayerCommandEvent({ do: 'jump', stepIndex: index }));
        }}
      >
        <i aria-hidden="true">${minor || !side ? '' : this.#letter(side)}</i>
        <span
          >${said ? html`<small class="vh">${said}</small>` : nothing}${name}${
            when === 'done' ? html`<small class="vh">, ${msg('done')}</small>` : nothing
          }</span
        >
        <em>${formatClock(seconds)}</em>
      </button>
    </li>`;
  }

  #letter(side: Side): string {
    return side === 'both' ? msg('B', { desc: 'both sides, one letter' }) : sideLetter(side, this.settings);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-step-list': StepList;
  }
}
