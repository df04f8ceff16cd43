import { msg, str } from '@lit/localize';
import type { PlayerData, Trouble } from './player-data.ts';
import { endWords, motorWords, pauseWords } from './motor-words.ts';
import type { PlayerModel } from './player-model.ts';
import type { Scene } from './scene.ts';
import { placeName, type Wording } from './step-words.ts';

/** What a screen reader is told: each step as it begins, each pause, the end. Never the seconds. */
export function announcementOf(data: PlayerData, scene: Scene, trouble: Trouble): string {
  const { session, state, massager, certainty, acknowledged } = data;
  // what the person said themselves is not read back
  const hasLooked = session.mode === 'by-hand' && acknowledged;
  const motor = hasLooked ? '' : motorWords(session.mode, massager, certainty).text;
  switch (state.status) {
    case 'ready':
      return '';
    case 'lead-in':
      return state.cause === 'start' ? msg('Get ready.') : msg('Going on.');
    case 'running':
      return stepWords(scene, data.settings);
    case 'ended':
      return join(endWords(state.reason).title, motor);
    case 'paused':
      if (trouble === 'alarm') return '';
      if (trouble === 'back') return join(msg('Connected again.'), motor);
      return join(pauseWords(state.cause) || msg('Paused.'), motor);
  }
}

/** The instruction, for whoever reads along because nothing is spoken: either the one voice or the other. */
export function instructionToRead({ data: { state }, scene, spoken }: PlayerModel): string {
  return spoken || state.status !== 'running' ? '' : scene.instruction;
}

function stepWords({ segment, technique, pace, next }: Scene, wording: Wording | undefined): string {
  if (!segment) return '';
  const place = placeName(segment.step, wording);
  if (segment.step.kind === 'switch' && next) return msg(str`${place}. Next: ${next.place}.`);
  if (!technique) return msg(str`${place}.`);
  return pace ? msg(str`${place}. ${technique}, ${pace}.`) : msg(str`${place}. ${technique}.`);
}

function join(first: string, second: string): string {
  const sentence = /[.!?]$/.test(first) ? first : `${first}.`;
  return second ? `${sentence} ${second}` : sentence;
}
