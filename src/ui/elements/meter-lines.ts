import { html, nothing, svg } from 'lit';

/** 25 lines: one for every four points. */
const LINES = 25;
/** Heights of the first and the last line, and where they stand, in pixels of a row 32 high. */
const LOW = 6;
const HIGH = 22;
const FOOT = 31;

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

/** A row of rising lines, as wide as its room, under its two markers. */
export function meterLines({ litPct, setPct, aimPct, ceilingPct }: Meter) {
  const lines = Array.from({ length: LINES }, (_, i) => {
    const pct = (i / (LINES - 1)) * 100;
    const top = FOOT - LOW - ((HIGH - LOW) * i) / (LINES - 1);
    const look = litPct > 0 && pct <= litPct ? 'lit' : pct > ceilingPct ? 'dim over' : 'dim';
    return svg`<line class=${look} x1=${`${pct}%`} x2=${`${pct}%`} y1=${FOOT} y2=${top}></line>`;
  });
  return html`<svg aria-hidden="true">
    ${lines}${Math.round(aimPct) === Math.round(setPct) ? nothing : mark('aim', aimPct)}${mark('set', setPct)}
  </svg>`;
}

function mark(kind: 'set' | 'aim', pct: number) {
  const within = Math.min(100, Math.max(0, pct));
  return svg`<svg x=${`${within}%`} y="0"><path class="mark ${kind}" d="M-6 0h12l-6 8z"></path></svg>`;
}
