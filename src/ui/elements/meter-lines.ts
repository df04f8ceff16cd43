import { html, svg } from 'lit';

/** 25 lines: one for every four points. */
const LINES = 25;
const WIDTH = 200;
const HEIGHT = 32;
/** Heights of the first and the last line. */
const LOW = 6;
const HIGH = 22;
/** Half the width and the height of the markers, in the same units; they stay sharp at any width. */
const MARK = 6;

/** What the meter shows, each 0 to 100. */
export interface Meter {
  /** Dark lines: what is measured. */
  readonly litPct: number;
  /** Filled marker: what is set. */
  readonly setPct: number;
  /** Open marker: where the ramp is going. */
  readonly aimPct: number;
  /** Lines above it are fainter. */
  readonly ceilingPct: number;
}

/** A row of rising lines under its two markers. */
export function meterLines({ litPct, setPct, aimPct, ceilingPct }: Meter) {
  const lines = Array.from({ length: LINES }, (_, i) => {
    const pct = (i / (LINES - 1)) * 100;
    const height = LOW + ((HIGH - LOW) * i) / (LINES - 1);
    const look = litPct > 0 && pct <= litPct ? 'lit' : pct > ceilingPct ? 'dim over' : 'dim';
    const x = xOf(pct);
    return svg`<line class=${look} x1=${x} x2=${x} y1=${HEIGHT - 1} y2=${HEIGHT - 1 - height}></line>`;
  });
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${lines}${Math.round(aimPct) === Math.round(setPct) ? '' : mark('aim', aimPct)}${mark('set', setPct)}
  </svg>`;
}

function xOf(pct: number): number {
  return (Math.min(100, Math.max(0, pct)) / 100) * WIDTH;
}

function mark(kind: 'set' | 'aim', pct: number) {
  const x = xOf(pct);
  const top = HEIGHT - HIGH - 10;
  return svg`<path class="mark ${kind}" d="M${x - MARK} ${top}h${2 * MARK}l${-MARK} 8z"></path>`;
}
