import { msg } from '@lit/localize';
import type { Settings } from '#storage';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import { formatPercent } from '../../format.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { textFields } from '../../styles/text-fields.styles.ts';
import { sideWord } from '../../words/side-words.ts';
import type { Abilities } from './abilities.ts';
import { levelsField } from './levels-field.ts';
import { sliderRow, switchRow } from './rows.ts';
import { SettingsChangeEvent } from './settings-events.ts';
import { settingsStyles } from './settings.styles.ts';

/** Letters of a name that fit the side chip; the schema of the setting knows the same number. */
const NAME_LETTERS = 14;

/** How strong, by which levels, what the sides are called, and whether the screen stays on. */
@customElement('bb-massage-settings')
export class MassageSettings extends LitElement {
  static override styles = [
    base,
    controls,
    fields,
    textFields,
    settingsStyles,
    css`
      .names {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr));
        gap: var(--s-3);
      }
    `,
  ];

  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) abilities!: Abilities;
  /** Names that could not be taken, as they stand in the fields. */
  @state() private refused: Settings['sideNames'] | undefined;

  protected override render() {
    return html`<section class="card" aria-labelledby="title">
      <h2 class="t2" id="title" tabindex="-1">${msg('Massage')}</h2>
      ${this.#strength()} ${this.#levels()} ${this.#sides()} ${this.#screen()}
      <a class="goto line" href=${hrefOf({ screen: 'massager' })}>
        ${msg('Connect a massager, or practise')}<bb-icon name="caret-right-bold"></bb-icon>
      </a>
      <a class="goto line" href=${hrefOf({ screen: 'practice' })}>
        ${msg('Practise an emergency')}<bb-icon name="caret-right-bold"></bb-icon>
      </a>
    </section>`;
  }

  #strength() {
    const { maxIntensityPct } = this.settings;
    return html`${sliderRow(msg('My maximum'), {
        value: maxIntensityPct,
        range: [10, 100, 5],
        text: formatPercent(maxIntensityPct),
        change: (value) => {
          this.#change({ maxIntensityPct: value });
        },
      })}
      <p class="bs">${msg('Nothing above this is ever sent to a massager, whatever a routine says.')}</p>`;
  }

  #levels() {
    return html`<h3 class="t3">${msg('By hand')}</h3>
      ${levelsField(this.settings.handLevels, (handLevels) => {
        this.#change({ handLevels });
      })}`;
  }

  #sides() {
    const { left, right } = this.refused ?? this.settings.sideNames;
    return html`<h3 class="t3" id="sides">${msg('What do you call your sides?')}</h3>
      <p class="bs">
        ${msg('For those who mix up left and right: “watch side”, “window side”. Empty means Left and Right.')}
      </p>
      <div class="names" role="group" aria-labelledby="sides" @change=${this.#onNames}>
        ${this.#name('left', left, msg('Left'))} ${this.#name('right', right, msg('Right'))}
      </div>
      ${this.refused ? html`<p class="bs" role="alert">${msg('Both sides would have the same name. Give one of them another; until then nothing changes.')}</p>` : nothing}`;
  }

  #name(side: 'left' | 'right', value: string, label: string) {
    return html`<label class="field">
      ${label}
      <input
        type="text"
        name=${side}
        autocomplete="off"
        maxlength=${NAME_LETTERS}
        placeholder=${label}
        .value=${value}
        aria-invalid=${this.refused ? 'true' : nothing}
      />
    </label>`;
  }

  #screen() {
    return html`<h3 class="t3">${msg('During a session')}</h3>
      ${
        this.abilities.wakeLock
          ? switchRow(msg('Keep the screen on'), {
              on: this.settings.wakeLock,
              help: msg('From the countdown to the end. It uses a little more battery.'),
              change: (on) => {
                this.#change({ wakeLock: on });
              },
            })
          : html`<div class="none">
              <bb-icon name="timer"></bb-icon>
              <div>
                <b>${msg('This browser cannot keep the screen on')}</b>
                ${msg('Do it yourself before you begin: in the display settings of the phone, make the screen timeout longer than the session.')}
              </div>
            </div>`
      }
      ${switchRow(msg('Letters and signs are keys'), {
        on: this.settings.letterKeys,
        help: msg('For a keyboard: ? lists them. Off if you speak to your device.'),
        change: (on) => {
          this.#change({ letterKeys: on });
        },
      })}`;
  }

  #change(patch: Partial<Settings>): void {
    this.dispatchEvent(new SettingsChangeEvent(patch));
  }

  readonly #onNames = (): void => {
    const nameOf = (side: string): string =>
      this.renderRoot.querySelector<HTMLInputElement>(`[name=${side}]`)?.value.trim() ?? '';
    const sideNames = { left: nameOf('left'), right: nameOf('right') };
    const [left, right] = (['left', 'right'] as const).map((side) =>
      sideWord(side, { sideNames }).toLocaleLowerCase(),
    );
    this.refused = left === right ? sideNames : undefined;
    if (!this.refused) this.#change({ sideNames });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-massage-settings': MassageSettings;
  }
}
