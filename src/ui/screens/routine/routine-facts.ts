import type { Protocol } from '#care';
import type { AddOn, Body, Routine } from '#protocol';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import '../../elements/bb-icon.ts';
import '../../elements/bb-score.ts';
import { formatClock, formatMinutes } from '../../format.ts';
import { intensityWords, levelWords } from '../../routine-plan.ts';
import { whatYouNeed } from './what-you-need.ts';

/** How long, how strong, how firm, what of, what with: everything about a session in a few lines. */
export function routineFacts(what: Routine | AddOn, protocol: Protocol, body: Body) {
  const intensity = intensityWords(protocol);
  return html`<p class="meta">
      <span><bb-icon name="timer"></bb-icon>${formatMinutes(protocol.totalSeconds)}</span>
      ${intensity ? html`<span><bb-icon name="gauge"></bb-icon>${intensity}</span>` : nothing}
      ${'level' in what ? html`<span>${levelWords(what.level)}</span>` : nothing}
      <span
        ><bb-icon name="hand"></bb-icon>${
          intensity ? msg('Works by hand too') : msg('Without a massager')
        }</span
      >
    </p>
    ${parts(protocol)} ${needs(protocol, body, what)} ${intensity ? score(protocol) : nothing}`;
}

/** The parts in their order, where there is more than the routine. */
function parts(protocol: Protocol) {
  if (protocol.parts.length < 2) return nothing;
  return html`<ol class="parts bs" aria-label=${msg('Parts in their order')}>
    ${protocol.parts.map(
      ({ role, name, totalSeconds }) =>
        html`<li>${role === 'routine' ? html`<b>${name}</b>` : name} ${formatMinutes(totalSeconds)}</li>`,
    )}
  </ol>`;
}

function needs({ steps }: Protocol, body: Body, what: Routine | AddOn) {
  const things = whatYouNeed(steps, body.attachments, what).map(({ name, also, isHead, orHand }) => {
    if (orHand) return msg(str`${name}, or just your hand`);
    if (isHead) return msg(str`${name} head`);
    return also[0] ? msg(str`${name} (or ${also[0]})`) : name;
  });
  if (things.length === 0) return nothing;
  return html`<p class="needs bs"><b>${msg('You need:')}</b> ${things.map(asPart).join(', ')}</p>`;
}

/** A name in the middle of a list. */
function asPart(name: string, at: number): string {
  return at === 0 ? name : name.slice(0, 1).toLocaleLowerCase() + name.slice(1);
}

function score({ steps, totalSeconds }: Protocol) {
  return html`<section class="score">
    <p class="cap"><span>${msg('Left above, right below')}</span><span>${formatClock(totalSeconds)}</span></p>
    <bb-score .steps=${steps}></bb-score>
  </section>`;
}
