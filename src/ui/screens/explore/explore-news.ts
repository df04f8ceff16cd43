import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { IconName } from '../../icons/icon-name.ts';
import type { ExplorerState } from '../../ports.ts';
import type { LookWish } from './bb-found-characteristic.ts';
import { errorWords, type ErrorWords } from '../../words/massager-words.ts';

/** What came of something that was asked of a characteristic, to be read beside it. */
export interface Outcome {
  readonly key: string;
  readonly words: string;
}

/** What came of a wish, as far as it is known: a write without response has no answer. */
export function outcomeOf(wish: LookWish, { error }: ExplorerState): Outcome {
  if (error) return { key: wish.key, words: errorWords(error).what };
  if (wish.do !== 'write') return { key: wish.key, words: '' };
  const isTaken = wish.how === 'with-response';
  return { key: wish.key, words: isTaken ? msg('Taken.') : msg('Sent. It gives no answer to this.') };
}

/** What goes on in a look into a device, what went wrong, or why it can't be. */
export function exploreNews(state: ExplorerState, whyLocked: string | undefined): TemplateResult {
  const { link, error, deviceName, services } = state;
  if (whyLocked) return notice('bluetooth-slash-fill', { what: whyLocked, todo: '' });
  if (link === 'choosing') return html`<p class="bs">${msg('The browser asks which device.')}</p>`;
  if (link === 'connecting') return html`<p class="bs">${msg('Connecting…')}</p>`;
  if (link === 'looking') return html`<p class="bs">${msg('Looking at what it has…')}</p>`;
  if (error && error !== 'cancelled' && link !== 'lost') return notice('warning-octagon', errorWords(error));
  if (link === 'lost') return notice('warning-octagon', without(msg('The connection is gone.')));
  if (link === 'open')
    return html`<p class="bs">
      ${msg('Connected')}: <b>${deviceName ?? msg('a device without a name')}</b>
    </p>`;
  if (services.length > 0) return notice('bluetooth-slash-fill', without(msg('The connection is cut.')));
  return html`<p class="bs">
    ${msg('See what any Bluetooth device offers, so that Backbeat can be taught to drive it. Put it down, off your body.')}
  </p>`;
}

/** Nobody knows what it does now. */
function without(what: string): ErrorWords {
  return {
    what,
    todo: msg('If something still runs, switch it off by its own button. What was found stays here.'),
  };
}

function notice(icon: IconName, { what, todo }: ErrorWords): TemplateResult {
  return html`<div class="notice">
    <bb-icon name=${icon}></bb-icon>
    <div><b>${what}</b>${todo}</div>
  </div>`;
}
