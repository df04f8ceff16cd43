import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { SessionMode, Settings, SettingsStore } from '#storage';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { massagerDeskContext, sessionDeskContext, settingsContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { isLive, liveSession$, type LiveSession } from '../../live-session.ts';
import { Observe } from '../../observe.ts';
import type { BluetoothAvailability, MassagerDesk, SessionDesk } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { troubleWords } from '../../words/massager-words.ts';
import { startWords } from '../../words/start-words.ts';
import './bb-hand-levels.ts';
import type { HandLevelsEvent } from './bb-hand-levels.ts';
import './bb-mode-choice.ts';
import type { ModeChoiceEvent } from './bb-mode-choice.ts';

/**
 * Which way a session goes. By hand, what the massager in the hand can do is asked once; where no motor is used
 * there is nothing to choose, and nothing is said of massagers.
 */
@customElement('bb-way')
export class Way extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
      }
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;
  @consume({ context: massagerDeskContext }) protected massagerDesk!: MassagerDesk;
  @consume({ context: settingsContext }) protected settings!: SettingsStore;

  /** A motor runs somewhere in it, if the person likes. */
  @property({ type: Boolean, attribute: 'uses-motor' }) usesMotor = false;

  /** The person asked for a massager last. */
  @state() private asked = false;
  readonly #settings = new Observe<Settings | undefined>(this, () => this.settings.settings$, undefined);
  readonly #mode = new Observe<SessionMode>(this, () => this.massagerDesk.mode$, 'by-hand');
  readonly #massager = new Observe<MassagerState | undefined>(
    this,
    () => this.massagerDesk.state$,
    undefined,
  );
  readonly #availability = new Observe<BluetoothAvailability>(
    this,
    () => this.massagerDesk.availability$,
    'available',
  );
  readonly #live = new Observe<LiveSession | undefined>(
    this,
    () => liveSession$(this.sessionDesk),
    undefined,
  );

  protected override willUpdate(): void {
    this.hidden = !this.usesMotor && !this.#isPractice;
  }

  protected override render() {
    if (!this.usesMotor) return this.#isPractice ? this.#practice() : nothing;
    return html`${this.#modeChoice()} ${this.#massager.value?.link === 'picking' ? pickLink() : nothing}
    ${this.#mode.value === 'by-hand' ? this.#handLevels() : nothing}`;
  }

  /** That practice doesn't count is the one thing to be said where no massager is used. */
  get #isPractice(): boolean {
    return this.#mode.value === 'simulator' && !isLive(this.#live.value);
  }

  #modeChoice() {
    const massager = this.#massager.value;
    const trouble = massager && troubleWords(massager, this.#availability.value);
    const locked = isLive(this.#live.value);
    const mode = this.#mode.value;
    const availability = this.#availability.value;
    // where it was asked for and cannot be reached, that is said rather than what was on before
    const inVain = this.asked && mode === 'by-hand' && availability !== 'available';
    const words = startWords({
      mode: inVain ? 'massager' : mode,
      massager,
      availability,
      usesMotor: true,
    });
    return html`<bb-mode-choice
      .mode=${this.#mode.value}
      .words=${!locked && trouble ? `${trouble.what} ${trouble.todo} ${words}` : words}
      ?locked=${locked}
      @bb-mode-choice=${this.#onMode}
    ></bb-mode-choice>`;
  }

  #practice() {
    return html`<div class="notice">
      <bb-icon name="hand"></bb-icon>
      <div>
        <b>${msg('The simulator is on')}</b>
        ${msg('What you do with it is practice, and does not count as a session.')}
        <p><button class="btn small" @click=${this.#onByHand}>${msg('Do it for real')}</button></p>
      </div>
    </div>`;
  }

  #handLevels() {
    return html`<bb-hand-levels
      .levels=${this.#settings.value?.handLevels}
      @bb-hand-levels=${this.#onHandLevels}
    ></bb-hand-levels>`;
  }

  readonly #onMode = ({ mode }: ModeChoiceEvent): void => {
    this.asked = mode === 'massager';
    if (mode === 'massager') void this.massagerDesk.connect();
    else void (mode === 'simulator' ? this.massagerDesk.useSimulator() : this.massagerDesk.byHand());
  };

  readonly #onByHand = (): void => {
    void this.massagerDesk.byHand();
  };

  readonly #onHandLevels = ({ levels }: HandLevelsEvent): void => {
    this.settings.change({ handLevels: levels }).catch(() => {
      this.dispatchEvent(new ToastEvent(msg('This holds until you close the app: it could not be saved.')));
    });
  };
}

/** What kind it is can't be said here. */
function pickLink() {
  return html`<a class="btn" href=${hrefOf({ screen: 'massager' })}>${msg('Say which massager it is')}</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-way': Way;
  }
}
