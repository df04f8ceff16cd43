import type { SessionMode } from '#storage';
import { formatClock } from '../../format.ts';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import '../../elements/bb-icon.ts';
import '../../elements/bb-playhead.ts';
import '../../elements/bb-score.ts';
import '../../elements/bb-scrubber.ts';
import type { IconName } from '../../icons/icon-name.ts';
import { modeWords } from '../../words/session-words.ts';
import type { RehearsalRate } from '../../ports.ts';
import { benchButton } from './bench-view.ts';
import type { NearHandlers, PlayerModel } from './player-model.ts';
import { leftOfAll } from './progress.ts';
import { placeName } from './step-words.ts';

/** What the session is, how far it is, and the tools beside that. */
export function headView(model: PlayerModel, handlers: NearHandlers) {
  const { session, state } = model.data;
  const { steps, parts } = session.protocol;
  const name = session.isTaste ? msg('One minute to try') : session.protocol.name;
  // with add-ons the line is longer: the way is said by its mark alone
  const hasParts = parts.length > 1;
  const live = state.status !== 'ended';
  // the taste and a drill are a minute of a session as it is, without the tools of a rehearsal
  const rehearsal = session.isTaste || session.drill ? undefined : session.rehearsal;
  return html`<header>
      <h1 class=${name.length > LONG_NAME ? 'long' : ''} tabindex="-1">${name}</h1>
      <p class="progress ${hasParts ? 'parts' : ''}">
        ${rehearsal ? rehearsalProgress() : html`<span>${model.scene.progress}</span> ${modeChip(session.mode, hasParts ? 'mark' : 'word')}`}
      </p>
    </header>
    ${rehearsal ? rates(rehearsal) : tools(model, handlers)}
    ${
      rehearsal
        ? html`<bb-scrubber
            class="score"
            .steps=${steps}
            .positionMs=${state.positionMs}
            .durationMs=${state.timeline.durationMs}
            .where=${whereWords(model)}
            .record=${rehearsal.record}
            ?live=${live}
          ></bb-scrubber>`
        : html`<bb-score class="score" .steps=${steps} .positionMs=${state.positionMs} ?live=${live}
            ><bb-playhead></bb-playhead
          ></bb-score>`
    }
    ${moreTools(model, handlers)}`;
}

/** Longer names are set narrower, so that most stay in one line. */
const LONG_NAME = 24;

const MODE_ICONS: Readonly<Record<SessionMode, IconName>> = {
  massager: 'bluetooth-connected-bold',
  simulator: 'waveform-bold',
  'by-hand': 'hand',
};

/** The way that is on is always said; of the simulator the whole window says it as well. */
function modeChip(mode: SessionMode, as: 'word' | 'mark') {
  if (as === 'word' && mode === 'by-hand') return html`<span class="chip">${modeWords(mode)}</span>`;
  return html`<span class="chip icon"
    ><bb-icon name=${MODE_ICONS[mode]}></bb-icon><span class="vh">${modeWords(mode)}</span></span
  >`;
}

/** The scrubber says where it is. */
function rehearsalProgress() {
  return html`<span class="chip">${msg('Rehearsal')}</span><span>${leftOfAll()}</span>`;
}

function tools({ voice, locked }: PlayerModel, { ask, onVoice }: NearHandlers) {
  return html`<div class="tools" ?inert=${locked}>
    <button
      type="button"
      class="iconbtn voice"
      aria-pressed=${voice ? 'true' : 'false'}
      aria-label=${msg('Spoken cues')}
      @click=${onVoice}
    >
      <bb-icon name="speaker-high"></bb-icon>
    </button>
    <button type="button" class="iconbtn far" aria-label=${msg('Far view')} @click=${ask({ do: 'far-view' })}>
      <bb-icon name="corners-out"></bb-icon>
    </button>
  </div>`;
}

function moreTools(model: PlayerModel, { ask }: NearHandlers) {
  const {
    data: { session, state },
    wide,
    locked,
  } = model;
  const ended = state.status === 'ended';
  return html`<div class="tools more" ?inert=${locked}>
    ${benchButton(model, { ask })}
    ${
      session.rehearsal || ended
        ? nothing
        : html`<button
            type="button"
            class="iconbtn lock"
            aria-label=${msg('Lock the screen')}
            @click=${ask({ do: 'lock' })}
          >
            <bb-icon name="lock-simple"></bb-icon>
          </button>`
    }
    ${
      wide
        ? html`<button
            type="button"
            class="iconbtn keys"
            aria-label=${msg('Keys')}
            aria-haspopup="dialog"
            @click=${ask({ do: 'keys' })}
          >
            <bb-icon name="keyboard"></bb-icon>
          </button>`
        : html`<button
            type="button"
            class="iconbtn list"
            aria-label=${msg('Steps')}
            aria-haspopup="dialog"
            @click=${ask({ do: 'steps' })}
          >
            <bb-icon name="list-bullets"></bb-icon>
          </button>`
    }
  </div>`;
}

const RATES: readonly RehearsalRate[] = [1, 4, 16];

/** How fast the rehearsal goes. */
function rates(rehearsal: { readonly rate: RehearsalRate; setRate(rate: RehearsalRate): void }) {
  return html`<div class="tools seg" role="group" aria-label=${msg('Speed of the rehearsal')}>
    ${RATES.map(
      (rate) =>
        html`<button
          type="button"
          aria-pressed=${rate === rehearsal.rate ? 'true' : 'false'}
          @click=${() => {
            rehearsal.setRate(rate);
          }}
        >
          ${rate}×
        </button>`,
    )}
  </div>`;
}

function whereWords({ data: { state, settings }, scene: { segment } }: PlayerModel): string {
  const place = segment ? placeName(segment.step, settings) : msg('The end');
  const at = formatClock(state.positionMs / 1000);
  const all = formatClock(state.timeline.durationMs / 1000);
  return msg(str`${place}, ${at} of ${all}`);
}
