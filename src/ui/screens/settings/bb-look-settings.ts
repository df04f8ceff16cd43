import { msg } from '@lit/localize';
import type { Settings } from '#storage';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatLength, formatPace } from '../../format.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { segments } from './rows.ts';
import { SettingsChangeEvent } from './settings-events.ts';
import { settingsStyles } from './settings.styles.ts';

/** Colours, size of text and units. */
@customElement('bb-look-settings')
export class LookSettings extends LitElement {
  static override styles = [base, controls, settingsStyles];

  @property({ attribute: false }) settings!: Settings;

  protected override render() {
    const { theme, textSize, units } = this.settings;
    return html`<section class="card" aria-labelledby="title">
      <h2 class="t2" id="title" tabindex="-1">${msg('Look')}</h2>
      ${segments<Settings['theme']>(msg('Theme'), {
        value: theme,
        choices: [
          ['system', msg('System')],
          ['light', msg('Light')],
          ['dark', msg('Dark')],
        ],
        change: (value) => {
          this.#change({ theme: value });
        },
      })}
      ${segments<Settings['textSize']>(msg('Text size'), {
        value: textSize,
        choices: textSizes(),
        change: (value) => {
          this.#change({ textSize: value });
        },
      })}
      ${segments<Settings['units']>(msg('Units'), {
        value: units,
        choices: [
          ['metric', msg('Centimetres')],
          ['imperial', msg('Inches')],
        ],
        change: (value) => {
          this.#change({ units: value });
        },
      })}
      <p class="bs">${formatPace(3, units)}, ${formatLength(12, units)}</p>
    </section>`;
  }

  #change(patch: Partial<Settings>): void {
    this.dispatchEvent(new SettingsChangeEvent(patch));
  }
}

/** The three sizes of text, with their names. */
export function textSizes(): readonly (readonly [Settings['textSize'], string])[] {
  return [
    ['normal', msg('Normal')],
    ['large', msg('Large')],
    ['larger', msg('Larger')],
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-look-settings': LookSettings;
  }
}
