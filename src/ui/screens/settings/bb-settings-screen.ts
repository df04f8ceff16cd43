import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { Settings, SettingsStore } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { of } from 'rxjs';
import {
  cueBenchContext,
  keepingContext,
  sessionDeskContext,
  settingsContext,
  updatesContext,
} from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { isLive, liveSession$, type LiveSession } from '../../live-session.ts';
import { MediaQuery } from '../../media-query.ts';
import { goInstead } from '../../navigate.ts';
import { Observe } from '../../observe.ts';
import type {
  CueBench,
  CueSample,
  Keeping,
  SessionDesk,
  StorageUse,
  Updates,
  VoiceChoice,
} from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import '../bb-keeping-notice.ts';
import { abilitiesOf } from './abilities.ts';
import './bb-about.ts';
import './bb-device-settings.ts';
import type { EraseState } from './bb-erase.ts';
import './bb-look-settings.ts';
import './bb-massage-settings.ts';
import './bb-sound-settings.ts';
import './bb-voice-settings.ts';
import { damagedWords } from './damaged-words.ts';
import type { ListenEvent, SettingsChangeEvent } from './settings-events.ts';
import { settingsScreen } from './settings-screen.styles.ts';

/** What the person chose: cues, strength, look; and what the app keeps. Everything takes effect at once. */
@customElement('bb-settings-screen')
export class SettingsScreen extends LitElement {
  static override styles = [base, controls, page, settingsScreen];

  @consume({ context: settingsContext }) protected store!: SettingsStore;
  @consume({ context: cueBenchContext }) protected cueBench!: CueBench;
  @consume({ context: keepingContext }) protected keeping!: Keeping;
  @consume({ context: updatesContext }) protected updates!: Updates;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;
  /** What could not be kept, to try again. */
  @state() private unkept: Partial<Settings> | undefined;
  @state() private use: StorageUse | undefined;
  @state() private erasing: EraseState = 'idle';
  /** What was asked for last and did not come. */
  @state() private unheard: CueSample | undefined;
  readonly #abilities = abilitiesOf(window);
  readonly #settings = new Observe<Settings | undefined>(this, () => this.store.settings$, undefined);
  readonly #damaged = new Observe<readonly (keyof Settings)[]>(this, () => this.store.damaged$ ?? of([]), []);
  readonly #voices = new Observe<readonly VoiceChoice[]>(this, () => this.cueBench.voices$, []);
  readonly #waiting = new Observe<boolean>(this, () => this.updates.waiting$, false);
  readonly #held = new Observe<boolean>(this, () => this.updates.held$, false);
  readonly #installable = new Observe<boolean>(this, () => this.updates.installable$, false);
  readonly #live = new Observe<LiveSession | undefined>(
    this,
    () => liveSession$(this.sessionDesk),
    undefined,
  );
  readonly #standalone = new MediaQuery(this, '(display-mode: standalone)');

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  protected override render() {
    const settings = this.#settings.value;
    return html`<div
      class="page stack wide"
      @bb-settings-change=${this.#onChange}
      @bb-listen=${this.#onListen}
      @bb-install=${this.#onInstall}
      @bb-update=${this.#onUpdate}
      @bb-erase-everything=${this.#onErase}
    >
      <header class="top"><h1 class="t1">${msg('Settings')}</h1></header>
      ${this.#index()}
      <bb-keeping-notice></bb-keeping-notice>
      ${this.#damaged.value.length > 0 ? this.#damage() : nothing} ${this.unkept ? this.#trouble() : nothing}
      ${settings ? this.#sections(settings) : nothing}
    </div>`;
  }

  #index() {
    const parts: readonly [id: string, words: string][] = [
      ['sounds', msg('Sounds')],
      ['voice', msg('Voice')],
      ['look', msg('Look')],
      ['massage', msg('Massage')],
      ['device', msg('This device')],
      ['about', msg('About')],
    ];
    return html`<nav class="index" aria-label=${msg('Parts of the settings')}>
      <ul>
        ${parts.map(
          ([id, words]) =>
            html`<li>
              <button
                type="button"
                class="chip tap"
                @click=${() => {
                  this.#goTo(id);
                }}
              >
                ${words}
              </button>
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #sections(settings: Settings) {
    return html`<div class="two">
      <div>
        <bb-sound-settings
          id="sounds"
          .settings=${settings}
          ?silent=${isTone(this.unheard)}
        ></bb-sound-settings>
        <bb-voice-settings
          id="voice"
          .settings=${settings}
          .voices=${this.#voices.value}
          .abilities=${this.#abilities}
          ?mute=${this.unheard === 'voice'}
          ?still=${this.unheard === 'vibration'}
        ></bb-voice-settings>
        <bb-look-settings id="look" .settings=${settings}></bb-look-settings>
      </div>
      <div>
        <bb-massage-settings
          id="massage"
          .settings=${settings}
          .abilities=${this.#abilities}
        ></bb-massage-settings>
        <bb-device-settings
          id="device"
          .use=${this.use}
          ?waiting=${this.#waiting.value}
          ?held=${this.#held.value}
          ?installable=${this.#installable.value}
          ?installed=${this.#standalone.matches}
          ?locked=${isLive(this.#live.value)}
          .erasing=${this.erasing}
        ></bb-device-settings>
        <bb-about id="about"></bb-about>
      </div>
    </div>`;
  }

  #damage() {
    return html`<div class="notice" role="status">
      <bb-icon name="warning-octagon"></bb-icon>
      <div>
        <b>${msg('Some settings could not be read')}</b>
        ${damagedWords(this.#damaged.value)}
      </div>
    </div>`;
  }

  #trouble() {
    return html`<div class="notice unkept" role="alert">
      <bb-icon name="warning-octagon"></bb-icon>
      <div>
        <b>${msg('This could not be saved')}</b>
        ${msg('This device may be out of space. Your choice holds until you close the app.')}
        <p><button class="btn small" @click=${this.#onTryAgain}>${msg('Try again')}</button></p>
      </div>
    </div>`;
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

  async #look(): Promise<void> {
    this.use = await this.keeping.use();
  }

  /** To a part of the page, with the focus on its heading. */
  #goTo(id: string): void {
    const part = this.renderRoot.querySelector(`#${id}`);
    const heading = part?.shadowRoot?.querySelector('h2');
    part?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  readonly #onTryAgain = (): void => {
    if (this.unkept) this.#change(this.unkept);
  };

  readonly #onChange = ({ patch }: SettingsChangeEvent): void => {
    this.#change(patch);
  };

  readonly #onListen = async ({ sample }: ListenEvent): Promise<void> => {
    const isHeard = await this.cueBench.listen(sample);
    this.unheard = isHeard ? undefined : sample;
  };

  readonly #onInstall = (): void => {
    void this.updates.install();
  };

  readonly #onUpdate = (): void => {
    this.updates.apply();
  };

  readonly #onErase = async (): Promise<void> => {
    this.erasing = 'erasing';
    try {
      await this.keeping.eraseEverything();
      this.erasing = 'idle';
      this.store.forget?.();
      this.dispatchEvent(new ToastEvent(msg('Everything is erased.')));
      goInstead({ screen: 'welcome' });
    } catch {
      this.erasing = 'failed';
    }
  };
}

function isTone(sample: CueSample | undefined): boolean {
  return sample !== undefined && sample !== 'voice' && sample !== 'vibration';
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-settings-screen': SettingsScreen;
  }
}
