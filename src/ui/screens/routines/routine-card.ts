import type { ProtocolStep } from '#care';
import { msg } from '@lit/localize';
import type { AddOn, Routine } from '#protocol';
import { html, nothing } from 'lit';
import '../../elements/bb-routine-art.ts';
import '../../elements/bb-score.ts';
import { formatMinutes } from '../../format.ts';
import { levelWords, plannedMarks } from '../../plan-words.ts';
import { hrefOf } from '../../route.ts';
import { breathRings } from '../routine/routine-picture.ts';

/** One routine in a list: where, how long, how firm. */
export function routineCard(what: Routine | AddOn, steps: readonly ProtocolStep[]) {
  const isMotorised = what.motorSeconds > 0;
  return html`<a class="card routine" href=${hrefOf({ screen: 'routine', id: what.id })}>
    <span class="art" aria-hidden="true">${picture(steps)}</span>
    <span class="words">
      <span class="name">${what.name}</span>
      <span class="bs">${'tagline' in what ? what.tagline : what.note}</span>
      <span class="meta">
        <span>${formatMinutes(what.totalSeconds)}</span>
        ${'level' in what ? html`<span>${levelWords(what.level)}</span>` : nothing}
        ${isMotorised ? html`<span>${msg('Massager or by hand')}</span>` : nothing}
      </span>
      ${isMotorised ? html`<bb-score aria-hidden="true" .steps=${steps}></bb-score>` : nothing}
    </span>
  </a>`;
}

function picture(steps: readonly ProtocolStep[]) {
  const marks = plannedMarks(steps);
  return marks.length === 0 && steps.some(({ kind }) => kind === 'breathe')
    ? breathRings()
    : html`<bb-routine-art sketch .marks=${marks}></bb-routine-art>`;
}
