import type { ProtocolChange } from '#care';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import '../../elements/bb-icon.ts';

/** What was changed for the person, and why: softer, shorter, or left out. */
export function changesNotice(changes: readonly ProtocolChange[]) {
  const said = changes.filter(({ what }) => what !== 'side-chosen');
  const reasons = [...new Set(said.map(({ reason }) => reason))];
  if (reasons.length === 0) return nothing;
  const isOnlySofter = said.every(({ what }) => what === 'capped');
  return html`<div class="notice">
    <bb-icon name="gauge"></bb-icon>
    <div>
      <b>${isOnlySofter ? msg('Made softer for you') : msg('Changed for you')}</b>
      ${reasons.map((reason) => html`<p>${reason}</p>`)}
    </div>
  </div>`;
}
