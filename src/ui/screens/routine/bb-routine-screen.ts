import { needsAffectedSide, type AffectedSide, type Protocol } from '#care';
import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { Routine } from '#protocol';
import type { SessionMode } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { contentContext, massagerDeskContext, sessionDeskContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-routine-art.ts';
import '../../elements/bb-score.ts';
import { formatClock, formatMinutes } from '../../format.ts';
import { isLive, liveSession$, type LiveSession } from '../../live-session.ts';
import { go } from '../../navigate.ts';
import { Observe } from '../../observe.ts';
import type { BluetoothAvailability, Content, MassagerDesk, SessionDesk } from '../../ports.ts';
import {
  areaRows,
  intensityWords,
  levelWords,
  plannedMarks,
  rowBadges,
  withoutSides,
} from '../../routine-plan.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { troubleWords } from '../../words/massager-words.ts';
import { startWords } from '../../words/start-words.ts';
import './bb-area-list.ts';
import './bb-mode-choice.ts';
import type { ModeChoiceEvent } from './bb-mode-choice.ts';
import './bb-routine-basis.ts';
import './bb-skip-notice.ts';
import './bb-start-bar.ts';
import type { SideChoiceEvent, StartHindrance, StartRequestEvent } from './bb-start-bar.ts';
import { routineScreen } from './routine-screen.styles.ts';

/** One routine before it starts: where, how long, which way, what to look out for. */
@customElement('bb-routine-screen')
export class RoutineScreen extends LitElement {
  static override styles = [base, controls, page, routineScreen];

  @property() routineId = '';
  /** `start`: begins at the part where it is started. */
  @property() openAt: 'start' | undefined;

  @consume({ context: contentContext }) protected content!: Content;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;
  @consume({ context: massagerDeskContext }) protected massagerDesk!: MassagerDesk;

  @state() private side: AffectedSide | undefined;
  /** The desk would not begin, although everything seemed ready. */
  @state() private refused = false;
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
    const routine = this.content.routines.find(({ id }) => id === this.routineId);
    this.toggleAttribute('data-asks', routine !== undefined && needsAffectedSide(routine));
  }

  protected override render() {
    const routine = this.content.routines.find(({ id }) => id === this.routineId);
    if (!routine) return this.#unknown();
    // before the side is chosen, one stands in for the picture; the start waits for the choice
    const protocol = this.sessionDesk.preview({
      routineId: routine.id,
      affectedSide: this.side ?? 'left',
    });
    const oneSided = needsAffectedSide(routine);
    const undecided = oneSided && !this.side;
    const steps = undecided ? withoutSides(protocol?.steps ?? []) : (protocol?.steps ?? []);
    return html`<div class="page full">
      <a class="iconbtn back" href=${hrefOf({ screen: 'routines' })} aria-label=${msg('All routines')}>
        <bb-icon name="caret-left-bold"></bb-icon>
      </a>
      <div class="art">
        <bb-routine-art
          .marks=${plannedMarks(steps)}
          .badges=${rowBadges(areaRows(steps))}
          .noGo=${'all'}
        ></bb-routine-art>
      </div>
      <div class="head">
        <h1 class="t1">${routine.name}</h1>
        <p class="bs lead">${routine.goal}</p>
        ${protocol ? this.#facts(routine, { ...protocol, steps }) : nothing}
      </div>
      <section
        class="before"
        aria-label=${msg('Before you start')}
        tabindex="-1"
        ?data-first=${this.openAt === 'start'}
      >
        ${this.#modeChoice(routine)}
        <bb-skip-notice></bb-skip-notice>
        ${protocol ? this.#changes(protocol) : nothing}
        <bb-start-bar
          class="sticky-cta"
          ?one-sided=${oneSided}
          .side=${this.side}
          .hindrance=${this.#hindrance(undecided)}
          @bb-side-choice=${this.#onSide}
          @bb-start-request=${this.#onStartRequest}
        ></bb-start-bar>
      </section>
      <div class="plan">
        <bb-area-list .steps=${steps} .body=${this.content.body} ?one-side=${undecided}></bb-area-list>
        <bb-routine-basis .routine=${routine}></bb-routine-basis>
      </div>
    </div>`;
  }

  #unknown() {
    return html`<div class="page stack">
      <h1 class="t1">${msg('There is no such routine')}</h1>
      <p class="ink2">${msg('It may have been renamed, or its file could not be read.')}</p>
      <p><a class="btn" href=${hrefOf({ screen: 'routines' })}>${msg('All routines')}</a></p>
    </div>`;
  }

  #facts(routine: Routine, protocol: Protocol) {
    const intensity = intensityWords(protocol);
    return html`<p class="meta">
        <span><bb-icon name="timer"></bb-icon>${formatMinutes(protocol.totalSeconds)}</span>
        ${intensity ? html`<span><bb-icon name="gauge"></bb-icon>${intensity}</span>` : nothing}
        <span>${levelWords(routine.level)}</span>
        <span
          ><bb-icon name="hand"></bb-icon>${intensity ? msg('Works by hand too') : msg('Hands only')}</span
        >
      </p>
      ${
        intensity
          ? html`<section class="score">
              <p class="cap">
                <span>${msg('Left above, right below')}</span
                ><span>${formatClock(protocol.totalSeconds)}</span>
              </p>
              <bb-score .steps=${protocol.steps}></bb-score>
            </section>`
          : nothing
      }`;
  }

  #changes({ changes }: Protocol) {
    const reasons = [...new Set(changes.filter(({ what }) => what === 'capped').map(({ reason }) => reason))];
    if (reasons.length === 0) return nothing;
    return html`<div class="notice">
      <bb-icon name="gauge"></bb-icon>
      <div>
        <b>${msg('Made softer for you')}</b>
        ${reasons.map((reason) => html`<p>${reason}</p>`)}
      </div>
    </div>`;
  }

  #modeChoice(routine: Routine) {
    const massager = this.#massager.value;
    const trouble = massager && troubleWords(massager, this.#availability.value);
    const locked = isLive(this.#live.value);
    const words = startWords({
      mode: this.#mode.value,
      massager,
      availability: this.#availability.value,
      usesMotor: routine.motorSeconds > 0,
    });
    return html`<bb-mode-choice
      .mode=${this.#mode.value}
      .words=${!locked && trouble ? `${trouble.what} ${trouble.todo} ${words}` : words}
      ?locked=${locked}
      @bb-mode-choice=${this.#onMode}
    ></bb-mode-choice>`;
  }

  /** What stands between the person and the start; what only they can answer comes first. */
  #hindrance(undecided: boolean): StartHindrance | undefined {
    if (isLive(this.#live.value)) return 'session-runs';
    if (undecided) return 'side-unknown';
    const link = this.#massager.value?.link;
    // Starting now would go by hand although a massager was asked for.
    if (link === 'choosing' || link === 'connecting') return 'connecting';
    if (this.#mode.value === 'massager' && link !== 'ready') return 'massager-missing';
    return this.refused ? 'refused' : undefined;
  }

  readonly #onMode = ({ mode }: ModeChoiceEvent): void => {
    this.refused = false;
    if (mode === 'massager') this.#onConnect();
    else void (mode === 'simulator' ? this.massagerDesk.useSimulator() : this.massagerDesk.byHand());
  };

  readonly #onConnect = (): void => {
    void this.massagerDesk.connect();
  };

  readonly #onSide = ({ side }: SideChoiceEvent): void => {
    this.side = side;
  };

  readonly #onStartRequest = ({ what }: StartRequestEvent): void => {
    if (what === 'connect') {
      this.#onConnect();
      return;
    }
    const request = { routineId: this.routineId, ...(this.side ? { affectedSide: this.side } : {}) };
    this.refused = this.sessionDesk.begin(request) === undefined;
    if (!this.refused) go({ screen: 'session' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-routine-screen': RoutineScreen;
  }
}
