import type { Protocol } from '#care';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { IntensityCurves } from '../../curve-ports.ts';
import '../../elements/bb-curves.ts';
import { formatClock, formatPercent } from '../../format.ts';
import { hrefOf } from '../../route.ts';
import { ranOnWords } from '../../words/curve-words.ts';

/** What was rehearsed, and what its motor did. */
export interface Rehearsed {
  readonly protocol: Protocol;
  readonly curves: IntensityCurves | undefined;
}

/** The end of a rehearsal: nothing of it is kept, and the real thing is one step away. */
export function rehearsalOver({ protocol: { routineId, name }, curves }: Rehearsed) {
  return html`<h1 class="t1">${msg('That was a rehearsal')}</h1>
    <p class="ink2">${msg(str`${name} in the simulator. Nothing of it is kept.`)}</p>
    ${curves ? curvesView(curves) : nothing}
    <a class="btn cta wide tall" href=${hrefOf({ screen: 'routine', id: routineId, part: 'start' })}
      >${msg('Back to the routine')}</a
    >
    <a class="btn wide" href=${hrefOf({ screen: 'today' })}>${msg('Today')}</a>`;
}

function curvesView(curves: IntensityCurves) {
  const { awayPct, unaskedMs, heldMs, ranOn } = curves;
  return html`<section class="card facts curves" aria-labelledby="curves">
      <h2 class="t3" id="curves">${msg('Planned and real intensity')}</h2>
      <bb-curves whole .record=${{ curves }}></bb-curves>
      <ul class="stats">
        ${awayPct === undefined ? nothing : stat(formatPercent(awayPct), msg('off the plan, on average'))}
        ${stat(seconds(unaskedMs), msg('longest run without being asked'))}
        ${stat(formatClock(heldMs / 1000), msg('held'))}
      </ul>
    </section>
    ${
      ranOn.length === 0
        ? nothing
        : html`<section class="happened" aria-labelledby="happened">
            <h2 class="t3" id="happened">${msg('What happened')}</h2>
            <ol>
              ${ranOn.map(
                (run) =>
                  html`<li><time>${formatClock(run.atMs / 1000)}</time><span>${ranOnWords(run)}</span></li>`,
              )}
            </ol>
          </section>`
    }`;
}

/** To a tenth: a motor comes to a standstill within a second. */
function seconds(ms: number): string {
  const tenths = (Math.round(ms / 100) / 10).toString();
  return msg(str`${tenths} s`, { desc: 'seconds, short' });
}

function stat(value: string, words: string) {
  return html`<li class="stat"><b>${value}</b> <small>${words}</small></li>`;
}
