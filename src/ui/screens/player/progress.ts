import type { ProtocolPart } from '#care';
import type { Segment, SessionState } from '#session';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import '../../elements/bb-countdown.ts';

/** What the session is made of. */
export interface Going {
  /** Left out: of the routine alone. */
  readonly parts?: readonly ProtocolPart[] | undefined;
}

type Words = TemplateResult | string;

/** `7:07 left`, of the whole session; the countdown is told the time by whoever has it. */
export function leftOfAll(): Words {
  return msg(html`<bb-countdown></bb-countdown> left`);
}

/**
 * `Step 3 of 10` and what is left of all. Steps are counted as people do: one area on one side; on the way to one it
 * is already that one. Where a routine has no areas, all steps count. An add-on is counted by itself, under its name.
 */
export function progressOf(state: SessionState, segment: Segment | undefined, { parts = [] }: Going): Words {
  const left = leftOfAll();
  const index = segment?.index ?? state.timeline.segments.length;
  const part = parts.findLast(({ firstStep }) => firstStep <= index);
  const whole = isWhole(state);
  if (!part || parts.length < 2) return counted(state.timeline.segments, { index, left, whole });
  const own = state.timeline.segments.slice(part.firstStep, part.firstStep + part.stepCount);
  if (part.role === 'routine') return counted(own, { index, left, whole });
  const name = part.name;
  if (own.length < 2) return msg(html`${name} · ${left}`);
  const number = Math.min(own.length, index - part.firstStep + 1);
  return msg(html`${name}, ${number} of ${own.length} · ${left}`);
}

function counted(
  segments: readonly Segment[],
  { index, left, whole }: { readonly index: number; readonly left: Words; readonly whole: boolean },
): Words {
  const areas = segments.filter(({ step }) => step.zone !== undefined);
  const all = areas.length > 0 ? areas : segments;
  const before = all.filter((segment) => segment.index < index).length;
  const number = before + 1;
  if (number > all.length)
    return whole
      ? msg(html`All ${all.length} done · ${left}`)
      : msg(html`After step ${all.length} of ${all.length} · ${left}`);
  return msg(html`Step ${number} of ${all.length} · ${left}`);
}

/** Of a place and the time that ran until there: less than the time of one look. */
const APART_MS = 1_000;

/** Nothing was skipped or done again on the way: as much ran as lies behind. */
function isWhole({ activeMs, positionMs }: SessionState): boolean {
  return Math.abs(activeMs - positionMs) < APART_MS;
}
