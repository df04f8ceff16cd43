import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatMinutes } from '../../format.ts';
import { Later } from '../../later.ts';
import type { AddOnChoice } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { NO_ADD_ONS, inDoingOrder, type ChosenAddOns } from './chosen-add-ons.ts';

/** An add-on is to be added, or left out again. */
export class AddOnToggleEvent extends Event {
  static readonly type = 'bb-add-on-toggle';
  readonly choice: AddOnChoice;

  constructor(choice: AddOnChoice) {
    super(AddOnToggleEvent.type, { bubbles: true, composed: true });
    this.choice = choice;
  }
}

/** What can be done before and after a routine: folded until it is asked for, with what was chosen in its title. */
@customElement('bb-add-ons')
export class AddOns extends LitElement {
  static override styles = [
    base,
    controls,
    fields,
    page,
    css`
      .card {
        padding-block: 0.375rem;
      }
      summary b {
        display: block;
        font: var(--t-title-3);
      }
      summary span {
        min-inline-size: 0;
      }
      summary {
        padding-block: 0.25rem;
      }
      h3 {
        margin-block: var(--s-3) 0;
        font: var(--t-caption);
        color: var(--ink-3);
      }
      .rows > li {
        display: block;
        padding-block: 0.5rem;
      }
      label.swrow {
        cursor: pointer;
      }
      .name b {
        display: inline;
        font: var(--t-title-3);
      }
      .name small {
        margin-inline-start: 0.375rem;
        font: var(--t-body-s);
        color: var(--ink-2);
        white-space: nowrap;
      }
      li p {
        overflow-wrap: anywhere;
      }
      .refused b {
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) choices: readonly AddOnChoice[] = [];
  @property({ attribute: false }) chosen: ChosenAddOns = NO_ADD_ONS;
  readonly #folded = new Later(this);

  protected override render() {
    if (this.choices.length === 0) return nothing;
    const places: readonly ['before' | 'after', string][] = [
      ['before', msg('Before')],
      ['after', msg('After')],
    ];
    return html`<details class="card">
      <summary>
        <bb-icon name="caret-right-bold"></bb-icon>
        <span><b>${msg('Before and after')}</b><span class="bs">${this.#words()}</span></span>
      </summary>
      ${this.#folded.isNow ? places.map(([where, title]) => this.#place(where, title)) : nothing}
    </details>`;
  }

  /** What was chosen, in the order of doing. */
  #words(): string {
    const names = inDoingOrder(this.choices)
      .filter((choice) => this.#isChosen(choice))
      .map(({ addOn }) => addOn.name);
    return names.length > 0 ? names.join(', ') : msg('Add heat, breathing, a stretch or a walk');
  }

  #place(where: 'before' | 'after', title: string) {
    const choices = inDoingOrder(this.choices).filter((choice) => choice.where === where);
    if (choices.length === 0) return nothing;
    return html`<h3 id=${where}>${title}</h3>
      <ul class="rows" aria-labelledby=${where}>
        ${choices.map((choice) => html`<li>${this.#row(choice)}</li>`)}
      </ul>`;
  }

  #row(choice: AddOnChoice) {
    const { addOn, where, refusal } = choice;
    const id = `${where}-${addOn.id}`;
    const place = where === 'before' ? msg('before') : msg('after');
    return html`<label class="swrow ${refusal ? 'refused' : ''}">
        <span class="name"><b>${addOn.name}</b><small>${formatMinutes(addOn.totalSeconds)}</small></span>
        ${
          refusal
            ? nothing
            : html`<input
                class="switch"
                type="checkbox"
                aria-label=${msg(str`${addOn.name}, ${place}`)}
                aria-describedby=${id}
                .checked=${this.#isChosen(choice)}
                @change=${() => this.dispatchEvent(new AddOnToggleEvent(choice))}
              />`
        }
      </label>
      <p class="bs" id=${id}>${refusal ?? addOn.note}</p>`;
  }

  #isChosen({ addOn, where }: AddOnChoice): boolean {
    return this.chosen[where].includes(addOn.id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-add-ons': AddOns;
  }
  interface HTMLElementEventMap {
    'bb-add-on-toggle': AddOnToggleEvent;
  }
}
