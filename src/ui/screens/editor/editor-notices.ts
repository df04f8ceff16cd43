import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { hrefOf } from '../../route.ts';

/** Asked in place, so that nothing has to be closed. */
export function leaveQuestion(acts: {
  readonly backHref: string;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}): TemplateResult {
  return html`<section class="notice ask" aria-labelledby="ask">
    <h2 class="t3" id="ask" tabindex="-1">${msg('Leave without saving?')}</h2>
    <p>${msg('Your changes stay here until Backbeat is closed.')}</p>
    <p class="choice">
      <button class="btn small" @click=${acts.onStay}>${msg('Stay')}</button>
      <a class="btn small" href=${acts.backHref}>${msg('Leave')}</a>
      <button class="btn small" @click=${acts.onDiscard}>${msg('Discard the changes')}</button>
    </p>
  </section>`;
}

/** Changes of before were found. */
export function foundDraft(onStartOver: () => void): TemplateResult {
  return html`<div class="notice found">
    <p>${msg('These are your changes from before. They are not saved yet.')}</p>
    <button class="btn small" @click=${onStartOver}>${msg('Start over')}</button>
  </div>`;
}

/** There is nothing to edit, and why. */
export function nothingToEdit(why: 'no-routine' | 'no-rules'): TemplateResult {
  const [title, words] =
    why === 'no-routine'
      ? [msg('There is no such routine'), msg('It may have been renamed, or its file could not be read.')]
      : [
          msg('Nothing can be edited now'),
          msg('The files with the limits could not be read. Reload Backbeat.'),
        ];
  return html`<div class="page stack">
    <h1 class="t1">${title}</h1>
    <p class="ink2">${words}</p>
    <p><a class="btn" href=${hrefOf({ screen: 'routines' })}>${msg('All routines')}</a></p>
  </div>`;
}
