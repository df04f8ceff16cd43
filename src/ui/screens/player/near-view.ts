import { hasMotor } from '#session';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import '../../elements/bb-hold.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-intensity.ts';
import '../../elements/bb-lens.ts';
import type { LensPhase } from '../../elements/bb-lens.ts';
import '../../elements/bb-now.ts';
import '../../elements/bb-score.ts';
import '../../elements/bb-step-list.ts';
import '../../elements/bb-transport.ts';
import { leftIsOn } from '../../map/zones.ts';
import { artView } from './art-view.ts';
import { benchView } from './bench-view.ts';
import { endedView, pausedView, wayOn } from './held-view.ts';
import { headView } from './head-view.ts';
import { ADJUST_SECONDS } from './keys.ts';
import { currentStep, isHeld, type NearHandlers, type PlayerModel } from './player-model.ts';
import { hasLevel } from './reading.ts';
import { placeName } from './step-words.ts';

/** The session at arm's length: the lens is the screen. */
export function nearView(model: PlayerModel, handlers: NearHandlers) {
  const { data, locked, covered, wide } = model;
  const ended = data.state.status === 'ended';
  return html`<div class="sized">
    <div class="player ${locked ? 'locked' : ''}" ?inert=${covered}>
      <div class="first ${data.session.rehearsal ? 'rehearsal' : ''}">
        ${headView(model, handlers)} ${lens(model, handlers)} ${ended || locked ? nothing : nudges(handlers)}
        ${ended ? endedView(model) : goingView(model, handlers)}
      </div>
      <div class="bar ${hasAct(model) ? '' : 'alone'}">
        ${ended ? wayOn(model, handlers) : barView(model)}
      </div>
      ${wide ? stepsView(model) : nothing} ${benchView(model)}
    </div>
  </div>`;
}

/** The list of steps, beside the picture or in its sheet. */
export function stepsView(model: PlayerModel) {
  return html`<section class="steps" aria-label=${msg('All steps')}>
    <bb-step-list
      .lines=${model.lines}
      .groups=${model.groups}
      .settings=${model.data.settings}
      .current=${currentStep(model)}
      ?inert=${model.locked || model.data.state.status === 'ended'}
    ></bb-step-list>
  </section>`;
}

/** Either side of the time that is left: the end of this step, sooner or later. */
function nudges({ ask }: NearHandlers) {
  const by = (seconds: number) => ask({ do: 'adjust', bySeconds: seconds });
  return html`<button type="button" class="nudge less" @click=${by(-ADJUST_SECONDS)}>
      ${msg('−15 s', { desc: 'makes the step fifteen seconds shorter' })}
    </button>
    <button type="button" class="nudge more" @click=${by(ADJUST_SECONDS)}>
      ${msg('+15 s', { desc: 'makes the step fifteen seconds longer' })}
    </button>`;
}

function lens(model: PlayerModel, { picture: press }: NearHandlers) {
  const { data, scene, picture } = model;
  return html`<bb-lens
    .seconds=${scene.seconds}
    .phase=${phaseOf(data.state.status, scene.kind)}
    ?quiet=${model.spoken}
    .side=${scene.side}
    .settings=${data.settings}
    .leftIsOn=${leftIsOn(picture.map)}
    ?sideless=${!data.state.timeline.segments.some(({ step }) => step.side)}
    @pointerdown=${press.down}
    @pointermove=${press.move}
    @pointerup=${press.cancel}
    @pointercancel=${press.cancel}
    @pointerleave=${press.cancel}
    @contextmenu=${press.menu}
    @click=${press.click}
    >${artView(model)}</bb-lens
  >`;
}

/** Steps that lead from one place to another; all others are time spent on something. */
const BETWEEN = ['lead-in', 'switch', 'change-head'];

function phaseOf(status: string, kind: string): LensPhase {
  if (status === 'paused' || status === 'ended') return status;
  return BETWEEN.includes(kind) ? 'between' : 'running';
}

function goingView(model: PlayerModel, handlers: NearHandlers) {
  const paused = model.data.state.status === 'paused';
  return html`${paused ? pausedView(model, handlers) : nowView(model)}
  ${hasAct(model) ? html`<div class="act">${actView(model, handlers)}</div>` : nothing}`;
}

/** Whether there is something between what is said and the transport. */
function hasAct({ data, trouble, told, locked }: PlayerModel): boolean {
  if (locked || data.state.status === 'ended') return false;
  return trouble === 'away' || (hasLevel(data) && !told);
}

function actView({ reading, trouble }: PlayerModel, { ask }: NearHandlers) {
  return trouble === 'away' ? awayView(ask) : html`<bb-intensity .reading=${reading}></bb-intensity>`;
}

/** What may be needed at once: right above STOP, also where the rest scrolls. */
function barView(model: PlayerModel) {
  const { data, scene, told, locked } = model;
  if (locked) return html`<bb-hold grabs></bb-hold>`;
  return html`<bb-transport
    ?paused=${data.state.status === 'paused'}
    ?held=${isHeld(model)}
    ?roomy=${!data.state.timeline.segments.some(hasMotor)}
    ?told=${told !== undefined}
    .where=${scene.segment ? placeName(scene.segment.step, data.settings) : ''}
  ></bb-transport>`;
}

/** The massager is gone and stands still: it may come back, or the session goes on without it. */
function awayView(ask: NearHandlers['ask']) {
  return html`<div class="pair">
    <button type="button" class="btn cta tall" @click=${ask({ do: 'reconnect' })}>${msg('Reconnect')}</button>
    <button type="button" class="btn tall" @click=${ask({ do: 'change-mode', to: 'by-hand' })}>
      ${msg('Go on by hand')}
    </button>
  </div>`;
}

function nowView({ scene }: PlayerModel) {
  return html`<bb-now
    class="now"
    .side=${scene.side}
    .sideName=${scene.sideName}
    ?changing=${scene.sideIsNext}
    .heading=${scene.heading}
    .technique=${scene.technique}
    .pace=${scene.pace}
    .instruction=${scene.instruction}
    .next=${scene.next}
  ></bb-now>`;
}
