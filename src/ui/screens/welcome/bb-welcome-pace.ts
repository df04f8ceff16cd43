import { msg } from '@lit/localize';
import type { Settings } from '#storage';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import { formatNumber, formatPercent } from '../../format.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { textSizes } from '../settings/bb-look-settings.ts';
import { segments, sliderRow } from '../settings/rows.ts';
import { ListenEvent, SettingsChangeEvent } from '../settings/settings-events.ts';
import { settingsStyles } from '../settings/settings.styles.ts';

/** How fast it is spoken, how loud, and how large it is written. */
@customElement('bb-welcome-pace')
export class WelcomePace extends LitElement {
  static override styles = [
    base,
    controls,
    fields,
    settingsStyles,
    css`
      :host {
        display: grid;
        gap: var(--s-3);
      }
      .act .btn {
        flex: 1;
        padding-inline: var(--s-3);
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) settings!: Settings;
  /** No voice is there, or none was heard. */
  @property({ type: Boolean }) mute = false;

  protected override render() {
    const { voiceRate, volume, textSize } = this.settings;
    return html`<section class="card">
        ${sliderRow(msg('Voice speed'), {
          value: voiceRate,
          range: [0.8, 1.4, 0.1],
          text: `${formatNumber(voiceRate)}×`,
          change: (value) => {
            this.#change({ voiceRate: value });
          },
        })}
        ${sliderRow(msg('Volume'), {
          value: Math.round(volume * 100),
          range: [0, 100, 5],
          text: formatPercent(volume * 100),
          change: (value) => {
            this.#change({ volume: value / 100 });
          },
        })}
        <div class="act">
          ${this.#listen('voice', msg('Hear the voice'))} ${this.#listen('changes', msg('Hear a tone'))}
        </div>
        <div role="status">${this.mute ? this.#noVoice() : nothing}</div>
      </section>
      <section class="card">
        ${segments<Settings['textSize']>(msg('Text size'), {
          value: textSize,
          choices: textSizes(),
          change: (value) => {
            this.#change({ textSize: value });
          },
        })}
        <p class="lead">${msg('In a session the side, the area and the time are far larger than this.')}</p>
      </section>`;
  }

  #noVoice() {
    return html`<div class="none">
      <bb-icon name="speaker-high"></bb-icon>
      <div>
        <b>${msg('This browser has no voice')}</b>
        ${msg('Words stay on the screen, and tones tell the changes.')}
      </div>
    </div>`;
  }

  #listen(sample: 'voice' | 'changes', words: string) {
    return html`<button
      type="button"
      class="btn small"
      @click=${() => {
        this.dispatchEvent(new ListenEvent(sample));
      }}
    >
      <bb-icon name=${sample === 'voice' ? 'speaker-high' : 'waveform-bold'}></bb-icon>${words}
    </button>`;
  }

  #change(patch: Partial<Settings>): void {
    this.dispatchEvent(new SettingsChangeEvent(patch));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-welcome-pace': WelcomePace;
  }
}
