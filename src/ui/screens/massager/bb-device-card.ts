import { msg, str } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { SessionMode } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import '../../elements/bb-massager-picture.ts';
import '../../elements/bb-speed-trace.ts';
import { TRACE_MS, type SpeedReading } from '../../elements/bb-speed-trace.ts';
import { formatNumber, formatPercent } from '../../format.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import {
  dropWords,
  evidenceWords,
  massagerWords,
  motorWords,
  unitWords,
} from '../../words/massager-words.ts';
import { deviceCard } from './bb-device-card.styles.ts';
import { badgeStyles, massagerCards } from './massager-screen.styles.ts';

/** Asks for the massager to be stopped and let go. */
export class DisconnectEvent extends Event {
  static readonly type = 'bb-disconnect';
  constructor() {
    super(DisconnectEvent.type, { bubbles: true, composed: true });
  }
}

/** Asks for three gentle seconds of the motor. */
export class TestMotorEvent extends Event {
  static readonly type = 'bb-test-motor';
  constructor() {
    super(TestMotorEvent.type, { bubbles: true, composed: true });
  }
}

/** The massager in use: what was set, what it reports, what is known. A reading that is not there is a dash. */
@customElement('bb-device-card')
export class DeviceCard extends LitElement {
  static override styles = [base, controls, massagerCards, badgeStyles, deviceCard];

  @property({ attribute: false }) massager!: MassagerState;
  @property({ attribute: false }) profile: DeviceProfile | undefined;
  @property({ attribute: false }) mode: SessionMode = 'massager';
  /** A session runs on it: it can be neither let go nor tried out. */
  @property({ type: Boolean }) locked = false;
  @state() private readings: readonly SpeedReading[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { measured, setLevel } = this.massager;
    if (!changed.has('massager') || !measured || this.readings.at(-1)?.atMs === measured.atMs) return;
    const fresh = this.readings.filter(({ atMs }) => atMs > measured.atMs - TRACE_MS);
    this.readings = [...fresh, { atMs: measured.atMs, level: measured.level, setLevel }];
  }

  protected override render() {
    const { link, motor } = this.massager;
    return html`<section class="card" aria-labelledby="device">
      ${this.#head()}
      <div class="art">
        <bb-massager-picture
          ?running=${motor === 'running'}
          ?power=${this.#isAway() && motor === 'unknown'}
        ></bb-massager-picture>
      </div>
      ${this.#live()} ${this.#trace()} ${this.#facts()}
      ${this.mode === 'massager' ? this.#evidence() : nothing}
      <button class="btn wide" ?disabled=${link !== 'ready' || this.locked} @click=${this.#onTest}>
        <bb-icon name="waveform-bold"></bb-icon>${msg('Test: three gentle seconds')}
      </button>
      ${
        this.mode === 'massager' && !this.#isAway()
          ? html`<p class="cap" id="release">${msg('Release stops it and hands it back to its own app.')}</p>`
          : nothing
      }
    </section>`;
  }

  /** To its name. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('h2')?.focus(options);
  }

  /** Its name, how it does, and the way to let it go. */
  #head() {
    const { mode, massager } = this;
    const words = massagerWords(mode, massager);
    const gone = massager.link === 'absent' || massager.link === 'released' || this.#isAway();
    return html`<div class="row between">
      <div>
        <h2 class="t2" id="device" tabindex="-1">${words.title}</h2>
        <p class="state" role="status"><bb-icon name=${words.icon}></bb-icon>${words.detail}</p>
      </div>
      ${
        gone
          ? nothing
          : html`<button
              class="btn small line"
              aria-describedby=${mode === 'massager' ? 'release' : nothing}
              ?disabled=${this.locked}
              @click=${this.#onDisconnect}
            >
              ${mode === 'simulator' ? msg('Disconnect') : msg('Release')}
            </button>`
      }
    </div>`;
  }

  /** Nothing can be told to it; what can be done stands in the news of its link. */
  #isAway(): boolean {
    const { link } = this.massager;
    return link === 'lost' || link === 'reconnecting';
  }

  #trace() {
    if (this.readings.length < 2) return nothing;
    return html`<bb-speed-trace
      .readings=${this.readings}
      .max=${this.profile?.actuator.clamp ?? 1}
    ></bb-speed-trace>`;
  }

  #live() {
    const { measured, setLevel, batteryPct } = this.massager;
    const unit = unitWords(this.profile?.actuator.unit);
    return html`<div class="live">
      <p class="stat">
        <b>${measured ? formatNumber(measured.level) : '–'}</b><small>${msg('measured')}, ${unit}</small>
      </p>
      <p class="stat"><b>${formatNumber(setLevel)}</b><small>${msg('set')}, ${unit}</small></p>
      <p class="stat">
        <b>${batteryPct === undefined ? '–' : formatPercent(batteryPct)}</b><small>${msg('battery')}</small>
      </p>
    </div>`;
  }

  #facts() {
    const { lastReport, measured, firmware } = this.massager;
    const stale = lastReport && !measured ? formatNumber(lastReport.level) : undefined;
    return html`<dl class="facts">
      <div>
        <dt>${msg('Motor')}</dt>
        <dd>${motorWords(this.massager)}</dd>
      </div>
      ${stale === undefined ? nothing : fact(msg('Last report'), stale)}
      ${this.profile ? fact(msg('Kind'), this.profile.label) : nothing}
      ${tellsForce(this.profile) ? fact(msg('Pressure'), pressureWords(measured?.force)) : nothing}
      ${firmware ? fact(msg('Firmware'), firmware) : nothing}
    </dl>`;
  }

  /** How well it is known, and what it does without a link: said as long as it is in use. */
  #evidence() {
    const { profile } = this;
    if (!profile) return nothing;
    return html`<div class="evidence">
      <p><span class="badge">${evidenceWords(profile.evidence)}</span></p>
      <p class="bs">${profile.evidenceNote} ${dropWords(profile.autoStopsOnDisconnect)}</p>
    </div>`;
  }

  readonly #onDisconnect = (): void => {
    this.dispatchEvent(new DisconnectEvent());
  };

  readonly #onTest = (): void => {
    this.dispatchEvent(new TestMotorEvent());
  };
}

/** True where the profile knows a place in its reports for how hard it is pressed. */
function tellsForce(profile: DeviceProfile | undefined): boolean {
  return (profile?.notifications ?? []).some(({ rules }) =>
    rules.some(({ fields }) => fields.some(({ name }) => name === 'force')),
  );
}

/** Its unit is the massager's own, and nowhere documented. */
function pressureWords(force: number | undefined): string {
  return force === undefined ? '–' : msg(str`${formatNumber(force)}, in its own unit`);
}

function fact(name: string, value: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-device-card': DeviceCard;
  }
  interface HTMLElementEventMap {
    'bb-disconnect': DisconnectEvent;
    'bb-test-motor': TestMotorEvent;
  }
}
