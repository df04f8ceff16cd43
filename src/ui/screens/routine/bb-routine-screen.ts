import { standsAlone, type AffectedSide, type Protocol } from '#care';
import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { AddOn, Routine } from '#protocol';
import type { SessionMode, Settings, SettingsStore } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  contentContext,
  massagerDeskContext,
  ownRoutinesContext,
  sessionDeskContext,
  settingsContext,
} from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { isLive, liveSession$, type LiveSession } from '../../live-session.ts';
import { Later } from '../../later.ts';
import { go } from '../../navigate.ts';
import { Observe } from '../../observe.ts';
import type {
  AddOnChoice,
  Content,
  MassagerDesk,
  OwnRoutines,
  SessionDesk,
  SessionRequest,
} from '../../ports.ts';
import { withoutSides } from '../../routine-plan.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { isUnderWay } from '../../words/under-way.ts';
import './bb-add-ons.ts';
import type { AddOnToggleEvent } from './bb-add-ons.ts';
import './bb-area-list.ts';
import './bb-routine-basis.ts';
import './bb-skip-notice.ts';
import './bb-start-bar.ts';
import type { SideChoiceEvent, StartHindrance, StartRequestEvent } from './bb-start-bar.ts';
import './bb-way.ts';
import { changesNotice } from './changes-notice.ts';
import { NO_ADD_ONS, askedIn, possible, requestOf, toggled } from './chosen-add-ons.ts';
import { routineFacts } from './routine-facts.ts';
import { isOneSided, isTouch } from './routine-kind.ts';
import { routinePicture } from './routine-picture.ts';
import { routineScreen } from './routine-screen.styles.ts';

/** What a routine is made of, as far as it is known. */
interface Plan extends Pick<Protocol, 'steps'> {
  readonly parts: Protocol['parts'] | undefined;
  readonly undecided: boolean;
}

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

  @consume({ context: ownRoutinesContext }) protected ownRoutines!: OwnRoutines;
  @consume({ context: settingsContext }) protected settings!: SettingsStore;

  @state() private side: AffectedSide | undefined;
  @state() private addOns = NO_ADD_ONS;
  /** The desk would not begin, although everything seemed ready. */
  @state() private refused = false;
  @state() private rehearsing = false;
  /** On the way into its own session: that one runs is no news. */
  #leaving = false;
  readonly #rest = new Later(this);
  readonly #plan = new Later(this, 2);
  readonly #own = new Observe<readonly Routine[]>(this, () => this.ownRoutines.routines$, []);
  readonly #settings = new Observe<Settings | undefined>(this, () => this.settings.settings$, undefined);
  readonly #mode = new Observe<SessionMode>(this, () => this.massagerDesk.mode$, 'by-hand');
  readonly #massager = new Observe<MassagerState | undefined>(
    this,
    () => this.massagerDesk.state$,
    undefined,
  );
  readonly #live = new Observe<LiveSession | undefined>(
    this,
    () => liveSession$(this.sessionDesk),
    undefined,
  );

  protected override willUpdate(): void {
    const what = this.#what();
    // once, as soon as the routine is there; a sketch of it has no address
    if (what && this.addOns === NO_ADD_ONS && this.isConnected)
      this.addOns = askedIn(location.hash, () => this.#choices(what.id));
    this.toggleAttribute('data-asks', what !== undefined && isOneSided(what));
  }

  protected override render() {
    const what = this.#what();
    if (!what) return this.#unknown();
    // before the side is chosen, one stands in for the picture; the start waits for the choice
    const protocol = this.sessionDesk.preview(requestOf(what.id, this.addOns, this.side ?? 'left'));
    const undecided = isOneSided(what) && !this.side;
    const planned = protocol?.steps ?? [];
    const steps = undecided ? withoutSides(planned) : planned;
    return html`<div class="page full">
      <a class="iconbtn back" href=${hrefOf({ screen: 'routines' })} aria-label=${msg('All routines')}>
        <bb-icon name="caret-left-bold"></bb-icon>
      </a>
      <div class="art">${routinePicture(steps)}</div>
      <div class="head">
        <h1 class="t1">${what.name}</h1>
        <p class="bs lead">${'goal' in what ? what.goal : what.note}</p>
        ${protocol ? routineFacts(what, { ...protocol, steps }, this.content.body) : nothing}
      </div>
      <section
        class="before"
        aria-label=${msg('Before you start')}
        tabindex="-1"
        ?data-first=${this.openAt === 'start'}
      >
        ${this.#before(what, protocol)}
      </section>
      ${this.#has(this.#plan) ? this.#further(what, { steps, parts: protocol?.parts, undecided }) : nothing}
    </div>`;
  }

  /** Where it begins further down, all is there at once: it can't be scrolled to before. */
  #has({ isNow }: Later): boolean {
    return isNow || this.openAt === 'start';
  }

  /** What is done where, and what it rests on: below what a phone shows at first. */
  #further(what: Routine | AddOn, { steps, parts, undecided }: Plan) {
    return html`<div class="plan">
      <bb-area-list
        .steps=${steps}
        .parts=${parts}
        .body=${this.content.body}
        .settings=${this.#settings.value}
        ?one-side=${undecided}
      ></bb-area-list>
      <bb-routine-basis .routine=${what}></bb-routine-basis>
      ${'level' in what ? this.#edit(what) : nothing}
    </div>`;
  }

  /** Which way, with what beside it, when not to: and the start. */
  #before(what: Routine | AddOn, protocol: Protocol | undefined) {
    const usesMotor = (protocol ?? what).motorSeconds > 0;
    return html`<bb-way ?uses-motor=${usesMotor} @bb-mode-choice=${this.#onMode}></bb-way>
      ${this.#has(this.#rest) ? this.#upToStart(what, protocol, usesMotor) : nothing}`;
  }

  #upToStart(what: Routine | AddOn, protocol: Protocol | undefined, usesMotor: boolean) {
    const undecided = isOneSided(what) && !this.side;
    return html`${this.#addOns(what)}
      ${isTouch(protocol?.steps ?? []) ? html`<bb-skip-notice></bb-skip-notice>` : nothing}
      ${changesNotice(protocol?.changes ?? [])} ${this.#rehearse(undecided)}
      <bb-start-bar
        class="sticky-cta"
        ?one-sided=${isOneSided(what)}
        .side=${this.side}
        .settings=${this.#settings.value}
        .hindrance=${this.#hindrance(undecided, usesMotor)}
        @bb-side-choice=${this.#onSide}
        @bb-start-request=${this.#onStartRequest}
      ></bb-start-bar>`;
  }

  /** The routine, or an add-on that may be done by itself. */
  #what(): Routine | AddOn | undefined {
    const { routines, addOns } = this.content;
    const isThis = ({ id }: { readonly id: string }): boolean => id === this.routineId;
    return routines.find(isThis) ?? this.#own.value.find(isThis) ?? addOns.filter(standsAlone).find(isThis);
  }

  #unknown() {
    return html`<div class="page alone">
      <h1 class="t1">${msg('There is no such routine')}</h1>
      <p class="ink2">${msg('It may have been renamed, or its file could not be read.')}</p>
      <a class="btn cta" href=${hrefOf({ screen: 'routines' })}>${msg('All routines')}</a>
    </div>`;
  }

  #addOns(what: Routine | AddOn) {
    return html`<bb-add-ons
      .choices=${this.#choices(what.id)}
      .chosen=${this.addOns}
      @bb-add-on-toggle=${this.#onAddOn}
    ></bb-add-ons>`;
  }

  #choices(id: string): readonly AddOnChoice[] {
    return this.sessionDesk.addOnsFor(requestOf(id, NO_ADD_ONS, this.side ?? 'left'));
  }

  #edit({ id }: Routine) {
    const isOwn = this.#own.value.some((routine) => routine.id === id);
    return html`<p>
      <a class="btn small line edit" href=${hrefOf({ screen: 'edit', id })}>
        <bb-icon name="pencil-simple"></bb-icon>${isOwn ? msg('Edit') : msg('Make your own')}
      </a>
    </p>`;
  }

  #rehearse(undecided: boolean) {
    if (isLive(this.#live.value)) return nothing;
    return html`<div class="rehearse">
      <p class="bs" id="rehearse">
        ${msg('See it first, as fast as you like. Nothing real moves or is kept.')}
      </p>
      <button
        class="btn small line"
        aria-describedby="rehearse"
        ?disabled=${undecided || this.rehearsing}
        @click=${this.#onRehearse}
      >
        ${msg('Rehearse')}
      </button>
    </div>`;
  }

  /** What stands between the person and the start; what only they can answer comes first. */
  #hindrance(undecided: boolean, usesMotor: boolean): StartHindrance | undefined {
    if (isLive(this.#live.value) && !this.#leaving) return 'session-runs';
    if (undecided) return 'side-unknown';
    const link = this.#massager.value?.link;
    // Starting now would go by hand although a massager was asked for.
    if (isUnderWay(link)) return 'connecting';
    if (usesMotor && this.#mode.value === 'massager' && link !== 'ready') return 'massager-missing';
    return this.refused ? 'refused' : undefined;
  }

  /** For what needs no massager: one that is not there must not stand in the way. */
  #letGoOfMissing(): void {
    const isMissing = this.#mode.value === 'massager' && this.#massager.value?.link !== 'ready';
    if (isMissing && this.sessionDesk.preview(this.#request())?.motorSeconds === 0)
      void this.massagerDesk.byHand();
  }

  #request(): SessionRequest {
    return requestOf(this.routineId, this.addOns, this.side);
  }

  readonly #onMode = (): void => {
    this.refused = false;
  };

  readonly #onSide = ({ side }: SideChoiceEvent): void => {
    this.side = side;
    this.addOns = possible(this.addOns, this.#choices(this.routineId));
  };

  readonly #onAddOn = ({ choice }: AddOnToggleEvent): void => {
    this.addOns = toggled(this.addOns, choice, this.#choices(this.routineId));
  };

  readonly #onRehearse = async (): Promise<void> => {
    this.rehearsing = true;
    const session = await this.sessionDesk.rehearse(this.#request());
    this.rehearsing = false;
    if (!this.isConnected) return;
    if (session) go({ screen: 'session' });
    else this.dispatchEvent(new ToastEvent(msg('The rehearsal could not start. Try again.')));
  };

  readonly #onStartRequest = ({ what }: StartRequestEvent): void => {
    if (what === 'connect') {
      void this.massagerDesk.connect();
      return;
    }
    this.#letGoOfMissing();
    this.refused = this.sessionDesk.begin(this.#request()) === undefined;
    if (this.refused) return;
    this.#leaving = true;
    go({ screen: 'session' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-routine-screen': RoutineScreen;
  }
}
