import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { formatClock } from '../../format.ts';
import type { IconName } from '../../icons/icon-name.ts';
import { hrefOf } from '../../route.ts';
import { endWords, motorWords, pauseWords } from './motor-words.ts';
import type { PlayerModel } from './player-model.ts';

/** Paused: what is known of the motor, and why, where it was not the person. */
export function pausedView(model: PlayerModel) {
  const { data, trouble } = model;
  const { state, session } = data;
  const why = state.status === 'paused' ? pauseWords(state.cause) : '';
  const title = {
    fine: msg('Paused'),
    alarm: msg('Paused'),
    away: msg('Connection lost'),
    back: msg('Connected again'),
  };
  return html`<div class="now">
    <h2 class="title" tabindex="-1">${title[trouble]}</h2>
    <div class="calm">
      ${motorLine(model)} ${why && trouble === 'fine' ? html`<p class="quiet">${why}</p>` : nothing}
      ${trouble === 'back' ? html`<p class="quiet">${msg('The timer waits until you go on.')}</p>` : nothing}
      ${!why && session.mode === 'by-hand' ? html`<p class="quiet">${msg('The timer waits for you.')}</p>` : nothing}
    </div>
  </div>`;
}

/** Over: how it ended, and what is known of the motor. */
export function endedView(model: PlayerModel) {
  const { state, session } = model.data;
  if (state.status !== 'ended') return nothing;
  const { title, text } = endWords(state.reason);
  const ran = msg(
    str`${formatClock(state.activeMs / 1000)} of ${formatClock(session.protocol.totalSeconds)}`,
  );
  return html`<div class="now">
      <h2 class="title" tabindex="-1">${title}</h2>
      <div class="calm">
        ${motorLine(model)}
        <p class="quiet">
          <span>${text} <span class="num">${ran}</span></span>
        </p>
      </div>
    </div>
    <div class="act">
      <a class="btn cta wide tall" href=${hrefOf({ screen: 'summary', id: session.id })}
        >${msg('See summary')}<bb-icon name="caret-right-bold"></bb-icon
      ></a>
    </div>`;
}

/** Never more than is known: a tick only where the massager said so itself. */
function motorLine({ data, trouble }: PlayerModel) {
  const { session, massager, certainty, acknowledged } = data;
  if (trouble === 'away')
    return html`${line('check-circle-fill', acknowledged ? msg('You said that it has stopped.') : msg('It had stopped.'))}
      <p class="quiet">
        ${
          massager.link === 'reconnecting' && massager.attempt
            ? msg(str`Reconnecting, try ${massager.attempt}.`)
            : msg('It does not answer.')
        }
      </p>`;
  const { text, sure } = motorWords(session.mode, massager, certainty);
  if (sure === 'by-hand') return nothing;
  return line(sure === 'known' ? 'check-circle-fill' : 'warning-octagon', text);
}

function line(icon: IconName, text: string) {
  return html`<p><bb-icon name=${icon}></bb-icon><span>${text}</span></p>`;
}
