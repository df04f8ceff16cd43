import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { Side } from '#protocol';
import type { SettingsStore } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { of, switchMap, type Observable } from 'rxjs';
import { drillsContext, settingsContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-side.ts';
import { go } from '../../navigate.ts';
import { Observe } from '../../observe.ts';
import type { DrillDesk, DrillState, RunningDrill, RunningSession } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { sideMark } from '../../words/side-words.ts';
import { drillCall } from './drill-call.styles.ts';

/**
 * Above the player in an exercise: the call, and what is in the person's hands rather than in the app. Stands over the
 * alarm, under STOP. The player is put between its tags and begins below it.
 */
@customElement('bb-drill-call')
export class DrillCall extends LitElement {
  static override styles = [base, controls, drillCall];

  @property({ attribute: false }) session!: RunningSession;

  @consume({ context: drillsContext }) protected desk!: DrillDesk;
  @consume({ context: settingsContext }) protected settings!: SettingsStore;
  @query('.strip') private strip!: HTMLElement;
  @query('.below') private below!: HTMLElement;
  readonly #drill = new Observe<RunningDrill | undefined>(this, () => this.desk.current$, undefined);
  readonly #state = new Observe<DrillState | undefined>(this, () => this.#state$(), undefined);
  readonly #size = new ResizeObserver(() => {
    this.below.style.setProperty('--strip', `${this.strip.offsetHeight}px`);
  });
  #isLeft = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override render() {
    const state = this.#mine() && this.#state.value;
    const stage = state ? state.stage : 'over';
    const isAlarm = isCalledByApp(state);
    return html`<div class="below ${isAlarm ? '' : 'strip-above'}"><slot></slot></div>
      <section class="strip ${stage}" aria-label=${msg('Drill')} ?hidden=${isAlarm}>
        <div class="line">
          <div class="said">
            ${stage === 'before' ? html`<p>${this.#before()}</p>` : nothing}
            <p class="call" role="alert">${state?.stage === 'called' ? this.#call(state) : nothing}</p>
            ${stage === 'over' ? html`<p>${msg('The drill is over.')}</p>` : nothing}
          </div>
          ${state ? this.#hand(state) : nothing}
        </div>
      </section>`;
  }

  protected override firstUpdated(): void {
    this.#size.observe(this.strip);
  }

  protected override updated(): void {
    const state = this.#mine() && this.#state.value;
    if (!state || state.stage !== 'over' || this.#isLeft) return;
    this.#isLeft = true;
    // what a stop rule says is the point of it: that stays until the person has read it
    const saysRule = state.verdict.drill === 'sharp-pain' && state.verdict.doneMs !== undefined;
    if (!saysRule) go({ screen: 'practice' });
  }

  /** Another session may have taken the place of the exercise. */
  #mine(): RunningDrill | undefined {
    const drill = this.#drill.value;
    return drill?.session === this.session ? drill : undefined;
  }

  #state$(): Observable<DrillState | undefined> {
    return this.desk.current$.pipe(switchMap((drill) => drill?.state$ ?? of(undefined)));
  }

  #before(): string {
    return this.session.drill === 'wrong-side'
      ? msg('In your hand, it lies on')
      : msg('Drill: the call comes without warning.');
  }

  #call({ words, liesOn }: { readonly words?: string; readonly liesOn?: Side }) {
    return liesOn !== undefined && liesOn === this.#planned() ? msg('Moved over. It lies on') : words;
  }

  /** What the app does not reach: on which side the massager lies. */
  #hand(state: DrillState) {
    if (state.stage === 'over' || !state.liesOn) return nothing;
    const { liesOn } = state;
    return liesOn === this.#planned()
      ? html`<bb-side .side=${liesOn} .word=${sideMark(liesOn, this.settings.settings)}></bb-side>`
      : html`<button type="button" class="btn small" @click=${this.#onMove}>
          <bb-icon name="arrows-left-right"></bb-icon>${msg('Move it over')}
        </button>`;
  }

  /** The side that the screen says. */
  #planned(): Side | undefined {
    return this.session.protocol.steps[0]?.side;
  }

  readonly #onMove = (): void => {
    this.#mine()?.answer('moved');
  };
}

/** A lost link is told by the alarm of the app, as ever: nothing is said beside it. */
function isCalledByApp(state: DrillState | undefined): boolean {
  return state?.stage === 'called' && state.words === undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-drill-call': DrillCall;
  }
}
