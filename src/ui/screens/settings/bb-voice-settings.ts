import { msg } from '@lit/localize';
import type { Settings } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import { formatNumber } from '../../format.ts';
import type { VoiceChoice } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { textFields } from '../../styles/text-fields.styles.ts';
import type { Abilities } from './abilities.ts';
import { sliderRow, switchRow } from './rows.ts';
import { ListenEvent, SettingsChangeEvent } from './settings-events.ts';
import { settingsStyles } from './settings.styles.ts';

/** The voice and the vibration: what is told without the screen besides tones. */
@customElement('bb-voice-settings')
export class VoiceSettings extends LitElement {
  static override styles = [base, controls, fields, textFields, settingsStyles];

  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) voices: readonly VoiceChoice[] = [];
  @property({ attribute: false }) abilities!: Abilities;
  /** A sentence was asked for and could not be heard. */
  @property({ type: Boolean }) mute = false;
  /** A vibration was asked for and did not come. */
  @property({ type: Boolean }) still = false;

  protected override render() {
    const { voice, vibration } = this.settings;
    return html`<section class="card" aria-labelledby="title">
      <h2 class="t2" id="title" tabindex="-1">${msg('Voice and vibration')}</h2>
      ${switchRow(msg('Voice'), {
        on: voice,
        help: msg('Says side, area and what to do.'),
        change: (on) => {
          this.#change({ voice: on });
        },
      })}
      <div role="status">${voice && this.#hasNoVoice() ? this.#noVoice() : nothing}</div>
      ${voice ? this.#manner() : nothing}
      <div class="line"></div>
      ${
        this.abilities.vibration
          ? switchRow(msg('Vibration'), {
              on: vibration,
              help: msg('The phone shakes at each change.'),
              change: (on) => {
                this.#change({ vibration: on });
              },
            })
          : this.#noVibration()
      }
      ${
        this.abilities.vibration && vibration
          ? html`<div class="act">
              ${this.#listen('vibration', msg('Feel it'))}
              <p class="bs" role="status">
                ${this.still ? msg('Nothing shook. The phone may be set to silent, or have no motor for it.') : nothing}
              </p>
            </div>`
          : nothing
      }
    </section>`;
  }

  #manner() {
    return html`${this.voices.length > 0 ? this.#choice() : nothing}
      ${sliderRow(msg('Voice speed'), {
        value: this.settings.voiceRate,
        range: [0.8, 1.4, 0.1],
        text: `${formatNumber(this.settings.voiceRate)}×`,
        change: (voiceRate) => {
          this.#change({ voiceRate });
        },
      })}
      <div class="act">${this.#listen('voice', msg('Hear a sentence'))}</div>`;
  }

  #choice() {
    const { voiceUri } = this.settings;
    const isThere = this.voices.some(({ uri }) => uri === voiceUri);
    return html`<label class="field">
      ${msg('Which voice')}
      <span class="select">
        <select @change=${this.#onVoice}>
          <option value="" ?selected=${voiceUri === ''}>${msg('The clearest one here')}</option>
          ${
            voiceUri && !isThere
              ? html`<option value=${voiceUri} selected>${msg('The one you chose is not here now')}</option>`
              : nothing
          }
          ${this.voices.map(
            ({ uri, name, language }) =>
              html`<option value=${uri} ?selected=${uri === voiceUri}>${voiceName(name, language)}</option>`,
          )}
        </select>
        <bb-icon name="caret-right-bold"></bb-icon>
      </span>
    </label>`;
  }

  #hasNoVoice(): boolean {
    return !this.abilities.speech || this.voices.length === 0 || this.mute;
  }

  #noVoice() {
    return html`<div class="none">
      <bb-icon name="speaker-high"></bb-icon>
      <div>
        <b>${msg('This browser has no voice')}</b>
        ${msg('Words stay on the screen, and tones tell the changes. Voices can be added in the settings of the phone, under text-to-speech.')}
      </div>
    </div>`;
  }

  #noVibration() {
    return html`<div class="none">
      <bb-icon name="vibrate"></bb-icon>
      <div>
        <b>${msg('This browser cannot vibrate')}</b>
        ${msg('Tones and the voice tell the same. Turn the volume up, or use headphones.')}
      </div>
    </div>`;
  }

  #listen(sample: 'voice' | 'vibration', words: string) {
    return html`<button
      type="button"
      class="btn small"
      @click=${() => {
        this.dispatchEvent(new ListenEvent(sample));
      }}
    >
      <bb-icon name=${sample === 'voice' ? 'speaker-high' : 'vibrate'}></bb-icon>${words}
    </button>`;
  }

  #change(patch: Partial<Settings>): void {
    this.dispatchEvent(new SettingsChangeEvent(patch));
  }

  readonly #onVoice = (event: Event): void => {
    this.#change({ voiceUri: (event.target as HTMLSelectElement).value });
  };
}

/** Some systems name the language in the voice, others don't. */
function voiceName(name: string, language: string): string {
  return /\(|english|deutsch|fran|espa/i.test(name) ? name : `${name} (${language})`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-voice-settings': VoiceSettings;
  }
}
