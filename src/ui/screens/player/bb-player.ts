import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { Settings, SettingsStore } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { contentContext, massagerDeskContext, sessionDeskContext, settingsContext } from '../../contexts.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import type { PlayerCommandEvent } from '../../elements/player-command.ts';
import { countdownStyles } from '../../elements/countdown.styles.ts';
import { StopLookEvent } from '../../elements/stop-look.ts';
import { MediaQuery } from '../../media-query.ts';
import type { Content, MassagerDesk, RunningSession, SessionDesk } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { alarmView } from './alarm-view.ts';
import { instructionToRead } from './announce.ts';
import { benchStyles } from './bb-player-bench.styles.ts';
import { headStyles } from './bb-player-head.styles.ts';
import { largeStyles } from './bb-player-large.styles.ts';
import { panelStyles } from './bb-player-panels.styles.ts';
import { playerStyles } from './bb-player.styles.ts';
import { landscapeStyles } from './bb-player-landscape.styles.ts';
import { desktopStyles } from './bb-player-wide.styles.ts';
import { ClockHands } from './clock-hands.ts';
import { Elapsed } from './elapsed.ts';
import { FarHistory } from './far-history.ts';
import { farView } from './far-view.ts';
import { reportToRead } from './hurt-words.ts';
import { commandOfKey, type KeyCommand } from './keys.ts';
import { LensRoom } from './lens-room.ts';
import { MovingPicture } from './moving-picture.ts';
import { nearView } from './near-view.ts';
import { panelView } from './panel-view.ts';
import { Panels } from './panels.ts';
import { PicturePress } from './picture-press.ts';
import { PlayerActs } from './player-acts.ts';
import { troubleOf, type PlayerData, type Trouble } from './player-data.ts';
import { PlayerFeed } from './player-feed.ts';
import { PlayerFocus } from './player-focus.ts';
import { isHeld, type NearHandlers, type PlayerModel } from './player-model.ts';
import { buildReading } from './reading.ts';
import { Saying } from './saying.ts';
import { buildScene } from './scene.ts';
import { groupsOf } from './step-groups.ts';
import { stopLookOf } from './stop-look-of.ts';

/** From here on there are three columns, as in the styles: the list of steps is one of them. */
const WIDE = '(min-width: 64rem)';

/**
 * One session on the screen, from get-ready to the end: shows what is known and passes on what is asked.
 * Renders when a step, a status or a reading changes, never per tick; the seconds go by themselves (`ClockHands`).
 */
@customElement('bb-player')
export class Player extends LitElement {
  static override styles = [
    base,
    controls,
    headStyles,
    countdownStyles,
    playerStyles,
    panelStyles,
    benchStyles,
    largeStyles,
    landscapeStyles,
    desktopStyles,
  ];

  /** Set once, before it is put into the page; another session is another element. */
  @property({ attribute: false }) session!: RunningSession;

  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;
  @consume({ context: settingsContext }) protected settings!: SettingsStore;
  @consume({ context: contentContext }) protected content!: Content;

  readonly #feed = new PlayerFeed(this, {
    session: () => this.session,
    desk: () => this.desk,
    settings: () => this.settings,
    content: () => this.content,
    // what a rehearsal and the far view show of them is rendered
    seconds: () => (this.session.rehearsal || this.#far.open ? 'rendered' : 'by-themselves'),
  });
  readonly #wide = new MediaQuery(this, WIDE);
  readonly #far = new FarHistory(this);
  readonly #panels = new Panels(this, () => {
    this.#focus.toHeading({ preventScroll: true });
  });
  readonly #acts = new PlayerActs(this, {
    session: () => this.session,
    sessionDesk: () => this.sessionDesk,
    massagerDesk: () => this.desk,
    rules: () => this.content.stopRules,
    panels: this.#panels,
    far: this.#far,
  });
  readonly #focus = new PlayerFocus(this, {
    trouble: () => this.#troubleNow(),
    isFar: () => this.#far.open,
    isLocked: () => this.#acts.locked,
  });
  readonly #sinceLoss = new Elapsed(this);
  readonly #saying = new Saying(this);
  readonly #moving = new MovingPicture();
  #trouble: Trouble = 'fine';
  #stopLook = '{}';

  constructor() {
    super();
    this.addController(new LensRoom(this));
    new ClockHands(this, () => this.session);
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
    if (this.#feed.massager.link === 'ready') this.#acts.acknowledged = false;
    const data = this.#data();
    if (!data) return;
    const ended = data.state.status === 'ended';
    if (ended) this.#far.leave();
    // What has to be pressed now lies under the lock, and what is asked in a panel is out of date.
    if (ended || troubleOf(data) !== 'fine') this.#acts.unlock();
    if (ended || troubleOf(data) === 'alarm') this.#panels.close();
  }

  protected override render() {
    const model = this.#model();
    if (!model) return nothing;
    const { data, trouble, told, spoken } = model;
    return html`${this.#far.open ? farView(model) : nearView(model, this.#handlers)}
      ${panelView(this.#panels.open, model, {
        ask: this.#handlers.ask,
        close: this.#closePanel,
        way: this.#acts.way,
        letters: this.settings.settings.letterKeys,
        onLetters: this.#onLetters,
      })}
      <p class="vh" aria-live="polite">${this.#saying.words(model)}</p>
      <p class="vh" aria-live="polite">${instructionToRead(model)}</p>
      <p class="vh" role="status">${reportToRead(told, spoken) || this.#acts.notice}</p>
      ${trouble === 'alarm' ? alarmView(data, this.#sinceLoss.seconds) : nothing}`;
  }

  protected override updated(): void {
    this.#trouble = this.#troubleNow();
    if (this.#trouble === 'alarm') this.#sinceLoss.start(this.#feed.massager.lostAtMs);
    else this.#sinceLoss.stop();
    const look = stopLookOf(this.#trouble, this.#far.open);
    const key = JSON.stringify(look);
    if (key === this.#stopLook) return;
    this.#stopLook = key;
    this.dispatchEvent(new StopLookEvent(look));
  }

  #troubleNow(): Trouble {
    const data = this.#data();
    return data ? troubleOf(data) : 'fine';
  }

  #data(): PlayerData | undefined {
    return this.#feed.data(this.#acts.acknowledged);
  }

  #model(): PlayerModel | undefined {
    const data = this.#data();
    if (!data) return undefined;
    const { state, session, settings } = data;
    const trouble = troubleOf(data);
    const { open } = this.#panels;
    this.#moving.wording = settings;
    return {
      data,
      trouble,
      scene: buildScene(state, {
        byHand: session.mode === 'by-hand',
        wording: settings,
        parts: session.protocol.parts,
      }),
      picture: this.#moving.picture(state),
      pacer: this.#moving.pacer(state),
      reading: buildReading(data),
      lines: this.#moving.lines(state),
      groups: groupsOf(session.protocol),
      ...this.#feed.voice,
      told: this.#acts.told,
      locked: this.#acts.locked,
      bench: state.status === 'ended' ? undefined : data.bench,
      benchOpen: this.#acts.benchOpen,
      wide: this.#wide.matches,
      covered: trouble === 'alarm' || (open !== undefined && open !== 'keys'),
    };
  }

  /** The person may go on only where the massager is there. */
  #toggle(): void {
    const { status } = this.session.player.state;
    if (status === 'running' || status === 'lead-in') this.session.player.pause();
    else if (status === 'paused' && !isHeld({ trouble: this.#trouble })) this.#acts.obey({ do: 'resume' });
  }

  /** Under the alarm, the lock and a sheet the keys do nothing; over the list of keys they do. */
  #mayUseKeys(command: KeyCommand): boolean {
    if (this.#trouble === 'alarm' || this.#acts.locked) return false;
    const { open } = this.#panels;
    if (open !== undefined && open !== 'keys') return command.do === open;
    return this.session.player.state.status !== 'ended' || command.do === 'keys';
  }

  #keep(patch: Partial<Settings>): void {
    this.settings.change(patch).catch(() => {
      this.dispatchEvent(new ToastEvent(msg('This could not be kept on the device.')));
    });
  }

  readonly #onLetters = (): void => {
    this.#keep({ letterKeys: !this.settings.settings.letterKeys });
  };

  readonly #closePanel = (): void => {
    this.#panels.close();
  };

  readonly #handlers: NearHandlers = {
    ask: (command) => () => {
      this.#acts.obey(command);
    },
    onVoice: () => {
      this.#keep({ voice: !this.settings.settings.voice });
    },
    picture: new PicturePress({
      tap: () => {
        if (!this.#acts.locked) this.#toggle();
      },
      hold: () => {
        if (!this.#acts.locked && this.session.player.state.status !== 'ended') this.#far.enter();
      },
    }),
  };

  readonly #onCommand = (event: PlayerCommandEvent): void => {
    this.#acts.obey(event.command);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOfKey(event, this.settings.settings.letterKeys ? 'letters' : 'no-letters');
    if (!command || !this.#mayUseKeys(command)) return;
    event.preventDefault();
    if (command.do === 'toggle') this.#toggle();
    else if (command.do === 'far-view' && this.#far.open) this.#far.leave();
    else this.#acts.obey(command);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-player': Player;
  }
}
