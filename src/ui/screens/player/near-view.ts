import { hasMotor } from '#session';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import '../../elements/bb-icon.ts';
import '../../elements/bb-intensity.ts';
import '../../elements/bb-lens.ts';
import type { LensPhase } from '../../elements/bb-lens.ts';
import '../../elements/bb-now.ts';
import '../../elements/bb-score.ts';
import '../../elements/bb-step-list.ts';
import '../../elements/bb-transport.ts';
import type { PlayerCommand } from '../../elements/player-command.ts';
import { leftIsOn } from '../../map/zones.ts';
import { artView } from './art-view.ts';
import { endedView, pausedView } from './held-view.ts';
import { isHeld, type PlayerModel } from './player-model.ts';
import { placeName } from './step-words.ts';

/** What the templates may ask for besides what their elements fire. */
export interface NearHandlers {
  readonly ask: (command: PlayerCommand) => () => void;
  readonly onVoice: () => void;
  readonly onPicture: () => void;
}

/** The session at arm's length: the lens is the screen. */
export function nearView(model: PlayerModel, handlers: NearHandlers) {
  const { data, scene, trouble } = model;
  const { state } = data;
  return html`<div class="player" ?inert=${trouble === 'alarm'}>
    <div class="first">
      ${header(model)} ${tools(model, handlers)}
      <bb-score
        .steps=${data.session.protocol.steps}
        .positionMs=${state.positionMs}
        ?live=${state.status !== 'ended'}
      ></bb-score>
      ${lens(model, handlers)} ${state.status === 'ended' ? endedView(model) : goingView(model, handlers)}
    </div>
    <section class="steps">
      <h3>${msg('All steps')}</h3>
      <bb-step-list
        .lines=${model.lines}
        .current=${isOver(model) ? model.lines.length : (scene.segment?.index ?? -1)}
      ></bb-step-list>
    </section>
  </div>`;
}

function isOver({ data: { state } }: PlayerModel): boolean {
  return state.status === 'ended' && state.reason === 'completed';
}

function header({ data: { session }, scene }: PlayerModel) {
  const byHand = session.mode === 'by-hand';
  return html`<header>
    <h1 tabindex="-1">${session.protocol.name}</h1>
    <p class="progress">
      <span>${scene.progress}</span>
      ${byHand ? html`<span class="chip">${msg('By hand')}</span>` : nothing}
    </p>
  </header>`;
}

function tools({ voice }: PlayerModel, { ask, onVoice }: NearHandlers) {
  return html`<div class="tools">
    <button
      type="button"
      class="iconbtn voice"
      aria-pressed=${voice ? 'true' : 'false'}
      aria-label=${msg('Spoken cues')}
      @click=${onVoice}
    >
      <bb-icon name="speaker-high"></bb-icon>
    </button>
    <button type="button" class="iconbtn far" aria-label=${msg('Far view')} @click=${ask({ do: 'far-view' })}>
      <bb-icon name="corners-out"></bb-icon>
    </button>
  </div>`;
}

function lens(model: PlayerModel, { onPicture }: NearHandlers) {
  const { data, scene, picture } = model;
  return html`<bb-lens
    .seconds=${scene.seconds}
    .secondsLeft=${scene.secondsLeft}
    .phase=${phaseOf(data.state.status, scene.kind)}
    .side=${scene.side}
    .leftIsOn=${leftIsOn(picture.map)}
    @click=${onPicture}
    >${artView(model)}</bb-lens
  >`;
}

/** Steps that lead from one place to another; all others are time spent on something. */
const BETWEEN = ['lead-in', 'switch', 'change-head'];

function phaseOf(status: string, kind: string): LensPhase {
  if (status === 'paused' || status === 'ended') return status;
  return BETWEEN.includes(kind) ? 'between' : 'running';
}

function goingView(model: PlayerModel, { ask }: NearHandlers) {
  const { data, scene, reading, trouble } = model;
  const paused = data.state.status === 'paused';
  const driven = data.state.timeline.segments.some(hasMotor);
  return html`${paused ? pausedView(model) : nowView(model)}
    <div class="act">
      ${
        trouble === 'away'
          ? html`<button type="button" class="btn cta wide tall" @click=${ask({ do: 'reconnect' })}>
              ${msg('Reconnect')}
            </button>`
          : nothing
      }
      ${!driven ? nothing : html`<bb-intensity .reading=${reading}></bb-intensity>`}
      <bb-transport
        ?paused=${paused}
        ?held=${isHeld(model)}
        ?roomy=${!driven}
        .where=${scene.segment ? placeName(scene.segment.step) : ''}
      ></bb-transport>
    </div>`;
}

function nowView({ scene }: PlayerModel) {
  return html`<bb-now
    class="now"
    .side=${scene.side}
    ?changing=${scene.sideIsNext}
    .heading=${scene.heading}
    .technique=${scene.technique}
    .pace=${scene.pace}
    .instruction=${scene.instruction}
    .next=${scene.next}
  ></bb-now>`;
}
