import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { hrefOf } from '../../route.ts';

/** Why there is no record to show. */
export type RecordAbsence = 'loading' | 'missing' | 'failed';

/** What stands in the place of a session that is not there, or not yet. */
export function withoutRecord(why: RecordAbsence, words: { readonly title: string; tryAgain: () => void }) {
  if (why === 'loading')
    return html`<h1 class="t1">${words.title}</h1>
      <p class="bs" role="status">${msg('Looking for what was kept of it…')}</p>`;
  const isMissing = why === 'missing';
  return html`<h1 class="t1">
      ${isMissing ? msg('This session is not kept here') : msg('This session could not be read')}
    </h1>
    <p class="ink2">
      ${
        isMissing
          ? msg('It may have been removed, or it was done on another device.')
          : msg('It may still be there. Close other windows of Backbeat, then try again.')
      }
    </p>
    <p class="row">
      ${isMissing ? nothing : html`<button class="btn cta" @click=${words.tryAgain}>${msg('Try again')}</button>`}
      <a class="btn ${isMissing ? 'cta' : ''}" href=${hrefOf({ screen: 'journal' })}
        >${msg('Go to the journal')}</a
      >
    </p>`;
}
