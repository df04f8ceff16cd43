import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { FrameLogEntry, MassagerState } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { SessionMode } from '#storage';
import type { VirtualMassagerState } from '#virtual';
import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { massagerDeskContext, sessionDeskContext } from '../../contexts.ts';
import '../../elements/bb-frame-log.ts';
import '../../elements/bb-icon.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import '../../elements/bb-virtual-massager.ts';
import type { IconName } from '../../icons/icon-name.ts';
import { isLive, liveSession$, type LiveSession } from '../../live-session.ts';
import { Observe } from '../../observe.ts';
import type { BluetoothAvailability, MassagerDesk, SessionDesk } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { evidenceWords, linkWords, troubleWords } from '../../words/massager-words.ts';
import './bb-device-card.ts';
import { massagerScreen } from './massager-screen.styles.ts';

/** Long enough to read the alarm, to answer it and to choose a way on: a design choice. */
const AWAY_MS = 20_000;

/** Which of the three ways is on, what the massager is doing, and every frame that was sent. */
@customElement('bb-massager-screen')
export class MassagerScreen extends LitElement {
  static override styles = [base, controls, page, massagerScreen];

  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;
  /** The way that was chosen and has not come to anything yet. */
  @state() private pending: SessionMode | undefined;
  readonly #mode = new Observe<SessionMode>(this, () => this.desk.mode$, 'by-hand');
  readonly #massager = new Observe<MassagerState | undefined>(this, () => this.desk.state$, undefined);
  readonly #log = new Observe<readonly FrameLogEntry[]>(this, () => this.desk.log$, []);
  readonly #availability = new Observe<BluetoothAvailability>(
    this,
    () => this.desk.availability$,
    'available',
  );
  readonly #live = new Observe<LiveSession | undefined>(
    this,
    () => liveSession$(this.sessionDesk),
    undefined,
  );
  readonly #virtual = new Observe<VirtualMassagerState | undefined>(
    this,
    () => this.desk.virtual$,
    undefined,
  );

  protected override render() {
    return html`<div class="page stack wide">
      <header class="top"><h1 class="t1">${msg('Massager')}</h1></header>
      <div class="two">
        <div>
          <div class="trouble" role="status">${this.#news()}</div>
          ${this.#device()} ${this.#ways()}
        </div>
        <div>
          ${this.#simulator()} ${this.#profiles()}
          <section class="card"><bb-frame-log .entries=${this.#log.value}></bb-frame-log></section>
        </div>
      </div>
    </div>`;
  }

  /** What goes on and what went wrong, in one place that is read out. */
  #news() {
    const massager = this.#massager.value;
    const words = massager && troubleWords(massager, this.#availability.value);
    const isUnderWay = massager?.link === 'choosing' || massager?.link === 'connecting';
    if (isUnderWay && this.#mode.value === 'by-hand')
      return html`<div class="notice">
        <bb-icon name="circle-notch-bold"></bb-icon>
        <div><b>${linkWords(massager)}</b>${connectingHelp(massager.link)}</div>
      </div>`;
    if (!words) return this.#elsewhere();
    return html`<div class="notice">
      <bb-icon name=${massager.error === 'cancelled' ? 'bluetooth-slash-fill' : 'warning-octagon'}></bb-icon>
      <div><b>${words.what}</b>${words.todo} ${this.#remedy(massager)}</div>
    </div>`;
  }

  /** Another tab has the massager: two would cut each other off. */
  #elsewhere() {
    if (this.#availability.value !== 'elsewhere' || this.#mode.value === 'massager') return nothing;
    return html`<div class="notice">
      <bb-icon name="bluetooth-slash-fill"></bb-icon>
      <div>
        <b>${msg('Another tab of Backbeat holds the massager.')}</b>
        ${msg('Disconnect it there, or close that tab. Then it is free here.')}
      </div>
    </div>`;
  }

  /** What can be done about it here. */
  #remedy({ link, error }: MassagerState) {
    if (link === 'lost' || link === 'reconnecting')
      return html`${link === 'reconnecting' ? msg('Backbeat keeps trying, and sends stop as soon as it is back.') : nothing}
        <p><button class="btn small" @click=${this.#onReconnect}>${msg('Reconnect')}</button></p>`;
    if (error === 'no-bluetooth') return nothing;
    return html`<p>
      <button class="btn small" @click=${() => this.#choose('massager', () => this.desk.connect())}>
        ${msg('Look again')}
      </button>
    </p>`;
  }

  #device() {
    const massager = this.#massager.value;
    if (this.#mode.value === 'by-hand' || !massager)
      return html`<p class="bs none">
        ${msg('No massager yet. You can also use the simulator, or go by hand.')}
      </p>`;
    return html`<bb-device-card
      .massager=${massager}
      .profile=${this.desk.profile}
      .mode=${this.#mode.value}
      ?locked=${isLive(this.#live.value)}
      @bb-disconnect=${this.#onDisconnect}
      @bb-test-motor=${this.#onTest}
    ></bb-device-card>`;
  }

  /** The three ways, in the order of what most people want. */
  #ways() {
    const availability = this.#availability.value;
    const connectHelp = {
      available: msg('A Bluetooth massager follows the routine. The browser asks which one.'),
      unsupported: msg('This browser cannot reach a massager. Everything else works by hand.'),
      off: msg('Bluetooth is off. Switch it on, then connect.'),
      elsewhere: msg('Another tab of Backbeat holds the massager.'),
    }[availability];
    return html`<section class="card" aria-labelledby="ways">
      <h2 class="t2" id="ways">${msg('Ways to go')}</h2>
      ${
        isLive(this.#live.value)
          ? html`<p class="bs">
              ${msg('A session has not ended yet. Choose another way in the session itself, or stop it first.')}
            </p>`
          : nothing
      }
      <ul class="ways">
        ${this.#way('massager', {
          label: msg('Connect massager'),
          help: connectHelp,
          icon: availability === 'available' ? 'bluetooth-connected-bold' : 'bluetooth-slash-fill',
          disabled: availability === 'unsupported',
          choose: () => this.desk.connect(),
        })}
        ${this.#way('simulator', {
          label: msg('Use simulator'),
          help: msg('A pretend massager, for practice and tests. It never counts as a session of yours.'),
          icon: 'waveform-bold',
          choose: () => this.desk.useSimulator(),
        })}
        ${this.#way('by-hand', {
          label: msg('By hand'),
          help: msg('Any massager or bare hands. Backbeat paces and says which level to set.'),
          icon: 'hand',
          choose: () => this.desk.byHand(),
        })}
      </ul>
    </section>`;
  }

  #way(
    mode: SessionMode,
    way: { label: string; help: string; icon: IconName; disabled?: boolean; choose: () => Promise<void> },
  ) {
    const on = this.#mode.value === mode;
    return html`<li>
      <button
        class="btn"
        aria-pressed=${on}
        ?data-tap=${mode === 'massager'}
        aria-describedby="help-${mode}"
        ?disabled=${(way.disabled ?? false) || isLive(this.#live.value)}
        @click=${() => this.#choose(mode, way.choose)}
      >
        <bb-icon name=${way.icon}></bb-icon>${way.label}
        ${on ? html`<bb-icon class="tick" name="check-bold"></bb-icon>` : nothing}
      </button>
      <p class="bs" id="help-${mode}">${way.help}</p>
    </li>`;
  }

  #simulator() {
    if (this.#mode.value !== 'simulator') return nothing;
    return html`<section class="card" aria-labelledby="simulator">
      <div>
        <h2 class="t2" id="simulator">${msg('Inside the simulator')}</h2>
        <p class="bs">${msg('What the pretend massager really does, whatever was asked of it.')}</p>
      </div>
      <bb-virtual-massager
        .massager=${this.#virtual.value}
        @bb-lose-link=${this.#onLoseLink}
      ></bb-virtual-massager>
    </section>`;
  }

  /** What is known of each massager that can be connected, said before anyone connects. */
  #profiles() {
    return html`<section class="card" aria-labelledby="profiles">
      <h2 class="t2" id="profiles">${msg('Massagers Backbeat knows')}</h2>
      <ul class="rows">
        ${this.desk.profiles.map((profile) => html`<li>${evidence(profile)}</li>`)}
      </ul>
    </section>`;
  }

  /** One at a time of a kind: a second tap must not begin again, but another way may be chosen meanwhile. */
  async #choose(mode: SessionMode, choose: () => Promise<void>): Promise<void> {
    if (this.pending === mode) return;
    this.pending = mode;
    await choose();
    if (this.pending === mode) this.pending = undefined;
  }

  readonly #onDisconnect = (): void => {
    void this.#choose('by-hand', () => this.desk.disconnect());
  };

  readonly #onReconnect = (): void => {
    this.desk.reconnect();
  };

  readonly #onLoseLink = (): void => {
    this.desk.loseLink(AWAY_MS);
  };

  readonly #onTest = (): void => {
    if (!this.desk.test())
      this.dispatchEvent(new ToastEvent(msg('Not now: a session runs, or the massager is not ready.')));
  };
}

function connectingHelp(link: MassagerState['link']): string {
  return link === 'choosing'
    ? msg('The browser shows what is near. Choose your massager there.')
    : msg('This takes a few seconds. You can also go by hand.');
}

function evidence(profile: DeviceProfile) {
  return html`<p class="bs evidence">
    <b class="t3">${profile.label}</b><br />
    <b>${evidenceWords(profile.evidence)}.</b> ${profile.evidenceNote}
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-massager-screen': MassagerScreen;
  }
}
