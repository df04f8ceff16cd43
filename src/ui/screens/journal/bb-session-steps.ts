import type { Body } from '#protocol';
import type { SessionRecord, StepRecord } from '#storage';
import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatClock, formatPercent } from '../../format.ts';
import { base } from '../../styles/base.styles.ts';
import { recordParts, recordPlace, type RecordPart } from '../../words/record-words.ts';
import type { SideNames } from '../../words/side-words.ts';

/** Every step that was reached, with what it really took; add-ons are parts of their own. */
@customElement('bb-session-steps')
export class SessionSteps extends LitElement {
  static override styles = [
    base,
    css`
      section + section {
        margin-block-start: var(--s-5);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: 0 var(--s-3);
      }
      h3 {
        flex: 1 1 8rem;
      }
      h3 small {
        display: block;
        font: var(--t-caption);
        color: var(--ink-3);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 0.75rem;
        align-items: baseline;
        padding-block: 0.5rem;
        border-block-end: 1px solid var(--line);
        font: 480 1rem/1.3 var(--font);
      }
      li:last-child {
        border-block-end: 0;
      }
      li span:first-child {
        overflow-wrap: anywhere;
      }
      small {
        font: var(--t-body-s);
        color: var(--ink-2);
      }
      li > small {
        grid-column: 1;
      }
      .minor,
      .skipped {
        color: var(--ink-2);
      }
      .time {
        font-variant-numeric: var(--num);
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) record: SessionRecord | undefined;
  @property({ attribute: false }) zones: Body['zones'] = new Map();
  @property({ attribute: false }) settings: SideNames | undefined;

  protected override render() {
    const { record } = this;
    if (!record) return nothing;
    const reached = reachedSteps(record);
    return recordParts(record).map((part) => this.#part(part, reached));
  }

  #part({ role, name, steps, activeSeconds }: RecordPart, reached: ReadonlySet<StepRecord>) {
    const where = role === 'before' ? msg('Before') : role === 'after' ? msg('After') : '';
    const shown = steps.filter((step) => reached.has(step));
    const rest = steps.length - shown.length;
    return html`<section>
      <header>
        <h3 class="t3">${where ? html`<small>${where}</small>` : nothing}${name}</h3>
        <span class="time">${formatClock(activeSeconds)}</span>
      </header>
      <ol>
        ${shown.map((step) => this.#step(step))}
        ${
          rest > 0
            ? html`<li class="minor">
                <span>${rest === 1 ? msg('1 step not reached') : msg(str`${rest} steps not reached`)}</span>
              </li>`
            : nothing
        }
      </ol>
    </section>`;
  }

  #step(step: StepRecord) {
    const { kind, activeSeconds, maxPct, motorSeconds, skipped } = step;
    const facts = [
      motorSeconds > 0 && maxPct > 0 ? formatPercent(maxPct) : '',
      skipped ? msg('skipped') : '',
    ].filter(Boolean);
    return html`<li class="${kind === 'work' ? '' : 'minor'} ${skipped ? 'skipped' : ''}">
      <span>${recordPlace(step, this.zones, this.settings)}</span>
      <span class="time">${formatClock(activeSeconds)}</span>
      ${facts.length > 0 ? html`<small>${facts.join(', ')}</small>` : nothing}
    </li>`;
  }
}

/** Where a session was ended before its time, the steps after that place were not skipped: they were never reached. */
function reachedSteps({ steps, endReason }: SessionRecord): ReadonlySet<StepRecord> {
  if (endReason === 'completed') return new Set(steps);
  return new Set(steps.slice(0, steps.findLastIndex(({ activeSeconds }) => activeSeconds > 0) + 1));
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-session-steps': SessionSteps;
  }
}
