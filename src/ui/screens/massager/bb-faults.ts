import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { FaultName } from '#protocol';
import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { of, switchMap } from 'rxjs';
import { massagerDeskContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { Observe } from '../../observe.ts';
import type { MassagerDesk } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { switchRow } from '../settings/rows.ts';
import { faultGroups, faultName, faultThen, type FaultGroup } from './fault-words.ts';
import { faultStyles } from './faults.styles.ts';
import { massagerCards } from './massager-screen.styles.ts';

/** Long enough to read the alarm, to answer it and to choose a way on: a design choice. */
const AWAY_MS = 20_000;

const NONE: ReadonlySet<FaultName> = new Set();

/** What can go wrong with the simulator's massager, as switches; each says what the app is to do about it. */
@customElement('bb-faults')
export class FaultsPanel extends LitElement {
  static override styles = [base, controls, fields, massagerCards, faultStyles];

  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  readonly #on = new Observe<ReadonlySet<FaultName>>(
    this,
    () => this.desk.bench$.pipe(switchMap((bench) => bench?.faults.on$ ?? of(NONE))),
    NONE,
  );

  protected override render() {
    const on = this.#on.value;
    return html`<section class="card" aria-labelledby="faults">
      <div class="row between">
        <div>
          <h2 class="t2" id="faults" tabindex="-1">${msg('Faults')}</h2>
          <p class="bs" role="status">${countWords(on.size)}</p>
        </div>
        ${
          on.size > 0
            ? html`<button class="btn small line" @click=${this.#onNone}>${msg('Switch all off')}</button>`
            : nothing
        }
      </div>
      <p class="bs">${msg('Start a session, then try one to rehearse what the app does.')}</p>
      <button class="btn line wide" aria-describedby="away" @click=${this.#onLose}>
        <bb-icon name="bluetooth-slash-fill"></bb-icon>${msg('Drop the connection')}
      </button>
      <p class="cap" id="away">
        ${msg('For 20 seconds. The session pauses, and goes on only when you say so.')}
      </p>
      ${faultGroups().map((group) => this.#group(group))}
    </section>`;
  }

  #group({ title, faults }: FaultGroup) {
    return html`<section class="group" aria-label=${title}>
      <h3 class="t3">${title}</h3>
      ${faults.map((fault) => (fault === 'bumped-button' ? this.#moment(fault) : this.#switch(fault)))}
    </section>`;
  }

  #switch(fault: FaultName) {
    return switchRow(faultName(fault), {
      on: this.#on.value.has(fault),
      help: faultThen(fault),
      change: (on) => {
        this.desk.bench?.faults.turn(fault, on ? 'on' : 'off');
      },
    });
  }

  /** It happens, and is never on. */
  #moment(fault: FaultName) {
    return html`<div class="swrow">
      <span id=${fault}>${faultName(fault)}<small>${faultThen(fault)}</small></span>
      <button
        class="btn small line"
        aria-label=${faultName(fault)}
        @click=${() => this.desk.bench?.faults.turn(fault, 'on')}
      >
        ${msg('Bump')}
      </button>
    </div>`;
  }

  readonly #onLose = (): void => {
    this.desk.loseLink(AWAY_MS);
  };

  /** The button goes with what it switched off. */
  readonly #onNone = (): void => {
    for (const fault of this.#on.value) this.desk.bench?.faults.turn(fault, 'off');
    this.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
  };
}

function countWords(count: number): string {
  if (count === 0) return msg('None is on.');
  return count === 1 ? msg('1 fault on') : msg(str`${count} faults on`);
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-faults': FaultsPanel;
  }
}
