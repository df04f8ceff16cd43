import { msg, str } from '@lit/localize';
import type { SessionMode } from '#storage';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import type { IconName } from '../../icons/icon-name.ts';
import type { BluetoothAvailability } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { massagerCards } from './massager-screen.styles.ts';

/** The person chose one of the three ways. */
export class WayChoiceEvent extends Event {
  static readonly type = 'bb-way-choice';
  readonly mode: SessionMode;

  constructor(mode: SessionMode) {
    super(WayChoiceEvent.type, { bubbles: true, composed: true });
    this.mode = mode;
  }
}

/** One way in words. */
interface Way {
  readonly mode: SessionMode;
  readonly label: string;
  readonly help: string;
  readonly icon: IconName;
}

/** The three ways, in the order of what most people want. */
@customElement('bb-ways')
export class Ways extends LitElement {
  static override styles = [
    base,
    controls,
    massagerCards,
    css`
      ul {
        display: grid;
        gap: var(--s-3);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s-1);
      }
      .btn {
        justify-content: flex-start;
        inline-size: 100%;
        text-align: start;
      }
      .btn[aria-pressed='true'] {
        background: var(--surface-3);
        box-shadow: inset 0 0 0 2px var(--ink);
        font-weight: 680;
      }
      .tick {
        margin-inline-start: auto;
      }
      /* Under the words of the button, past its icon. */
      li p {
        padding-inline: calc(var(--s-5) + 24px + 0.625rem) var(--s-4);
      }
    `,
  ];

  @property() mode: SessionMode = 'by-hand';
  @property() availability: BluetoothAvailability = 'available';
  /** The massager that is connected, by its name. */
  @property({ attribute: false }) inUse: string | undefined;
  /** A session has not ended: its way stays as it is. */
  @property({ type: Boolean }) locked = false;

  /** To the way that is on. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-pressed=true]')?.focus(options);
  }

  protected override render() {
    return html`<section class="card" aria-labelledby="ways">
      <h2 class="t2" id="ways">${msg('Ways to go')}</h2>
      ${
        this.locked
          ? html`<p class="bs">
              ${msg('A session has not ended yet. Choose another way in the session itself, or stop it first.')}
            </p>`
          : nothing
      }
      <ul>
        ${this.#ways().map((way) => this.#way(way))}
      </ul>
    </section>`;
  }

  #ways(): readonly Way[] {
    const { availability, inUse } = this;
    return [
      {
        mode: 'massager',
        label: this.mode === 'massager' ? msg('Connect another one') : msg('Connect massager'),
        help: inUse ? inUseHelp(inUse) : connectHelp(availability),
        icon: availability === 'available' ? 'bluetooth-connected-bold' : 'bluetooth-slash-fill',
      },
      {
        mode: 'simulator',
        label: msg('Use simulator'),
        help: msg('A pretend massager, for practice and tests. It never counts as a session of yours.'),
        icon: 'waveform-bold',
      },
      {
        mode: 'by-hand',
        label: msg('By hand'),
        help: msg('Any massager or bare hands. Backbeat paces and says which level to set.'),
        icon: 'hand',
      },
    ];
  }

  #way({ mode, label, help, icon }: Way) {
    // another one can be connected while one is in use: that press is no choice of the way
    const on = mode !== 'massager' && this.mode === mode;
    const barred = mode === 'massager' && this.availability === 'unsupported';
    return html`<li>
      <button
        class="btn"
        aria-pressed=${mode === this.mode && !on ? nothing : on}
        ?data-tap=${mode === 'massager'}
        aria-describedby="help-${mode}"
        ?disabled=${barred || this.locked}
        @click=${() => this.dispatchEvent(new WayChoiceEvent(mode))}
      >
        <bb-icon name=${icon}></bb-icon>${label}
        ${on ? html`<bb-icon class="tick" name="check-bold"></bb-icon>` : nothing}
      </button>
      <p class="bs" id="help-${mode}">${help}</p>
    </li>`;
  }
}

function inUseHelp(name: string): string {
  return msg(str`${name} is in use: it is stopped and let go first. Then the browser asks which one.`);
}

function connectHelp(availability: BluetoothAvailability): string {
  switch (availability) {
    case 'available':
      return msg('A Bluetooth massager follows the routine. The browser asks which one.');
    case 'unsupported':
      return msg('This browser cannot reach a massager. Everything else works by hand.');
    case 'off':
      return msg('Bluetooth is off. Switch it on, then connect.');
    case 'elsewhere':
      return msg('Another tab of Backbeat holds the massager.');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-ways': Ways;
  }
  interface HTMLElementEventMap {
    'bb-way-choice': WayChoiceEvent;
  }
}
