import { html } from 'lit';
import '../../elements/bb-body-map.ts';
import '../../elements/bb-breath.ts';
import type { PlayerModel } from './player-model.ts';

/** The picture of a step: the body map, or rings to breathe with. */
export function artView({ data: { state }, scene, picture, pacer }: PlayerModel) {
  const running = state.status === 'running';
  const { step, startMs } = scene.segment ?? {};
  if (step?.kind === 'breathe' && step.breath && scene.kind !== 'lead-in')
    return html`<bb-breath
      .breath=${step.breath}
      .elapsedMs=${state.positionMs - (startMs ?? 0)}
      ?running=${running}
    ></bb-breath>`;
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
