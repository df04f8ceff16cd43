import { html, nothing } from 'lit';
import '../../elements/bb-far-view.ts';
import '../../elements/bb-hold.ts';
import type { FarNext } from '../../elements/bb-far-view.ts';
import { artView } from './art-view.ts';
import { motorWords, pauseWords } from './motor-words.ts';
import { isHeld, type PlayerModel } from './player-model.ts';

/** The session from across the room. */
export function farView(model: PlayerModel) {
  const { data, scene, told, locked } = model;
  const paused = data.state.status === 'paused';
  return html`<h1 class="vh">${data.session.protocol.name}</h1>
    <bb-far-view
      .side=${scene.side}
      .sideName=${scene.sideName}
      .heading=${scene.heading}
      .seconds=${scene.seconds}
      .secondsLeft=${scene.secondsLeft}
      .next=${nextOf(model)}
      .note=${paused ? pausedNote(model) : ''}
      ?paused=${paused}
      ?held=${isHeld(model)}
      ?told=${told !== undefined}
      ?locked=${locked}
      ?inert=${model.covered}
      >${artView(model)}${locked ? html`<bb-hold slot="lock" grabs></bb-hold>` : nothing}</bb-far-view
    >`;
}

function nextOf({ scene: { next, segment } }: PlayerModel): FarNext | undefined {
  const here = segment?.step.zoneName?.toLocaleLowerCase();
  return next && { ...next, sameArea: here !== undefined && next.place.toLocaleLowerCase().endsWith(here) };
}

function pausedNote({ data: { session, state, massager, certainty }, told }: PlayerModel): string {
  if (told) return told.say;
  const why = state.status === 'paused' ? pauseWords(state.cause) : '';
  return motorWords(session.mode, massager, certainty).text || why;
}
