import type { ProtocolStep } from '#care';
import { msg } from '@lit/localize';
import { html, svg } from 'lit';
import { ringLines } from '../../elements/breath-lines.ts';
import '../../elements/bb-routine-art.ts';
import { areaRows, plannedMarks, rowBadges } from '../../routine-plan.ts';

/** What a routine looks like: its areas on the body; where it has none and breathes, the rings of the breath. */
export function routinePicture(steps: readonly ProtocolStep[]) {
  const marks = plannedMarks(steps);
  if (marks.length === 0 && steps.some(({ kind }) => kind === 'breathe')) return breathRings();
  // numbered as in the list, in which heat has its number too
  const badges = rowBadges(areaRows(steps)).filter(({ zone }) => marks.some((mark) => mark.zone === zone));
  return html`<bb-routine-art
    .marks=${marks}
    .badges=${badges}
    .noGo=${marks.length > 0 ? 'all' : 'none'}
  ></bb-routine-art>`;
}

/** The rings that open and close with the breath, at rest. Also small, for a list. */
export function breathRings() {
  return html`<svg
    class="rings"
    viewBox="-104 -104 208 208"
    role="img"
    aria-label=${msg('Rings that open with the breath in and close with the breath out.')}
  >
    ${svg`<path d=${ringLines()}></path>`}
  </svg>`;
}
