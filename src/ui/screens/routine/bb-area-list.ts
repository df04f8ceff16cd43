import type { Protocol, ProtocolStep } from '#care';
import { msg, str } from '@lit/localize';
import type { Body } from '#protocol';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import { formatClock, formatPercent } from '../../format.ts';
import { Later } from '../../later.ts';
import { areaRows, keepOff, type AreaRow } from '../../routine-plan.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { sideWord } from '../../words/side-words.ts';
import { placeName, type Wording } from '../player/step-words.ts';
import { areaList } from './area-list.styles.ts';

/** A routine as a list: its areas once each, what to keep off, and every step behind a fold. */
@customElement('bb-area-list')
export class AreaList extends LitElement {
  static override styles = [base, controls, page, areaList];

  @property({ attribute: false }) steps: readonly ProtocolStep[] = [];
  /** What the steps are part of; headings of the list of all steps where there is more than one. */
  @property({ attribute: false }) parts: Protocol['parts'] | undefined;
  /** How the person calls their sides. */
  @property({ attribute: false }) settings: Wording | undefined;
  @property({ attribute: false }) body: Body | undefined;
  /** All of it on one side, and which one is not chosen yet. */
  @property({ type: Boolean, attribute: 'one-side' }) oneSide = false;
  readonly #folded = new Later(this);

  protected override render() {
    const rows = areaRows(this.steps);
    return html`${
      rows.length > 0
        ? html`<ol class="rows areas" aria-label=${msg('Areas in their order')}>
            ${rows.map((row, index) => this.#row(row, index))}
          </ol>`
        : nothing
    }
    ${this.body ? this.#keepOff(rows, this.body) : nothing} ${this.#steps()}`;
  }

  #row({ name, technique, sides, times, seconds, intensityPct }: AreaRow, index: number) {
    const how = [
      technique,
      this.oneSide ? msg('one side') : sides.length === 1 ? this.#onlySide(sides[0]) : '',
      intensityPct > 0 ? formatPercent(intensityPct) : '',
    ].filter(Boolean);
    return html`<li>
      <span class="n" aria-hidden="true">${index + 1}</span>
      <span><b>${name}</b><small>${how.join(', ')}</small></span>
      <span class="time"
        ><span aria-hidden="true">${times > 1 ? `${times} × ` : ''}${formatClock(seconds)}</span
        ><span class="vh"
          >${times > 1 ? msg(str`${times} times ${seconds} seconds`) : msg(str`${seconds} seconds`)}</span
        ></span
      >
    </li>`;
  }

  #keepOff(rows: readonly AreaRow[], body: Body) {
    const places = keepOff(rows, body);
    if (places.length === 0) return nothing;
    return html`<section class="keep">
      <span class="hatch" aria-hidden="true"></span>
      <div class="bs">
        <p><b>${msg('Keep off')}</b> ${msg('the hatched parts.')}</p>
        <ul>
          ${places.map(({ name, cue }) => html`<li>${name}: ${lowerFirst(cue)}</li>`)}
        </ul>
      </div>
    </section>`;
  }

  #onlySide(side: string | undefined): string {
    if (side !== 'left' && side !== 'right') return '';
    if (this.settings?.sideNames[side].trim()) return msg(str`${sideWord(side, this.settings)} only`);
    return side === 'left' ? msg('left only') : msg('right only');
  }

  /** Where each step begins, what it is, how long it takes; each part under its name. */
  #steps() {
    return html`<details>
      <summary>
        <bb-icon name="caret-right-bold"></bb-icon
        >${this.steps.length === 1 ? msg('The one step') : msg(str`All ${this.steps.length} steps`)}
      </summary>
      ${this.#folded.isNow ? this.#lists() : nothing}
    </details>`;
  }

  #lists() {
    const starts = this.steps.map((_, at) =>
      this.steps.slice(0, at).reduce((sum, { seconds }) => sum + seconds, 0),
    );
    const count = this.steps.length;
    const { parts = [] } = this;
    if (parts.length < 2) return this.#list(0, count, starts);
    return parts.map(
      ({ name, firstStep, stepCount }) =>
        html`<h3 class="t3">${name}</h3>
          ${this.#list(firstStep, stepCount, starts)}`,
    );
  }

  #list(first: number, count: number, starts: readonly number[]) {
    return html`<ol class="steps">
      ${this.steps
        .slice(first, first + count)
        .map(
          (step, at) =>
            html`<li>
              <time>${formatClock(starts[first + at] ?? 0)}</time
              ><span>${placeName(step, this.settings)}</span><span>${formatClock(step.seconds)}</span>
            </li>`,
        )}
    </ol>`;
  }
}

/** A cue as the second half of a sentence. */
function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase() + text.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-area-list': AreaList;
  }
}
