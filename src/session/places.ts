import type { Segment, Timeline } from './timeline.ts';

/**
 * The step that runs at `ms`: from its start up to, not including, its end. Before the start it is the first
 * step, at or after the end the last. Undefined only for a timeline without steps.
 */
export function segmentAt({ segments }: Timeline, ms: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const segment = segments[middle];
    if (segment && segment.startMs <= ms) low = middle;
    else high = middle - 1;
  }
  return segments[Math.max(0, low)];
}
