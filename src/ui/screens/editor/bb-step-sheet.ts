import {
  offeredSides,
  offeredTechniques,
  offeredZones,
  type AddedKind,
  type EditContext,
  type RoutineEdit,
} from '#care';
import type { RoutineStep, WorkStep, Zone } from '#protocol';
import { msg, str } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/bb-body-map.ts';
import '../../elements/bb-icon.ts';
import { formatClock, formatPercent } from '../../format.ts';
import type { IconName } from '../../icons/icon-name.ts';
import type { ZoneMark } from '../../map/body-map.types.ts';
import { frameOf, mapOf } from '../../map/zones.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { SideNames } from '../../words/side-words.ts';
import { RoutineEditEvent } from './editor-events.ts';
import { stepSheet } from './step-sheet.styles.ts';
import { editorSide, stepHeading, type Naming } from './step-naming.ts';

/** Edits one step with buttons: everything that dragging on the spine does, and the rest. */
@customElement('bb-step-sheet')
export class StepSheet extends LitElement {
  static override styles = [base, controls, stepSheet];

  @property({ attribute: false }) context!: EditContext;
  @property({ attribute: false }) settings: SideNames | undefined;
  @property({ type: Number }) at = 0;
  /** Why the last wish was not met, or what is wrong with this step. */
  @property() why = '';

  /** Only its heading: the spine has the room. */
  @state() private closed = false;
  /** Asks what is to be put in after this step. */
  @state() private adding = false;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('at')) this.adding = false;
  }

  protected override render() {
    const { steps } = this.context.routine;
    const step = steps[this.at];
    if (!step) return nothing;
    const naming: Naming = { body: this.context.rules.body, settings: this.settings };
    return html`<section aria-labelledby="what" class=${this.closed ? 'closed' : ''}>
      <div class="head">
        ${this.#thumb(step)}
        <div class="words">
          <h2 class="t2" id="what">${stepHeading(step, naming)}</h2>
          <p class="bs">${msg(str`Step ${this.at + 1} of ${steps.length}`)}</p>
        </div>
        <div class="moves">
          ${this.#act('arrow-up-bold', msg('Move earlier'), { do: 'move', at: this.at, by: -1 })}
          ${this.#act('arrow-down-bold', msg('Move later'), { do: 'move', at: this.at, by: 1 })}
          <button
            type="button"
            class="iconbtn plain fold"
            aria-expanded=${!this.closed}
            aria-label=${msg('Fields of this step')}
            @click=${this.#onFold}
          >
            <bb-icon name="caret-right-bold"></bb-icon>
          </button>
        </div>
      </div>
      <p class="why" role="status">${this.why}</p>
      ${this.closed ? nothing : this.#fields(step)}
    </section>`;
  }

  #fields(step: RoutineStep) {
    return html`<div class="fields">
      ${step.kind === 'work' ? this.#place(step) : nothing}
      <div class="numbers">
        ${this.#number(msg('Time'), formatClock(step.seconds), {
          less: { label: msg('Shorter'), edit: { do: 'retime', at: this.at, by: -1 } },
          more: { label: msg('Longer'), edit: { do: 'retime', at: this.at, by: 1 } },
        })}
        ${
          step.kind === 'work' && step.motor === 'on'
            ? this.#number(msg('Intensity'), formatPercent(step.intensityPct), {
                less: { label: msg('Softer'), edit: { do: 'strengthen', at: this.at, by: -1 } },
                more: { label: msg('Stronger'), edit: { do: 'strengthen', at: this.at, by: 1 } },
              })
            : nothing
        }
      </div>
      ${this.adding ? this.#choices() : this.#acts(step)}
    </div>`;
  }

  #place(step: WorkStep) {
    const zones = offeredZones(this.context);
    const zone = this.context.rules.body.zones.get(step.zone);
    if (!zone) return nothing;
    return html`${this.#techniques(step, zone)}
      <div class="place">
        <label class="area">
          <small>${msg('Area')}</small>
          <select @change=${this.#onZone}>
            ${zones.map(({ id, name }) => html`<option value=${id} ?selected=${id === zone.id}>${name}</option>`)}
          </select>
        </label>
        ${this.#sides(step, zone)}
      </div>`;
  }

  #techniques(step: WorkStep, zone: Zone) {
    return html`<div class="ways" role="group" aria-label=${msg('Technique')}>
      ${offeredTechniques(zone, this.context).map(
        ({ id, name }) =>
          html`<button
            type="button"
            class="chip tap"
            aria-pressed=${id === step.technique}
            @click=${() => {
              this.#ask({ do: 'technique', at: this.at, technique: id });
            }}
          >
            ${name}
          </button>`,
      )}
    </div>`;
  }

  #sides(step: WorkStep, zone: Zone) {
    const sides = offeredSides(zone, this.context.routine);
    if (sides.length < 2) return nothing;
    return html`<div class="side">
      <small id="side">${msg('Side')}</small>
      <div class="seg" role="group" aria-labelledby="side">
        ${sides.map(
          (side) =>
            html`<button
              type="button"
              aria-pressed=${side === step.side}
              @click=${() => {
                this.#ask({ do: 'side', at: this.at, side });
              }}
            >
              ${editorSide(side, this.settings)}
            </button>`,
        )}
      </div>
    </div>`;
  }

  #number(name: string, value: string, { less, more }: { readonly less: Wish; readonly more: Wish }) {
    return html`<div class="number" role="group" aria-label=${name}>
      <small>${name}</small>
      <span
        >${this.#act('minus-bold', less.label, less.edit)}<b>${value}</b>${this.#act('plus-bold', more.label, more.edit)}</span
      >
    </div>`;
  }

  #act(icon: IconName, label: string, edit: RoutineEdit) {
    return html`<button
      type="button"
      class="iconbtn"
      aria-label=${label}
      @click=${() => {
        this.#ask(edit);
      }}
    >
      <bb-icon name=${icon}></bb-icon>
    </button>`;
  }

  #acts({ kind }: RoutineStep) {
    const isOnce = ONCE.has(kind);
    return html`<div class="acts">
      ${
        isOnce
          ? nothing
          : html`<button type="button" class="btn small" @click=${this.#onCopy}>
              <bb-icon name="copy"></bb-icon>${msg('Duplicate')}
            </button>`
      }
      <button type="button" class="btn small add" @click=${this.#onAdd}>
        <bb-icon name="plus-bold"></bb-icon>${msg('Add')}
      </button>
      <button type="button" class="btn small" @click=${this.#onRemove}>
        <bb-icon name="trash"></bb-icon>${msg('Remove')}
      </button>
    </div>`;
  }

  #choices() {
    const kinds: readonly [AddedKind, string][] = [
      ['work', msg('Massage')],
      ['rest', msg('Rest')],
      ['breathe', msg('Breathe')],
      ['switch', msg('Change sides')],
    ];
    return html`<div class="adding" role="group" aria-label=${msg('Add after this step')}>
      <small>${msg('Add after this step')}</small>
      ${kinds.map(
        ([kind, name]) =>
          html`<button
            type="button"
            class="chip tap"
            @click=${() => {
              this.#ask({ do: 'add', after: this.at, kind });
              this.#onAdded();
            }}
          >
            ${name}
          </button>`,
      )}
      <button type="button" class="chip tap quiet" @click=${this.#onAdded}>${msg('Nothing')}</button>
    </div>`;
  }

  #thumb(step: RoutineStep) {
    if (step.kind !== 'work') return nothing;
    const side = step.side === 'left' || step.side === 'right' ? step.side : 'both';
    const marks: readonly ZoneMark[] = [{ zone: step.zone, side, state: 'active' }];
    const map = mapOf(step.zone);
    return html`<div class="thumb" aria-hidden="true">
      ${map && html`<bb-body-map .map=${map} .marks=${marks} .frame=${frameOf(marks, map, 30)}></bb-body-map>`}
    </div>`;
  }

  #ask(edit: RoutineEdit): void {
    this.dispatchEvent(new RoutineEditEvent(edit));
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onZone = (event: Event): void => {
    this.#ask({ do: 'zone', at: this.at, zone: (event.currentTarget as HTMLSelectElement).value });
  };

  readonly #onFold = (): void => {
    this.closed = !this.closed;
  };

  readonly #onCopy = (): void => {
    this.#ask({ do: 'duplicate', at: this.at });
  };

  readonly #onRemove = (): void => {
    this.#ask({ do: 'remove', at: this.at });
  };

  readonly #onAdd = (): void => {
    this.adding = true;
    void this.#focus('.adding button');
  };

  readonly #onAdded = (): void => {
    this.adding = false;
    void this.#focus('.add');
  };
}

/** Of these there is no second one beside the first. */
const ONCE: ReadonlySet<RoutineStep['kind']> = new Set(['prepare', 'finish', 'switch', 'change-head']);

/** One of a pair of buttons. */
interface Wish {
  readonly label: string;
  readonly edit: RoutineEdit;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-step-sheet': StepSheet;
  }
}
