import { msg } from '@lit/localize';
import { LitElement, css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.styles.ts';

/** One reading: what was measured, and what was set at that moment; in the massager's own unit. */
export interface SpeedReading {
  readonly atMs: number;
  readonly level: number;
  readonly setLevel: number;
}

/** How far back the picture goes. */
export const TRACE_MS = 20_000;
/** One line every quarter of a second: 80 lines, 4 units apart, as the design draws them. */
const WIDTH = 320;
const HEIGHT = 48;

/** The last twenty seconds as lines: one a reading, with what was set as a broken line above them. */
@customElement('bb-speed-trace')
export class SpeedTrace extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 3.25rem;
        overflow: visible;
      }
      path {
        fill: none;
        vector-effect: non-scaling-stroke;
        stroke-linecap: round;
      }
      .speed {
        stroke: var(--data);
        stroke-width: 1.8;
        opacity: 0.8;
      }
      .last {
        stroke: var(--ink);
        stroke-width: 3;
      }
      .set {
        stroke: var(--ink);
        stroke-width: 1.6;
        stroke-dasharray: 4 4;
      }
      .axis {
        stroke: var(--line);
        stroke-width: 1;
      }
    `,
  ];

  /** Oldest first. */
  @property({ attribute: false }) readings: readonly SpeedReading[] = [];
  /** The level at the top of the picture. */
  @property({ type: Number }) max = 1;

  protected override render() {
    const last = this.readings.at(-1);
    const endMs = last?.atMs ?? 0;
    const x = (atMs: number): string => (WIDTH - ((endMs - atMs) / TRACE_MS) * WIDTH).toFixed(1);
    const y = (level: number): string => (HEIGHT - Math.min(1, level / this.max) * (HEIGHT - 4)).toFixed(1);
    const seen = this.readings.filter(({ atMs }) => atMs > endMs - TRACE_MS);
    const line = ({ atMs, level }: SpeedReading): string => `M${x(atMs)} ${HEIGHT}V${y(level)}`;
    const set = seen.map(({ atMs, setLevel }, at) => `${at === 0 ? 'M' : 'L'}${x(atMs)} ${y(setLevel)}`);
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<path class="axis" d="M0 ${HEIGHT}H${WIDTH}"></path>
          <path class="speed" d=${seen.map(line).join('')}></path>
          <path class="set" d=${set.join('')}></path>
          ${last && svg`<path class="last" d=${line(last)}></path>`}`}
      </svg>
      <p class="cap">${msg('The last 20 seconds. Lines are measured, the broken line is set.')}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-speed-trace': SpeedTrace;
  }
}
