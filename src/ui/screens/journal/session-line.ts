import type { SessionRecord } from '#storage';
import { msg, str } from '@lit/localize';
import { css, html, nothing, svg } from 'lit';
import { formatMinutes } from '../../format.ts';

/** Lines of a session: one a minute, up to this many. */
const MOST_LINES = 30;
/** Between two lines, in units of the picture. */
const GAP = 3;

/** What a session comes to, at the end of its row: pain from before to after, else its minutes in lines. */
export function sessionFigure(record: SessionRecord) {
  const { painBefore, painAfter, activeSeconds } = record;
  if (painBefore === undefined && painAfter === undefined) return minutesFigure(activeSeconds);
  return html`<span class="figure pain">
    <span class="vh">${painWords(painBefore, painAfter)}</span>
    <span aria-hidden="true"
      ><i>${painBefore ?? '–'}</i
      ><svg viewBox="0 0 22 12" width="22">
        <path d="M1 6h18M14 1l5 5-5 5"></path></svg
      ><b>${painAfter ?? '–'}</b></span
    >
  </span>`;
}

function minutesFigure(activeSeconds: number) {
  const lines = Math.min(MOST_LINES, Math.round(activeSeconds / 60));
  return html`<span class="figure">
    <b>${formatMinutes(activeSeconds)}</b>
    ${
      lines === 0
        ? nothing
        : html`<svg
            class="minutes"
            viewBox="0 0 ${lines * GAP} 12"
            width=${lines * GAP}
            height="12"
            aria-hidden="true"
          >
            ${svg`<path d=${minuteLines(lines)}></path>`}
          </svg>`
    }
  </span>`;
}

/** One upright line a minute, every fifth a little taller. */
function minuteLines(count: number): string {
  return Array.from({ length: count }, (_, at) => `M${at * GAP + 1} 11v${at % 5 === 4 ? -10 : -7}`).join('');
}

/** `Pain 5 before, 3 after`. */
function painWords(before: number | undefined, after: number | undefined): string {
  if (before === undefined) return msg(str`Pain ${after ?? 0} after`);
  return after === undefined
    ? msg(str`Pain ${before} before`)
    : msg(str`Pain ${before} before, ${after} after`);
}

/** How the figure at the end of a row looks. */
export const sessionFigureStyles = css`
  .figure {
    display: grid;
    justify-items: end;
    gap: 0.375rem;
    font: 620 1.0625rem/1 var(--font);
    font-variant-numeric: var(--num);
    white-space: nowrap;
  }
  .figure svg {
    display: block;
    overflow: visible;
    fill: none;
    stroke: var(--data);
    stroke-width: 1.4;
    stroke-linecap: round;
  }
  .pain > span:last-child {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    font: 640 1.375rem/1 var(--font);
  }
  .pain i {
    font-style: normal;
    font-weight: 480;
    color: var(--ink-2);
  }
  .pain svg {
    stroke: var(--ink-3);
    stroke-width: 1.8;
    stroke-linejoin: round;
  }
`;
