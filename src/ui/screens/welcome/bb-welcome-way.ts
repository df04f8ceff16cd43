import { msg } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { SessionMode, Settings } from '#storage';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import type { IconName } from '../../icons/icon-name.ts';
import type { BluetoothAvailability } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { textFields } from '../../styles/text-fields.styles.ts';
import { linkWords, troubleWords } from '../../words/massager-words.ts';
import { pickWords } from '../../words/start-words.ts';
import { isUnderWay } from '../../words/under-way.ts';
import { levelsField } from '../settings/levels-field.ts';
import { SettingsChangeEvent } from '../settings/settings-events.ts';
import { settingsStyles } from '../settings/settings.styles.ts';

/** The person chose a way to go. */
export class WayEvent extends Event {
  static readonly type = 'bb-way';
  readonly mode: SessionMode;

  constructor(mode: SessionMode) {
    super(WayEvent.type, { bubbles: true, composed: true });
    this.mode = mode;
  }
}

/** Asks for the chooser of massagers, inside the tap. */
export class ConnectEvent extends Event {
  static readonly type = 'bb-connect';
  constructor() {
    super(ConnectEvent.type, { bubbles: true, composed: true });
  }
}

/** A way to go in words. */
interface WayWords {
  readonly mode: SessionMode;
  readonly icon: IconName;
  readonly name: string;
  readonly help: string;
}

/** Massager, simulator or by hand: chosen now, changed at any time. */
@customElement('bb-welcome-way')
export class WelcomeWay extends LitElement {
  static override styles = [
    base,
    controls,
    fields,
    textFields,
    settingsStyles,
    css`
      :host,
      ul {
        display: grid;
        gap: var(--s-3);
      }
      .way {
        inline-size: 100%;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: var(--s-4);
        align-items: center;
        min-block-size: 4.5rem;
        padding: var(--s-3) var(--s-4);
        border-radius: var(--r-l);
        background: var(--surface-1);
        box-shadow: var(--e-1);
        text-align: start;
      }
      .way[aria-pressed='true'] {
        box-shadow: inset 0 0 0 2px var(--ink);
      }
      .way b {
        display: block;
        font: var(--t-title-3);
      }
      .way small {
        display: block;
        font: var(--t-body-s);
        color: var(--ink-2);
      }
      .more {
        display: grid;
        gap: var(--s-2);
        padding: var(--s-3) var(--s-4) 0;
      }
      .more .btn {
        justify-self: start;
      }
      @media (forced-colors: active) {
        .way {
          border: 1px solid;
        }
        .way[aria-pressed='true'] small {
          color: inherit;
        }
      }
    `,
  ];

  /** Undefined before a choice. */
  @property() chosen: SessionMode | undefined;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) massager: MassagerState | undefined;
  @property() availability: BluetoothAvailability = 'available';

  protected override render() {
    return html`<ul>
      ${this.#ways().map(
        (way) =>
          html`<li>
            ${this.#button(way)}
            <div role="status">${this.chosen === way.mode ? this.#more(way.mode) : nothing}</div>
          </li>`,
      )}
    </ul>`;
  }

  #ways(): readonly WayWords[] {
    return [
      {
        mode: 'massager',
        icon: 'bluetooth-connected-bold',
        name: msg('With my massager'),
        help: msg('A Bluetooth massager follows each step by itself.'),
      },
      {
        mode: 'by-hand',
        icon: 'hand',
        name: msg('By hand'),
        help: msg('Any massager, or bare hands. You are told what to set.'),
      },
      {
        mode: 'simulator',
        icon: 'waveform-bold',
        name: msg('Just looking'),
        help: msg('A pretend massager. Nothing real moves.'),
      },
    ];
  }

  #button({ mode, icon, name, help }: WayWords) {
    const isChosen = this.chosen === mode;
    return html`<button
      type="button"
      class="way"
      aria-pressed=${isChosen}
      @click=${() => {
        this.dispatchEvent(new WayEvent(mode));
      }}
    >
      <bb-icon name=${icon}></bb-icon>
      <span><b>${name}</b><small>${help}</small></span>
      ${isChosen ? html`<bb-icon name="check-bold"></bb-icon>` : nothing}
    </button>`;
  }

  #more(mode: SessionMode) {
    if (mode === 'simulator') return nothing;
    if (mode === 'by-hand')
      return html`<div class="more">
        ${levelsField(this.settings.handLevels, (handLevels) => {
          this.dispatchEvent(new SettingsChangeEvent({ handLevels }));
        })}
      </div>`;
    return html`<div class="more">${this.#connecting()}</div>`;
  }

  #connecting() {
    const { massager } = this;
    if (this.availability === 'unsupported')
      return html`<p class="bs">
        ${msg('This browser cannot reach a massager; Chrome and Edge can, on Android and on computers. Here everything else works: choose By hand.')}
      </p>`;
    if (massager?.link === 'ready')
      return html`<p class="bs">
        <b>${massager.deviceName ?? msg('The massager')}</b> ${linkWords(massager)}
      </p>`;
    const trouble = massager && troubleWords(massager, this.availability);
    return html`
      <p class="bs">${trouble ? `${trouble.what} ${trouble.todo}` : this.#connectWords()}</p>
      <button
        type="button"
        class="btn small"
        @click=${() => {
          this.dispatchEvent(new ConnectEvent());
        }}
      >
        <bb-icon name="bluetooth-connected-bold"></bb-icon>${msg('Connect now')}
      </button>
    `;
  }

  #connectWords(): string {
    const { massager } = this;
    if (massager?.link === 'picking') return pickWords();
    if (massager && isUnderWay(massager.link)) return linkWords(massager);
    if (this.availability === 'off') return msg('Bluetooth is off. Switch it on, then connect.');
    if (this.availability === 'elsewhere')
      return msg('Backbeat holds the massager in another tab. Release it there, or close that tab.');
    return msg('Switch it on and connect it now, or later under Massager.');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-welcome-way': WelcomeWay;
  }
  interface HTMLElementEventMap {
    'bb-way': WayEvent;
    'bb-connect': ConnectEvent;
  }
}
