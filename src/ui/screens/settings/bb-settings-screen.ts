import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { Settings, SettingsStore } from '#storage';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { settingsContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { formatNumber, formatPercent } from '../../format.ts';
import { Observe } from '../../observe.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { page } from '../../styles/page.styles.ts';
import '../bb-keeping-notice.ts';

/** What the person chose: cues, strength, look. Everything takes effect at once. */
@customElement('bb-settings-screen')
export class SettingsScreen extends LitElement {
  static override styles = [
    base,
    controls,
    fields,
    page,
    css`
      .card {
        display: grid;
        gap: var(--s-2);
      }
      .card h2 {
        margin-block-end: var(--s-1);
      }
      .about p + p {
        margin-block-start: var(--s-2);
      }
    `,
  ];

  @consume({ context: settingsContext }) protected store!: SettingsStore;
  /** What could not be kept, to try again. */
  @state() private unkept: Partial<Settings> | undefined;
  readonly #settings = new Observe<Settings | undefined>(this, () => this.store.settings$, undefined);

  protected override render() {
    const settings = this.#settings.value;
    return html`<div class="page stack">
      <header class="top"><h1 class="t1">${msg('Settings')}</h1></header>
      <bb-keeping-notice></bb-keeping-notice>
      ${this.unkept ? this.#trouble() : nothing}
      ${settings ? [this.#cues(settings), this.#strength(settings), this.#look(settings)] : nothing}
      ${this.#about()}
    </div>`;
  }

  #trouble() {
    return html`<div class="notice" role="alert">
      <bb-icon name="warning-octagon"></bb-icon>
      <div>
        <b>${msg('This could not be saved')}</b>
        ${msg('The phone may be out of space. Your choice holds until you close the app.')}
        <p><button class="btn small" @click=${this.#onTryAgain}>${msg('Try again')}</button></p>
      </div>
    </div>`;
  }

  #cues(settings: Settings) {
    return html`<section class="card" aria-labelledby="cues">
      <h2 class="t2" id="cues">${msg('What you hear and feel')}</h2>
      ${this.#switch('tones', msg('Tones'), settings)} ${this.#switch('voice', msg('Voice'), settings)}
      ${this.#switch('vibration', msg('Vibration'), settings)}
      ${this.#slider(msg('Volume'), {
        value: Math.round(settings.volume * 100),
        range: [0, 100, 5],
        text: formatPercent(settings.volume * 100),
        patch: (value) => ({ volume: value / 100 }),
      })}
      ${this.#slider(msg('Voice speed'), {
        value: settings.voiceRate,
        range: [0.8, 1.4, 0.1],
        text: `${formatNumber(settings.voiceRate)}×`,
        patch: (voiceRate) => ({ voiceRate }),
      })}
    </section>`;
  }

  #strength(settings: Settings) {
    return html`<section class="card" aria-labelledby="strength">
      <h2 class="t2" id="strength">${msg('Strength')}</h2>
      ${this.#slider(msg('My maximum'), {
        value: settings.maxIntensityPct,
        range: [10, 100, 5],
        text: formatPercent(settings.maxIntensityPct),
        patch: (maxIntensityPct) => ({ maxIntensityPct }),
      })}
      <p class="bs">${msg('Nothing above this is ever sent to a massager, whatever a routine says.')}</p>
    </section>`;
  }

  #look(settings: Settings) {
    const themes: readonly [Settings['theme'], string][] = [
      ['system', msg('System')],
      ['light', msg('Light')],
      ['dark', msg('Dark')],
    ];
    return html`<section class="card" aria-labelledby="look">
      <h2 class="t2" id="look">${msg('Look')}</h2>
      <div class="seg" role="group" aria-labelledby="look">
        ${themes.map(
          ([theme, label]) =>
            html`<button
              aria-pressed=${settings.theme === theme}
              @click=${() => {
                this.#change({ theme });
              }}
            >
              ${label}
            </button>`,
        )}
      </div>
    </section>`;
  }

  #about() {
    return html`<section class="card about" aria-labelledby="about">
      <h2 class="t2" id="about">${msg('About')}</h2>
      <p class="bs">
        ${msg('Backbeat paces a massage of your own back. It is not a medical device and gives no diagnosis.')}
      </p>
      <p class="bs">
        ${msg('A web page cannot promise to stop a motor. Keep the massager’s own power button in reach.')}
      </p>
      <p class="bs">${msg('Everything stays on this device: no account, no server, no tracking.')}</p>
      <p class="bs">
        ${msg('Free software under the MIT licence. Letters: Bricolage Grotesque, OFL. Icons: Phosphor, MIT.')}
      </p>
    </section>`;
  }

  #switch(key: 'tones' | 'voice' | 'vibration', label: string, settings: Settings) {
    return html`<label class="swrow">
      <span>${label}</span>
      <input
        class="switch"
        type="checkbox"
        role="switch"
        aria-checked=${settings[key]}
        .checked=${settings[key]}
        @change=${(event: Event) => {
          this.#change({ [key]: (event.target as HTMLInputElement).checked });
        }}
      />
    </label>`;
  }

  #slider(
    label: string,
    given: {
      value: number;
      range: [min: number, max: number, step: number];
      text: string;
      patch: (value: number) => Partial<Settings>;
    },
  ) {
    const [min, max, step] = given.range;
    return html`<label class="slide">
      <span>${label}</span><output aria-hidden="true">${given.text}</output>
      <input
        type="range"
        aria-label=${label}
        aria-valuetext=${given.text}
        min=${min}
        max=${max}
        step=${step}
        .value=${String(given.value)}
        @input=${(event: Event) => {
          this.#change(given.patch((event.target as HTMLInputElement).valueAsNumber));
        }}
      />
    </label>`;
  }

  #change(patch: Partial<Settings>): void {
    this.store.change(patch).then(
      () => {
        this.unkept = undefined;
      },
      () => {
        this.unkept = { ...this.unkept, ...patch };
      },
    );
  }

  readonly #onTryAgain = (): void => {
    if (this.unkept) this.#change(this.unkept);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-settings-screen': SettingsScreen;
  }
}
