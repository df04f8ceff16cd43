import { html } from 'lit';
import '../../elements/bb-far-view.ts';
import type { FarNext } from '../../elements/bb-far-view.ts';
import { artView } from './art-view.ts';
import { motorWords, pauseWords } from './motor-words.ts';
import { isHeld, type PlayerModel } from './player-model.ts';

/** The session from across the room. */
export function farView(model: PlayerModel) {
  const { data, scene, trouble } = model;
  const paused = data.state.status === 'paused';
  return html`<h1 class="vh">${data.session.protocol.name}</h1>
    <bb-far-view
      .side=${scene.side}
      .heading=${scene.heading}
      .seconds=${scene.seconds}
      .secondsLeft=${scene.secondsLeft}
      .next=${nextOf(model)}
      .note=${paused ? pausedNote(model) : ''}
      ?paused=${paused}
      ?held=${isHeld(model)}
      ?inert=${trouble === 'alarm'}
      >${artView(model)}</bb-far-view
    >`;
}

function nextOf({ scene: { next, segment } }: PlayerModel): FarNext | undefined {
  const here = segment?.step.zoneName?.toLocaleLowerCase();
  return next && { ...next, sameArea: here !== undefined && next.place.toLocaleLowerCase().endsWith(here) };
}

function pausedNote({ data: { session, state, massager, certainty } }: PlayerModel): string {
  const why = state.status === 'paused' ? pauseWords(state.cause) : '';
  return motorWords(session.mode, massager, certainty).text || why;
}
