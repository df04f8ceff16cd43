import { msg, str } from '@lit/localize';
import type { CueFamily, Settings } from '#storage';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import { formatPercent } from '../../format.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { sliderInput, sliderRow, switchInput, switchRow } from './rows.ts';
import { ListenEvent, SettingsChangeEvent } from './settings-events.ts';
import { settingsStyles } from './settings.styles.ts';

/** A kind of tone in words. */
interface KindWords {
  readonly family: CueFamily;
  readonly name: string;
  readonly when: string;
  readonly listen: string;
}

/** Tones: all together and kind by kind, each to be heard before it is chosen. */
@customElement('bb-sound-settings')
export class SoundSettings extends LitElement {
  static override styles = [
    base,
    controls,
    fields,
    settingsStyles,
    css`
      .kinds {
        display: grid;
        margin-block-start: var(--s-1);
      }
      .kinds li {
        padding-block: var(--s-2);
        border-block-start: 1px solid var(--line);
      }
      .head,
      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: end;
        gap: var(--s-1) var(--s-3);
        min-block-size: var(--tap);
      }
      /* Large letters: the words have a line of their own before they are broken. */
      .words {
        flex-basis: 7rem;
      }
      .kinds input[type='range'] {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) settings!: Settings;
  /** A sample was asked for and could not be heard. */
  @property({ type: Boolean }) silent = false;
  /** How loud each kind was before it was switched off. */
  @state() private lastVolumes: Readonly<Partial<Record<CueFamily, number>>> = {};

  protected override render() {
    const { tones, volume } = this.settings;
    return html`<section class="card" aria-labelledby="title">
      <h2 class="t2" id="title" tabindex="-1">${msg('Sounds')}</h2>
      ${sliderRow(msg('Volume'), {
        value: Math.round(volume * 100),
        range: [0, 100, 5],
        text: formatPercent(volume * 100),
        change: (value) => {
          this.#change({ volume: value / 100 });
        },
      })}
      ${switchRow(msg('Tones'), {
        on: tones,
        help: msg('Short sounds that tell what comes, without looking.'),
        change: (on) => {
          this.#change({ tones: on });
        },
      })}
      <div role="status">${this.silent ? this.#nothingHeard() : nothing}</div>
      <ul class="kinds">
        ${tones ? kinds().map((kind) => this.#kind(kind)) : nothing} ${this.#warning()}
      </ul>
    </section>`;
  }

  #kind({ family, name, when, listen }: KindWords) {
    const volume = this.settings.cueVolumes[family];
    const isOn = volume > 0;
    return html`<li>
      <div class="head">
        <span class="words"><b>${name}</b><small>${when}</small></span>
        <span class="acts">
          ${isOn ? this.#listen(family, listen) : nothing}
          ${switchInput({
            name,
            on: isOn,
            change: (on) => {
              this.#switch(family, on ? (this.lastVolumes[family] ?? 1) : 0);
            },
          })}
        </span>
      </div>
      ${
        isOn
          ? sliderInput(msg(str`${name}, volume`), {
              value: Math.round(volume * 100),
              range: [10, 100, 10],
              text: formatPercent(volume * 100),
              change: (value) => {
                this.#setVolume(family, value / 100);
              },
            })
          : nothing
      }
    </li>`;
  }

  #warning() {
    return html`<li>
      <div class="head">
        <span class="words"
          ><b>${msg('Warning')}</b
          ><small>${msg('Always on: the massager is lost, or does what it should not.')}</small></span
        >
        ${this.#listen('warning', msg('Listen to the warning'))}
      </div>
    </li>`;
  }

  #listen(sample: CueFamily | 'warning', name: string) {
    return html`<button
      type="button"
      class="iconbtn"
      aria-label=${name}
      @click=${() => {
        this.dispatchEvent(new ListenEvent(sample));
      }}
    >
      <bb-icon name="speaker-high"></bb-icon>
    </button>`;
  }

  #nothingHeard() {
    return html`<div class="none">
      <bb-icon name="warning-octagon"></bb-icon>
      <div>
        <b>${msg('This browser made no sound')}</b>
        ${msg('Allow sound for this page, then listen again. Until then words on the screen and vibration tell.')}
      </div>
    </div>`;
  }

  #switch(family: CueFamily, volume: number): void {
    this.lastVolumes = { ...this.lastVolumes, [family]: this.settings.cueVolumes[family] || 1 };
    this.#setVolume(family, volume);
  }

  #setVolume(family: CueFamily, volume: number): void {
    this.#change({ cueVolumes: { ...this.settings.cueVolumes, [family]: volume } });
  }

  #change(patch: Partial<Settings>): void {
    this.dispatchEvent(new SettingsChangeEvent(patch));
  }
}

function kinds(): readonly KindWords[] {
  return [
    {
      family: 'changes',
      name: msg('Changes'),
      when: msg('A new step, the other side.'),
      listen: msg('Listen to changes'),
    },
    {
      family: 'time',
      name: msg('Time'),
      when: msg('Halfway, and the last ten seconds.'),
      listen: msg('Listen to time'),
    },
    {
      family: 'countdown',
      name: msg('Countdown'),
      when: msg('Three ticks before a change.'),
      listen: msg('Listen to the countdown'),
    },
    {
      family: 'session',
      name: msg('Session'),
      when: msg('Get ready, pause, stop, end.'),
      listen: msg('Listen to the session'),
    },
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-sound-settings': SoundSettings;
  }
}
