import type { ProtocolPart } from '#care';
import type { StepKind } from '#protocol';
import { html } from 'lit';
import '../../elements/bb-body-map.ts';
import '../../elements/bb-breath.ts';
import '../../elements/bb-still.ts';
import type { StillKind } from '../../elements/still-lines.ts';
import type { PlayerModel } from './player-model.ts';
import type { Scene } from './scene.ts';

/** Kinds of step that are done with the whole body: no area is worked, and none is pointed at. */
const STILL: readonly StepKind[] = ['stretch', 'move'];

/** The picture of a step: the body map, rings to breathe with, or a drawing that rests. */
export function artView({ data: { session, state }, scene, picture, pacer }: PlayerModel) {
  const running = state.status === 'running';
  const { step, startMs } = scene.segment ?? {};
  if (step?.kind === 'breathe' && step.breath && scene.kind !== 'lead-in')
    return html`<bb-breath
      .breath=${step.breath}
      .elapsedMs=${state.positionMs - (startMs ?? 0)}
      ?running=${running}
    ></bb-breath>`;
  const still = stillOf(scene, session.protocol.parts);
  if (still) return html`<bb-still kind=${still}></bb-still>`;
  return html`<bb-body-map
    .map=${picture.map}
    .marks=${picture.marks}
    .camera=${picture.camera}
    .noGo=${'camera'}
    .label=${picture.label}
    .pacer=${pacer}
    ?live=${running && step?.kind === 'work'}
  ></bb-body-map>`;
}

/** The add-on whose only movement is walking; in all others it is the back that moves. */
const WALK = 'walk-5';

function stillOf({ segment, kind }: Scene, parts: readonly ProtocolPart[]): StillKind | undefined {
  const step = segment?.step;
  if (!step || step.zone || !STILL.includes(step.kind) || kind === 'lead-in') return undefined;
  if (step.kind === 'stretch') return 'stretch';
  return parts.findLast(({ firstStep }) => firstStep <= segment.index)?.id === WALK ? 'walk' : 'move';
}
