import { segmentAt, type SessionState, type Timeline } from '#session';
import type { StepLine } from '../../elements/bb-step-list.ts';
import type { PacerMotion } from '../../map/body-map.types.ts';
import { buildPacer, buildPicture, type Picture } from './picture.ts';
import { courseOf } from './places.ts';
import { sideWord } from '../../words/side-words.ts';
import { placeName, type Wording } from './step-words.ts';

/** So far off its course the dot is put anew: a skip, or a page that slept. */
const JUMP_MS = 3_000;
const MINOR = ['switch', 'change-head', 'check', 'rest', 'prepare', 'finish'];

/**
 * Keeps picture, dot and list the very same objects for as long as they show the same, so that the map is
 * not drawn again each second.
 */
export class MovingPicture {
  #of: { timeline: Timeline; index: number } | undefined;
  #picture: Picture | undefined;
  #pacer: PacerMotion | undefined;
  #running = false;
  #courseMs = 0;
  #lines: { timeline: Timeline; wording: Wording | undefined; lines: readonly StepLine[] } | undefined;
  #wording: Wording | undefined;

  /** How sides are called from now on. */
  set wording(wording: Wording | undefined) {
    if (wording === this.#wording) return;
    this.#wording = wording;
    this.#of = undefined;
  }

  /** What the map shows. */
  picture(state: SessionState): Picture {
    this.#look(state);
    return this.#picture ?? buildPicture(state, this.#wording);
  }

  /** How the dot moves; undefined where nothing travels. */
  pacer(state: SessionState): PacerMotion | undefined {
    this.#look(state);
    return this.#pacer;
  }

  /** The list of steps. */
  lines({ timeline }: SessionState): readonly StepLine[] {
    const wording = this.#wording;
    if (this.#lines?.timeline !== timeline || this.#lines.wording !== wording)
      this.#lines = {
        timeline,
        wording,
        lines: timeline.segments.map(({ step }) => ({
          name: step.kind === 'work' ? (step.zoneName ?? placeName(step)) : placeName(step, wording),
          ...(step.kind === 'work' && step.side
            ? { side: step.side, sideName: sideWord(step.side, wording) }
            : {}),
          seconds: step.seconds,
          minor: MINOR.includes(step.kind),
        })),
      };
    return this.#lines.lines;
  }

  #look(state: SessionState): void {
    const { timeline, positionMs } = state;
    const segment = segmentAt(timeline, positionMs);
    const index = segment?.index ?? -1;
    const running = state.status === 'running';
    const isSame = this.#of?.timeline === timeline && this.#of.index === index;
    const courseMs = courseOf(state);
    const jumpMs = this.#courseMs - courseMs;
    if (!isSame) this.#picture = buildPicture(state, this.#wording);
    if (!isSame || running !== this.#running || jumpMs < -1 || jumpMs > JUMP_MS)
      this.#pacer = buildPacer(state, segment, {
        running,
        elapsedMs: positionMs - (segment?.startMs ?? 0),
      });
    this.#of = { timeline, index };
    this.#running = running;
    this.#courseMs = courseMs;
  }
}
