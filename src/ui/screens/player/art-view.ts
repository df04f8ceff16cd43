import type { StepKind } from '#protocol';
import { html } from 'lit';
import '../../elements/bb-body-map.ts';
import '../../elements/bb-breath.ts';
import '../../elements/bb-still.ts';
import type { PlayerModel } from './player-model.ts';
import type { Scene } from './scene.ts';

/** Kinds of step that are done with the whole body: no area is worked, and none is pointed at. */
const STILL: readonly StepKind[] = ['stretch', 'move'];

/** The picture of a step: the body map, rings to breathe with, or rings that rest. */
export function artView({ data: { state }, scene, picture, pacer }: PlayerModel) {
  const running = state.status === 'running';
  const { step, startMs } = scene.segment ?? {};
  if (step?.kind === 'breathe' && step.breath && scene.kind !== 'lead-in')
    return html`<bb-breath
      .breath=${step.breath}
      .elapsedMs=${state.positionMs - (startMs ?? 0)}
      ?running=${running}
    ></bb-breath>`;
  if (isStill(scene)) return html`<bb-still></bb-still>`;
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

function isStill({ segment, kind }: Scene): boolean {
  const step = segment?.step;
  return step !== undefined && !step.zone && STILL.includes(step.kind) && kind !== 'lead-in';
}
