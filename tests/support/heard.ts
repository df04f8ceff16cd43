import type { Cue, Timeline } from '#session';

/** The cues of one step, as `+seconds kind words`. */
export function heard(timeline: Timeline, index: number): readonly string[] {
  const startMs = timeline.segments[index]?.startMs ?? 0;
  return timeline.cues
    .filter((cue) => cue.segment === index)
    .map(({ atMs, kind, text, count }) =>
      [
        `+${(atMs - startMs) / 1000}`,
        kind,
        ...(text === undefined ? [] : [text]),
        ...(count === undefined ? [] : [count]),
      ].join(' '),
    );
}

/** The cues of one kind. */
export function ofKind(timeline: Timeline, kind: Cue['kind']): readonly Cue[] {
  return timeline.cues.filter((cue) => cue.kind === kind);
}
