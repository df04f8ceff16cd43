import type { Body } from '#protocol';
import type { SessionRecord, StepRecord } from '#storage';
import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatClock, formatPercent } from '../../format.ts';
import { base } from '../../styles/base.styles.ts';
import { fatesOf, type StepFate } from '../../words/done-words.ts';
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
    const fates = fatesOf(record);
    return recordParts(record).map((part) => this.#part(part, fates));
  }

  #part({ role, name, steps, activeSeconds }: RecordPart, fates: ReadonlyMap<StepRecord, StepFate>) {
    const where = role === 'before' ? msg('Before') : role === 'after' ? msg('After') : '';
    const shown = steps.filter((step) => fates.get(step) !== 'not-reached');
    const rest = steps.length - shown.length;
    return html`<section>
      <header>
        <h3 class="t3">${where ? html`<small>${where}</small>` : nothing}${name}</h3>
        <span class="time">${formatClock(activeSeconds)}</span>
      </header>
      <ol>
        ${shown.map((step) => this.#step(step, fates.get(step)))}
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

  #step(step: StepRecord, fate: StepFate | undefined) {
    const { kind, activeSeconds, plannedSeconds = 0, maxPct, motorSeconds } = step;
    const skipped = fate === 'skipped';
    const facts = [
      motorSeconds > 0 && maxPct > 0 ? formatPercent(maxPct) : '',
      skipped ? msg('skipped') : '',
      fate === 'part' ? msg(str`of ${formatClock(plannedSeconds)} planned`) : '',
    ].filter(Boolean);
    return html`<li class="${kind === 'work' ? '' : 'minor'} ${skipped ? 'skipped' : ''}">
      <span>${recordPlace(step, this.zones, this.settings)}</span>
      <span class="time">${formatClock(activeSeconds)}</span>
      ${facts.length > 0 ? html`<small>${facts.join(', ')}</small>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-session-steps': SessionSteps;
  }
}
