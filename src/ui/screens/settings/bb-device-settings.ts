import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import { formatBytes } from '../../format.ts';
import type { StorageUse } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import './bb-erase.ts';
import type { EraseState } from './bb-erase.ts';
import { settingsStyles } from './settings.styles.ts';

/** Asks the browser to install the app, inside the tap. */
export class InstallEvent extends Event {
  static readonly type = 'bb-install';
  constructor() {
    super(InstallEvent.type, { bubbles: true, composed: true });
  }
}

/** Asks for the restart into the version that waits. */
export class UpdateEvent extends Event {
  static readonly type = 'bb-update';
  constructor() {
    super(UpdateEvent.type, { bubbles: true, composed: true });
  }
}

/** The app on this device: its version, its place on the home screen, what it keeps. */
@customElement('bb-device-settings')
export class DeviceSettings extends LitElement {
  static override styles = [
    base,
    controls,
    settingsStyles,
    css`
      .part {
        display: grid;
        gap: var(--s-2);
        padding-block: var(--s-3);
        border-block-start: 1px solid var(--line);
      }
      .part:first-of-type {
        border: 0;
        padding-block-start: 0;
      }
      .part p b {
        display: block;
        font-weight: 620;
        color: var(--ink);
      }
    `,
  ];

  @property({ attribute: false }) use: StorageUse | undefined;
  @property({ type: Boolean }) waiting = false;
  /** The new version was asked for, and waits for a session in another tab. */
  @property({ type: Boolean }) held = false;
  @property({ type: Boolean }) installable = false;
  /** Runs as an app of its own already. */
  @property({ type: Boolean }) installed = false;
  /** A session runs: what it is kept in can't be erased below it. */
  @property({ type: Boolean }) locked = false;
  @property() erasing: EraseState = 'idle';

  protected override render() {
    return html`<section class="card" aria-labelledby="title">
      <h2 class="t2" id="title" tabindex="-1">${msg('This device')}</h2>
      ${this.waiting ? this.#update() : nothing} ${this.#storage()}
      ${this.installed ? nothing : this.#install()}
      <a class="goto line" href=${hrefOf({ screen: 'welcome' })}>
        ${msg('Show the first run again')}<bb-icon name="caret-right-bold"></bb-icon>
      </a>
      <bb-erase class="line" .state=${this.erasing} ?locked=${this.locked}></bb-erase>
    </section>`;
  }

  #update() {
    return html`<div class="part">
      <p class="bs">
        <b>${msg('A new version is ready.')}</b>
        ${
          this.held
            ? msg('A session runs in another tab. It starts once that is over.')
            : msg('It starts when you restart the app.')
        }
      </p>
      <div class="act">
        <button
          type="button"
          class="btn small"
          @click=${() => {
            this.dispatchEvent(new UpdateEvent());
          }}
        >
          <bb-icon name="arrow-counter-clockwise"></bb-icon>${msg('Restart now')}
        </button>
      </div>
    </div>`;
  }

  #storage() {
    return html`<div class="part">
      <p class="bs" role="status"><b>${usedWords(this.use)}</b> ${keptWords(this.use)}</p>
    </div>`;
  }

  #install() {
    return html`<div class="part">
      ${
        this.installable
          ? html`<p class="bs">
                <b>${msg('On the home screen')}</b>
                ${msg('Backbeat opens like any other app, also without a network.')}
              </p>
              <div class="act">
                <button
                  type="button"
                  class="btn small"
                  @click=${() => {
                    this.dispatchEvent(new InstallEvent());
                  }}
                >
                  <bb-icon name="download-simple"></bb-icon>${msg('Install')}
                </button>
              </div>`
          : html`<p class="bs">
              <b>${msg('On the home screen')}</b>
              ${msg('Open the menu of the browser and choose Install, or Add to Home Screen. On iPhone and iPad it is under Share.')}
            </p>`
      }
    </div>`;
  }
}

/** `0.4 MB of 1 GB`. */
function usedWords(use: StorageUse | undefined): string {
  if (!use) return msg('Looking at what is kept here…');
  if (use.usedBytes === undefined) return msg('This browser does not say how much is kept.');
  const used = formatBytes(use.usedBytes);
  return use.quotaBytes === undefined
    ? msg(str`${used} kept here.`)
    : msg(str`${used} of ${formatBytes(use.quotaBytes)} kept here.`);
}

function keptWords(use: StorageUse | undefined): string {
  if (use?.persisted === undefined) return '';
  return use.persisted
    ? msg('It stays until you erase it.')
    : msg(
        'The browser may clear it when space runs short, or after weeks without a visit. Installing the app makes that less likely.',
      );
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-device-settings': DeviceSettings;
  }
  interface HTMLElementEventMap {
    'bb-install': InstallEvent;
    'bb-update': UpdateEvent;
  }
}
