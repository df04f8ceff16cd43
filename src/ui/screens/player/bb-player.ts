import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { GateState, StopCertainty } from '#safety';
import type { SessionState } from '#session';
import type { Settings, SettingsStore } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { massagerDeskContext, settingsContext } from '../../contexts.ts';
import '../../elements/bb-alarm.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import type { PlayerCommand, PlayerCommandEvent } from '../../elements/player-command.ts';
import { StopLookEvent } from '../../elements/stop-look.ts';
import { Observe } from '../../observe.ts';
import type { MassagerDesk, RunningSession } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { announcementOf, instructionToRead } from './announce.ts';
import { playerStyles } from './bb-player.styles.ts';
import { desktopStyles, landscapeStyles } from './bb-player-wide.styles.ts';
import { Elapsed } from './elapsed.ts';
import { FarHistory } from './far-history.ts';
import { farView } from './far-view.ts';
import { commandOfKey } from './keys.ts';
import { LensRoom } from './lens-room.ts';
import { MovingPicture } from './moving-picture.ts';
import { nearView, type NearHandlers } from './near-view.ts';
import { isOtherGate, isOtherMassager, isOtherState, troubleOf } from './player-data.ts';
import type { PlayerData, Trouble } from './player-data.ts';
import { isHeld, type PlayerModel } from './player-model.ts';
import { buildReading, reportText } from './reading.ts';
import { buildScene } from './scene.ts';
import { stopLookOf } from './stop-look-of.ts';

/**
 * One session on the screen, from get-ready to the end: shows what is known and passes on what is asked.
 * Renders when a second, a step, a status or a reading changes, never per tick.
 */
@customElement('bb-player')
export class Player extends LitElement {
  static override styles = [base, controls, playerStyles, landscapeStyles, desktopStyles];

  /** Set once, before it is put into the page; another session is another element. */
  @property({ attribute: false }) session!: RunningSession;

  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  @consume({ context: settingsContext }) protected settings!: SettingsStore;

  /** The person said of this loss that the massager has stopped. */
  @state() private acknowledged = false;

  readonly #state = new Observe<SessionState | undefined>(
    this,
    () => this.session.player.state$,
    undefined,
    (before, now) => now !== undefined && isOtherState(before, now),
  );
  readonly #gate = new Observe<GateState>(
    this,
    () => this.session.gate$,
    { latched: true, aimPct: 0, setPct: 0, ceilingPct: 0 },
    isOtherGate,
  );
  readonly #certainty = new Observe<StopCertainty | undefined>(
    this,
    () => this.session.stopCertainty$,
    undefined,
  );
  readonly #massager = new Observe<MassagerState>(
    this,
    () => this.desk.state$,
    { link: 'absent', motor: 'stopped', setPct: 0, setLevel: 0 },
    isOtherMassager,
  );
  readonly #settings = new Observe<Settings | undefined>(this, () => this.settings.settings$, undefined);
  readonly #far = new FarHistory(this);
  readonly #sinceLoss = new Elapsed(this);
  readonly #moving = new MovingPicture();
  #trouble: Trouble = 'fine';
  #wasFar = false;
  #hadFocus = false;
  #stopLook = '{}';

  constructor() {
    super();
    this.addController(new LensRoom(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKeyDown);
    this.addEventListener('bb-player-command', this.#onCommand);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKeyDown);
    this.removeEventListener('bb-player-command', this.#onCommand);
  }

  protected override willUpdate(): void {
    if (this.#massager.value.link === 'ready') this.acknowledged = false;
    if (this.#state.value?.status === 'ended') this.#far.leave();
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
  }

  protected override render() {
    const model = this.#model();
    if (!model) return nothing;
    const { data, scene, trouble } = model;
    return html`${this.#far.open ? farView(model) : nearView(model, this.#handlers)}
      <p class="vh" aria-live="polite">${announcementOf(data, scene, trouble)}</p>
      <p class="vh" aria-live="polite">${instructionToRead(model)}</p>
      ${trouble === 'alarm' ? this.#alarm(data) : nothing}`;
  }

  protected override updated(): void {
    const data = this.#data();
    const before = this.#trouble;
    this.#trouble = data ? troubleOf(data) : 'fine';
    if (this.#trouble === 'alarm') this.#sinceLoss.start(data?.massager.lostAtMs);
    else this.#sinceLoss.stop();
    // What had the focus may be gone: the alarm, a button, the slider. It must not fall to the page.
    const lost = this.#hadFocus && !this.shadowRoot?.activeElement;
    if (lost || (before === 'alarm' && this.#trouble !== 'alarm'))
      this.#focusHeading({ preventScroll: lost });
    if (this.#wasFar !== this.#far.open) void this.#moveFocus();
    this.#wasFar = this.#far.open;
    const look = stopLookOf(this.#trouble, this.#far.open);
    const key = JSON.stringify(look);
    if (key === this.#stopLook) return;
    this.#stopLook = key;
    this.dispatchEvent(new StopLookEvent(look));
  }

  #data(): PlayerData | undefined {
    const state = this.#state.value;
    return (
      state && {
        session: this.session,
        state,
        gate: this.#gate.value,
        certainty: this.#certainty.value,
        massager: this.#massager.value,
        profile: this.desk.profile,
        acknowledged: this.acknowledged,
      }
    );
  }

  #model(): PlayerModel | undefined {
    const data = this.#data();
    if (!data) return undefined;
    const { state, session } = data;
    return {
      data,
      trouble: troubleOf(data),
      scene: buildScene(state, { byHand: session.mode === 'by-hand' }),
      picture: this.#moving.picture(state),
      pacer: this.#moving.pacer(state),
      reading: buildReading(data),
      lines: this.#moving.lines(state),
      voice: this.#settings.value?.voice ?? false,
    };
  }

  #alarm({ session, state, massager, profile }: PlayerData) {
    const { lastReport, link, attempt } = massager;
    const report = lastReport ? reportText(lastReport.level, profile?.actuator) : '';
    return html`<bb-alarm
      .secondsAgo=${this.#sinceLoss.seconds}
      .attempt=${link === 'reconnecting' ? (attempt ?? 1) : 0}
      .lastReport=${report && msg(str`${report} a minute`)}
      ?ended=${state.status === 'ended'}
      ?simulator=${session.mode === 'simulator'}
    ></bb-alarm>`;
  }

  /** What the screen is about now: how it is held or over, else the routine. */
  #focusHeading(options: FocusOptions): void {
    const { renderRoot } = this;
    const heading = renderRoot.querySelector<HTMLElement>('.title') ?? renderRoot.querySelector('h1');
    heading?.focus(options);
  }

  /** Into far view and out of it: the button that was pressed is gone. */
  async #moveFocus(): Promise<void> {
    const view = this.renderRoot.querySelector('bb-far-view');
    await view?.updateComplete;
    (view ?? this.renderRoot.querySelector<HTMLElement>('.far'))?.focus({ preventScroll: true });
  }

  #obey(command: PlayerCommand): void {
    const { player } = this.session;
    switch (command.do) {
      case 'set-intensity':
        player.setIntensity(command.pct);
        break;
      case 'far-view':
        this.#far.enter();
        break;
      case 'near-view':
        this.#far.leave();
        break;
      case 'reconnect':
        this.desk.reconnect();
        break;
      case 'it-has-stopped':
        this.acknowledged = true;
        break;
      default:
        player[command.do]();
    }
  }

  /** The person may go on only where the massager is there. */
  #toggle(): void {
    const { status } = this.session.player.state;
    if (status === 'running' || status === 'lead-in') this.session.player.pause();
    else if (status === 'paused' && !isHeld({ trouble: this.#trouble })) this.session.player.resume();
  }

  readonly #handlers: NearHandlers = {
    ask: (command) => () => {
      this.#obey(command);
    },
    onVoice: () => {
      const voice = !this.settings.settings.voice;
      this.settings.change({ voice }).catch(() => {
        this.dispatchEvent(new ToastEvent(msg('This could not be kept on the device.')));
      });
    },
    onPicture: () => {
      this.#toggle();
    },
  };

  readonly #onCommand = (event: PlayerCommandEvent): void => {
    this.#obey(event.command);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (this.#trouble === 'alarm' || this.session.player.state.status === 'ended') return;
    const command = commandOfKey(event);
    if (!command) return;
    event.preventDefault();
    if (command === 'toggle') this.#toggle();
    else this.#obey({ do: command });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-player': Player;
  }
}
