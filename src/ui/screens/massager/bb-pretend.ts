import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { DeviceProfile } from '#protocol';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { massagerDeskContext, ownMassagersContext } from '../../contexts.ts';
import { Observe } from '../../observe.ts';
import type { MassagerDesk, OwnMassagers, VirtualBench } from '../../ports.ts';
import '../../elements/bb-icon.ts';
import { base } from '../../styles/base.styles.ts';
import { textFields } from '../../styles/text-fields.styles.ts';

/** Which massager the simulator pretends to be: any that is known, built in or taught, with the body it gets. */
@customElement('bb-pretend')
export class Pretend extends LitElement {
  static override styles = [base, textFields];

  /** A session runs on it: it can't be made anew. */
  @property({ type: Boolean }) locked = false;
  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  @consume({ context: ownMassagersContext }) protected ownMassagers!: OwnMassagers;
  readonly #bench = new Observe<VirtualBench | undefined>(this, () => this.desk.bench$, undefined);
  readonly #own = new Observe<readonly DeviceProfile[]>(this, () => this.ownMassagers.profiles$, []);

  protected override render() {
    const bench = this.#bench.value;
    if (!bench) return nothing;
    const own = new Set(this.#own.value.map(({ id }) => id));
    const built = this.desk.profiles.filter(({ id }) => !own.has(id));
    return html`<label class="field">
      <span>${msg('Which massager to pretend')}</span>
      <span class="select">
        <select ?disabled=${this.locked} @change=${this.#onPick}>
          ${own.size > 0 ? html`<optgroup label=${msg('Yours')}>${this.#own.value.map((one) => option(one, bench))}</optgroup>` : nothing}
          ${built.map((one) => option(one, bench))}
        </select>
        <bb-icon name="caret-right-bold"></bb-icon>
      </span>
    </label>`;
  }

  readonly #onPick = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    void this.desk.useSimulator({ profileId: value });
  };
}

function option({ id, label }: DeviceProfile, bench: VirtualBench) {
  return html`<option value=${id} .selected=${id === bench.profileId}>
    ${bodyWords(bench.bodyOf(id))}: ${label}
  </option>`;
}

function bodyWords(modelId: string): string {
  if (modelId === 'wand') return msg('Wand');
  return modelId === 'belt' ? msg('Belt') : msg('Gun', { desc: 'a percussion massager' });
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-pretend': Pretend;
  }
}
