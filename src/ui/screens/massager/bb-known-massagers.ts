import { msg } from '@lit/localize';
import type { DeviceProfile } from '#protocol';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Later } from '../../later.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { textFields } from '../../styles/text-fields.styles.ts';
import { isMeant, knownMassager, knownMassagerStyles } from './known-massager.ts';
import { massagerCards } from './massager-screen.styles.ts';

/** With fewer there is nothing to search. */
const WORTH_SEARCHING = 6;

/** What can be connected and how well each is known: said before anyone connects. */
@customElement('bb-known-massagers')
export class KnownMassagers extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    massagerCards,
    knownMassagerStyles,
    textFields,
    css`
      label {
        display: grid;
        gap: 0.375rem;
        font: var(--t-label);
      }
    `,
  ];

  @property({ attribute: false, hasChanged: areOthers }) profiles: readonly DeviceProfile[] = [];
  @state() private search = '';
  readonly #folded = new Later(this);

  protected override render() {
    const all = this.profiles.toSorted(byLabel);
    const found = all.filter((profile) => isMeant(profile, this.search));
    return html`<section class="card" aria-labelledby="known">
      <div>
        <h2 class="t2" id="known">${msg('Massagers Backbeat knows')}</h2>
        <p class="bs">
          ${msg('From documents and from what others found out. None of them was tried on hardware by us.')}
        </p>
      </div>
      ${all.length < WORTH_SEARCHING ? nothing : this.#search(found.length)}
      <div>
        ${repeat(
          found,
          ({ id }) => id,
          (profile) => knownMassager(profile, this.#folded.isNow),
        )}
      </div>
    </section>`;
  }

  #search(count: number) {
    const isLooking = this.search.trim() !== '';
    return html`<label>
        ${msg('Is yours among them?')}
        <input
          type="search"
          autocomplete="off"
          placeholder=${msg('Brand or name')}
          .value=${this.search}
          @input=${this.#onInput}
        />
      </label>
      <p class="bs ${count > 0 ? 'vh' : ''}" role="status">${isLooking ? foundWords(count) : ''}</p>`;
  }

  readonly #onInput = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
  };
}

/** By name, all of them in plain letters: to ask the browser's own rules for the first time takes longer than the list. */
function byLabel(a: DeviceProfile, b: DeviceProfile): number {
  return a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1;
}

/** The list is made anew for each rendering of the screen; what a profile of the app says never changes. */
function areOthers(now: readonly DeviceProfile[], before: readonly DeviceProfile[] | undefined): boolean {
  return now.map(({ id }) => id).join() !== before?.map(({ id }) => id).join();
}

function foundWords(count: number): string {
  if (count === 0) return msg('None of this name. You can look into yours and teach it to Backbeat, below.');
  return count === 1 ? msg('One found.') : msg('Several found.');
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-known-massagers': KnownMassagers;
  }
}
