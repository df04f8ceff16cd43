import type { Protocol } from '#care';
import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { hrefOf } from '../../route.ts';

/** The end of a rehearsal: nothing of it is kept, and the real thing is one step away. */
export function rehearsalOver({ routineId, name }: Protocol) {
  return html`<h1 class="t1">${msg('That was a rehearsal')}</h1>
    <p class="ink2">${msg(str`${name} in the simulator. Nothing of it is kept.`)}</p>
    <a class="btn cta wide tall" href=${hrefOf({ screen: 'routine', id: routineId, part: 'start' })}
      >${msg('Back to the routine')}</a
    >
    <a class="btn wide" href=${hrefOf({ screen: 'today' })}>${msg('Today')}</a>`;
}
