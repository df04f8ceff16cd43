import { msg, str } from '@lit/localize';
import { LitElement, css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatLocale } from '../localize.ts';
import { base } from '../styles/base.styles.ts';
import type { Week, WeekDay } from '../week.ts';

/** Lines of a day: one a minute up to this many; beyond it they only grow taller. */
const MOST_LINES = 11;
const DAY_WIDTH = 44;
const BASE_LINE = 44;
const GAP = 3;

/** A week in lines: one line a minute, taller on longer days; a row of dots where nothing was done. */
@customElement('bb-week')
export class WeekPicture extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        inline-size: 100%;
        overflow: visible;
      }
      path {
        fill: none;
        stroke-linecap: round;
        stroke-width: 1.7;
      }
      .on {
        stroke: var(--ink);
      }
      .off {
        stroke: var(--line-strong);
      }
      ol {
        display: grid;
        grid-template-columns: repeat(7, 1fr);
        margin-block-start: 0.375rem;
        text-align: center;
        font: 500 0.8125rem/1 var(--font);
        color: var(--ink-3);
      }
      .today {
        color: var(--ink);
        font-weight: 760;
      }
    `,
  ];

  @property({ attribute: false }) week: Week | undefined;

  protected override render() {
    const days = this.week?.days ?? [];
    return html`<div role="img" aria-label=${this.#words(days)}>
      <svg viewBox="0 0 ${DAY_WIDTH * 7} ${BASE_LINE + 1}" aria-hidden="true">
        ${days.map(
          (day, at) =>
            svg`<path class=${day.minutes > 0 ? 'on' : 'off'} d=${linesOf(day, at * DAY_WIDTH)}></path>`,
        )}
      </svg>
      <ol aria-hidden="true">
        ${days.map(({ date, isToday }) => html`<li class=${isToday ? 'today' : ''}>${nameOf(date, 'narrow')}</li>`)}
      </ol>
    </div>`;
  }

  #words(days: readonly WeekDay[]): string {
    const done = days
      .filter(({ minutes }) => minutes > 0)
      .map(({ date, minutes }) =>
        minutes === 1
          ? msg(str`${nameOf(date, 'long')} 1 minute`)
          : msg(str`${nameOf(date, 'long')} ${minutes} minutes`),
      );
    return done.length === 0 ? msg('No minutes yet this week') : done.join(', ');
  }
}

function nameOf(date: Date, weekday: 'narrow' | 'long'): string {
  return new Intl.DateTimeFormat(formatLocale(), { weekday }).format(date);
}

/** A gentle hill of lines, or a row of dots. */
function linesOf({ minutes }: WeekDay, from: number): string {
  const count = minutes === 0 ? MOST_LINES : Math.min(MOST_LINES, minutes);
  const tall = minutes === 0 ? 2 : Math.min(40, 16 + minutes * 1.6);
  const left = from + DAY_WIDTH / 2 - ((count - 1) * GAP) / 2;
  return Array.from({ length: count }, (_, at) => {
    const hill = count === 1 || minutes === 0 ? 1 : 0.74 + 0.26 * Math.sin((Math.PI * at) / (count - 1));
    return `M${(left + at * GAP).toFixed(1)} ${BASE_LINE}v${(-tall * hill).toFixed(1)}`;
  }).join('');
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-week': WeekPicture;
  }
}
