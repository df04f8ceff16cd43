import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { SessionMode, Settings } from '#storage';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { firstContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-logo.ts';
import '../../elements/bb-routine-art.ts';
import type { ZoneMark } from '../../map/body-map.types.ts';
import type { FirstServices } from '../../first-services.ts';
import { go } from '../../navigate.ts';
import { ObserveWhole } from '../../observe-whole.ts';
import { Observe } from '../../observe.ts';
import type { BluetoothAvailability, Services, VoiceChoice } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import type { ListenEvent, SettingsChangeEvent } from '../settings/settings-events.ts';
import './bb-welcome-pace.ts';
import './bb-welcome-stop.ts';
import './bb-welcome-way.ts';
import type { WayEvent } from './bb-welcome-way.ts';
import { welcomeScreen } from './welcome-screen.styles.ts';

/** Areas of the picture: where most routines go. */
const MARKS: readonly ZoneMark[] = (['lumbar-erector', 'gluteus-medius'] as const).flatMap((zone) =>
  (['left', 'right'] as const).map((side) => ({ zone, side, state: 'planned' as const })),
);

/** Place of the step that is about STOP. */
const STOP_AT = 2;

/** A page of the first run. */
interface Step {
  readonly title: string;
  readonly content: () => TemplateResult;
}

/** The first run: what it is, which way, where to stop, how fast and how large, and a taste. Under two minutes. */
@customElement('bb-welcome-screen')
export class WelcomeScreen extends LitElement {
  static override styles = [base, controls, page, welcomeScreen];

  @consume({ context: firstContext }) protected first!: FirstServices;
  @state() private at = 0;
  /** What was chosen here; a massager may be chosen before one is connected. */
  @state() private way: SessionMode | undefined;
  @state() private unheard = false;
  @state() private tasting: 'idle' | 'starting' | 'failed' = 'idle';
  @query('h1') private heading!: HTMLElement | null;
  readonly #massager = new ObserveWhole<MassagerState | undefined>(this, () => this.first, {
    from$: ({ massagerDesk }) => massagerDesk.state$,
    initial: undefined,
  });
  readonly #availability = new ObserveWhole<BluetoothAvailability>(this, () => this.first, {
    from$: ({ massagerDesk }) => massagerDesk.availability$,
    initial: 'available',
  });
  readonly #voices = new ObserveWhole<readonly VoiceChoice[]>(this, () => this.first, {
    from$: ({ cueBench }) => cueBench.voices$,
    initial: [],
  });

  constructor() {
    super();
    // what is chosen here is seen here
    new Observe<Settings | undefined>(this, () => this.first.settings.settings$, undefined);
  }

  protected override render() {
    const steps = this.#steps();
    const step = steps[this.at];
    if (!step) return nothing;
    return html`<div
      class="page"
      @bb-settings-change=${this.#onChange}
      @bb-listen=${this.#onListen}
      @bb-way=${this.#onWay}
      @bb-connect=${this.#onConnect}
    >
      <header class="top">
        <p class="brand"><bb-logo></bb-logo><span>Backbeat</span></p>
        ${this.#progress(steps.length)}
        <button type="button" class="btn small skip" @click=${this.#onLeave}>${msg('Skip')}</button>
      </header>
      <div class="body ${this.#shape(steps.length)}">
        <div class="art"><bb-routine-art .marks=${MARKS}></bb-routine-art></div>
        <div class="copy">
          <h1 tabindex="-1">
            ${step.title}<span class="vh">. ${msg(str`Step ${this.at + 1} of ${steps.length}`)}</span>
          </h1>
          ${step.content()}
        </div>
      </div>
      ${this.#nav(steps.length)}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('at') || changed.get('at') === undefined) return;
    scrollTo(0, 0);
    this.heading?.focus({ preventScroll: true });
  }

  #steps(): readonly Step[] {
    return [
      { title: msg('Your back, in time'), content: () => this.#what() },
      { title: msg('How will you massage?'), content: () => this.#which() },
      {
        title: msg('Where to stop'),
        content: () => html`<bb-welcome-stop></bb-welcome-stop>`,
      },
      { title: msg('How fast, how large'), content: () => this.#pace() },
      { title: msg('One minute to try'), content: () => this.#taste() },
    ];
  }

  #what() {
    return html`<p class="lead">
        ${msg('Backbeat says where, which side, how and how long, and keeps the time. You only follow.')}
      </p>
      <p class="lead">
        ${msg('It is for comfort and everyday tightness: your muscles may feel looser afterwards. It is not medicine, gives no diagnosis and replaces no treatment.')}
      </p>`;
  }

  #which() {
    return html`<p class="lead">
        ${msg('You can change this before every session, and in the middle of one.')}
      </p>
      <bb-welcome-way
        .chosen=${this.way ?? this.#wayOfDesk()}
        .settings=${this.first.settings.settings}
        .massager=${this.#massager.value}
        .availability=${this.#availability.value}
      ></bb-welcome-way>`;
  }

  #pace() {
    return html`<p class="lead">${msg('Try until you follow with ease.')}</p>
      <bb-welcome-pace
        .settings=${this.first.settings.settings}
        ?mute=${this.unheard || this.#voices.value.length === 0}
      ></bb-welcome-pace>`;
  }

  #taste() {
    return html`<p class="lead">
        ${msg('One minute with voice, beat and STOP, as in a session. A pretend massager plays along: nothing real moves, and nothing is kept.')}
      </p>
      <div role="status">
        ${
          this.tasting === 'failed'
            ? html`<p class="lead">
                ${msg('The minute could not begin. Go to Today: every routine can be rehearsed there.')}
              </p>`
            : nothing
        }
      </div>
      <div>
        <button type="button" class="btn line" @click=${this.#onLeave}>${msg('Go to Today')}</button>
      </div>`;
  }

  /** Picture or none; STOP stands low, as in a session. */
  #shape(count: number): string {
    if (this.at === 0 || this.at === count - 1) return 'pictured';
    return this.at === STOP_AT ? 'low' : '';
  }

  #progress(count: number) {
    const words = msg(str`Step ${this.at + 1} of ${count}`);
    return html`<div class="progress" role="img" aria-label=${words}>
      ${Array.from(
        { length: count },
        (_, index) => html`<i class=${index < this.at ? 'done' : index === this.at ? 'now' : ''}></i>`,
      )}
    </div>`;
  }

  #nav(count: number) {
    const isLast = this.at === count - 1;
    return html`<div class="nav ${this.at === 0 ? 'only' : ''}">
      ${
        this.at > 0
          ? html`<button type="button" class="btn" @click=${this.#onBack}>
              <bb-icon name="caret-left-bold"></bb-icon>${msg('Back')}
            </button>`
          : nothing
      }
      ${
        isLast
          ? html`<button
              type="button"
              class="btn cta"
              ?disabled=${this.tasting === 'starting'}
              @click=${this.#onTaste}
            >
              <bb-icon name="play-fill"></bb-icon>${msg('Begin the minute')}
            </button>`
          : html`<button type="button" class="btn cta" @click=${this.#onNext}>${msg('Next')}</button>`
      }
    </div>`;
  }

  /** By hand is what the app begins with, not yet a choice. */
  #wayOfDesk(): SessionMode | undefined {
    const mode = this.first.whole?.massagerDesk.mode ?? 'by-hand';
    return mode === 'by-hand' ? undefined : mode;
  }

  /**
   * Asks the rest of the app, in the turn of the tap where it is there. `otherwise`: what holds where it can't be
   * fetched.
   */
  #ask<T>(otherwise: T, act: (whole: Services) => Promise<T>): Promise<T> {
    const { whole } = this.first;
    return whole ? act(whole) : this.first.load().then(act, () => otherwise);
  }

  /** A choice that can't be kept holds while the app is open; the settings say so. */
  #keep(patch: Partial<Settings>): void {
    this.first.settings.change(patch).catch(() => undefined);
  }

  readonly #onNext = (): void => {
    this.at++;
  };

  readonly #onBack = (): void => {
    this.at--;
  };

  readonly #onLeave = (): void => {
    this.#keep({ welcomed: true });
    go({ screen: 'today' });
  };

  readonly #onChange = ({ patch }: SettingsChangeEvent): void => {
    this.#keep(patch);
  };

  readonly #onListen = async ({ sample }: ListenEvent): Promise<void> => {
    const isHeard = await this.#ask(false, ({ cueBench }) => cueBench.listen(sample));
    if (sample === 'voice') this.unheard = !isHeard;
  };

  readonly #onWay = ({ mode }: WayEvent): void => {
    this.way = mode;
    void this.#ask(undefined, async ({ massagerDesk }) => {
      if (mode === 'simulator') await massagerDesk.useSimulator();
      else if (mode !== massagerDesk.mode && massagerDesk.mode !== 'by-hand') await massagerDesk.byHand();
    });
  };

  readonly #onConnect = (): void => {
    void this.#ask(undefined, ({ massagerDesk }) => massagerDesk.connect());
  };

  readonly #onTaste = async (): Promise<void> => {
    this.tasting = 'starting';
    const session = await this.#ask(undefined, ({ sessionDesk }) => sessionDesk.taste());
    this.tasting = session ? 'idle' : 'failed';
    if (!session) return;
    this.#keep({ welcomed: true });
    go({ screen: 'session' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-welcome-screen': WelcomeScreen;
  }
}
