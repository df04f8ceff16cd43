import { hasMotor } from '#session';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { formatClock } from '../../format.ts';
import type { IconName } from '../../icons/icon-name.ts';
import { hrefOf } from '../../route.ts';
import { retryWords } from '../../words/massager-words.ts';
import { endWords, motorWords, pauseWords } from './motor-words.ts';
import type { Trouble } from './player-data.ts';
import type { NearHandlers, PlayerModel } from './player-model.ts';
import { sayWords } from './hurt-words.ts';

/** Paused: what is known of the motor, and why, where it was not the person. */
export function pausedView(model: PlayerModel, handlers: NearHandlers) {
  const { trouble, told } = model;
  const says = told !== undefined && trouble === 'fine';
  return html`<div class="now">
    <div class="held">
      <h2 class="title ${says ? 'said' : ''}" tabindex="-1">${says ? told.say : heldTitle(trouble)}</h2>
      ${trouble === 'fine' && !told ? changeMode(model, handlers) : nothing}
    </div>
    <div class="calm">
      ${says ? html`<p class="said">${sayWords(told).then}</p>` : nothing} ${motorLine(model)}
      ${says ? nothing : html`<p class="quiet">${heldWords(model)}</p>`}
    </div>
  </div>`;
}

function heldTitle(trouble: Trouble): string {
  if (trouble === 'away') return msg('Connection lost');
  return trouble === 'back' ? msg('Connected again') : msg('Paused');
}

/** Why it is held; where it was the person, that nothing is missed. */
function heldWords({ data: { state, session }, trouble }: PlayerModel): string {
  if (trouble === 'back') return msg('The timer waits until you go on.');
  if (trouble !== 'fine' || state.status !== 'paused') return '';
  if (session.mode !== 'by-hand') return pauseWords(state.cause);
  // a connection that is not wanted any more is no reason
  const cause = state.cause === 'massager-lost' ? '' : pauseWords(state.cause);
  return cause || msg('The timer waits for you.');
}

/** Another way from here on; not where nothing is to be set, and not in a rehearsal. */
function changeMode({ data: { session, state } }: PlayerModel, { ask }: NearHandlers) {
  if (session.rehearsal || session.isTaste || !state.timeline.segments.some(hasMotor)) return nothing;
  return html`<button
    type="button"
    class="btn small line"
    aria-haspopup="dialog"
    @click=${ask({ do: 'ways' })}
  >
    ${msg('Change mode')}
  </button>`;
}

/** Over: how it ended, and what is known of the motor. */
export function endedView(model: PlayerModel) {
  const { data, told } = model;
  const { state, session } = data;
  if (state.status !== 'ended') return nothing;
  const { title, text } = endWords(state.reason);
  const ran = msg(
    str`${formatClock(state.activeMs / 1000)} of ${formatClock(session.protocol.totalSeconds)}`,
  );
  return html`<div class="now">
    <h2 class="title ${told ? 'said' : ''}" tabindex="-1">${told ? told.say : title}</h2>
    <div class="calm">
      ${told ? html`<p class="said">${sayWords(told).then}</p>` : nothing} ${motorLine(model)}
      <p class="quiet">
        <span>${told ? msg('The session ended here.') : text} <span class="num">${ran}</span></span>
      </p>
      ${session.rehearsal?.record && !session.isTaste && !session.drill ? curvesLink(session.id) : nothing}
    </div>
  </div>`;
}

/** What was planned and what the motor did, large and in figures. */
function curvesLink(id: string) {
  return html`<p>
    <a class="btn small" href=${hrefOf({ screen: 'summary', id })}>${msg('How it went')}</a>
  </p>`;
}

/** From a real session to its summary, from a rehearsal to the real thing, from the taste to the app. */
export function wayOn({ data: { session } }: PlayerModel, { ask }: NearHandlers) {
  if (session.isTaste)
    return html`<a class="btn cta wide tall" href=${hrefOf({ screen: 'today' })}
        >${msg('Go to Today')}<bb-icon name="caret-right-bold"></bb-icon
      ></a>
      <a class="btn wide tall" href=${hrefOf({ screen: 'practice' })}>${msg('Practise an emergency')}</a>`;
  if (session.drill)
    return html`<a class="btn cta wide tall" href=${hrefOf({ screen: 'practice' })}
      >${msg('See how it went')}</a
    >`;
  if (session.rehearsal)
    return html`<button type="button" class="btn cta wide tall" @click=${ask({ do: 'start-for-real' })}>
        ${msg('Start for real')}
      </button>
      <button type="button" class="btn wide tall" @click=${ask({ do: 'rehearse-again' })}>
        ${msg('Rehearse again')}
      </button>`;
  return html`<a class="btn cta wide tall" href=${hrefOf({ screen: 'summary', id: session.id })}
    >${msg('See summary')}<bb-icon name="caret-right-bold"></bb-icon
  ></a>`;
}

/** Never more than is known: a tick only where the massager said so itself. */
export function motorLine({ data, trouble }: PlayerModel) {
  const { session, massager, certainty, acknowledged } = data;
  if (trouble === 'away')
    return html`${line('check-circle-fill', acknowledged ? msg('You said that it has stopped.') : msg('It had stopped.'))}
      <p class="quiet">
        ${
          massager.link === 'reconnecting' && massager.attempt
            ? msg(str`Reconnecting, try ${massager.attempt}.`)
            : msg('It does not answer.')
        }
        ${massager.link === 'reconnecting' ? retryWords(massager.error) : nothing}
      </p>`;
  const { text, sure } = motorWords(session.mode, massager, certainty);
  if (sure === 'by-hand') return nothing;
  // let go in doubt, and the person has looked
  if (session.mode === 'by-hand' && acknowledged)
    return line('check-circle-fill', msg('You said that it has stopped.'));
  return line(sure === 'known' ? 'check-circle-fill' : 'warning-octagon', text);
}

function line(icon: IconName, text: string) {
  return html`<p><bb-icon name=${icon}></bb-icon><span>${text}</span></p>`;
}
