import { msg } from '@lit/localize';
import type { SessionMode } from '#storage';
import { html, nothing } from 'lit';
import '../../elements/bb-icon.ts';
import '../../elements/bb-keys.ts';
import '../../elements/bb-sheet.ts';
import type { PlayerCommand } from '../../elements/player-command.ts';
import type { IconName } from '../../icons/icon-name.ts';
import { motorLine } from './held-view.ts';
import { keyLines } from './keys.ts';
import { stepsView } from './near-view.ts';
import type { Panel } from './panels.ts';
import type { PlayerModel } from './player-model.ts';

/** What the panels need besides the model. */
export interface PanelHandlers {
  readonly ask: (command: PlayerCommand) => () => void;
  readonly close: () => void;
  /** Letters and signs are keys, and whether they should be. */
  readonly letters: boolean;
  readonly onLetters: () => void;
  /** What a change of mode is waiting for, or why there was none. */
  readonly way: WayState;
}

/** Where a change of mode is. */
export type WayState =
  | { readonly is: 'open' }
  | { readonly is: 'asked'; readonly to: SessionMode }
  | { readonly is: 'refused'; readonly why: string };

/** The sheet that is open, over the rest and above STOP. */
export function panelView(panel: Panel | undefined, model: PlayerModel, handlers: PanelHandlers) {
  switch (panel) {
    case undefined:
      return nothing;
    case 'steps':
      return html`<bb-sheet .heading=${msg('Steps')} @bb-sheet-close=${handlers.close}
        >${stepsView(model)}</bb-sheet
      >`;
    case 'hurts':
      return hurtsView(model, handlers);
    case 'ways':
      return waysView(model, handlers);
    case 'keys':
      return html`<bb-sheet aside .heading=${msg('Keys')} @bb-sheet-close=${handlers.close}>
        <bb-keys .lines=${keyLines()}></bb-keys>
        <label class="swrow letters">
          <span>${msg('Letters and signs are keys')}</span>
          <input
            class="switch"
            type="checkbox"
            role="switch"
            aria-checked=${handlers.letters ? 'true' : 'false'}
            .checked=${handlers.letters}
            @change=${handlers.onLetters}
          />
        </label>
      </bb-sheet>`;
  }
}

/** Held already; what it is decides what is said and how it goes on. */
function hurtsView(model: PlayerModel, { ask, close }: PanelHandlers) {
  return html`<bb-sheet .heading=${msg('What is it?')} @bb-sheet-close=${close}>
    <div class="calm sheet">
      ${motorLine(model)}
      <ul class="choices">
        ${model.data.rules.map(
          ({ id, sign }) =>
            html`<li>
              <button type="button" class="choice" @click=${ask({ do: 'report', ruleId: id })}>
                <span>${sign}</span><bb-icon name="caret-right-bold"></bb-icon>
              </button>
            </li>`,
        )}
        <li>
          <button type="button" class="choice none" @click=${close}>
            <span>${msg('None of these')}</span>
          </button>
        </li>
      </ul>
    </div>
  </bb-sheet>`;
}

interface Way {
  readonly to: SessionMode;
  readonly icon: IconName;
  readonly name: string;
  readonly what: string;
  readonly barred?: boolean;
}

function waysOf({ data: { session, availability } }: PlayerModel): readonly Way[] {
  const ways: readonly Way[] = [
    {
      to: 'by-hand',
      icon: 'hand',
      name: msg('Go by hand from here'),
      what: msg('You set the level. The massager is stopped and let go.'),
    },
    {
      to: 'massager',
      icon: 'bluetooth-connected-bold',
      name: msg('Use a massager'),
      what: massagerWhat(availability),
      barred: availability === 'unsupported',
    },
    {
      to: 'simulator',
      icon: 'waveform-bold',
      name: msg('Use the simulator'),
      what: msg('A pretend massager. Nothing real moves.'),
    },
  ];
  return ways.filter(({ to }) => to !== session.mode);
}

/** What it does, or what stands in its way; only what can't be helped bars it. */
function massagerWhat(availability: PlayerModel['data']['availability']): string {
  switch (availability) {
    case 'available':
      return msg('It follows the routine from here, softly from zero.');
    case 'unsupported':
      return msg('This browser cannot reach a massager.');
    case 'off':
      return msg('Bluetooth is off. Switch it on first.');
    case 'elsewhere':
      return msg('Another tab holds the massager.');
  }
}

/** Another way from here on: nothing goes on before the person says so. */
function waysView(model: PlayerModel, { ask, close, way }: PanelHandlers) {
  const asked = way.is === 'asked';
  return html`<bb-sheet .heading=${msg('Another way from here')} @bb-sheet-close=${close}>
    <div class="calm sheet">
      ${motorLine(model)}
      <p class="quiet" role="status">${wayWords(way)}</p>
      <ul class="choices">
        ${waysOf(model).map(
          ({ to, icon, name, what, barred = false }) =>
            html`<li>
              <button
                type="button"
                class="choice"
                ?disabled=${asked || barred}
                @click=${ask({ do: 'change-mode', to })}
              >
                <bb-icon name=${icon}></bb-icon>
                <span>${name}<small>${what}</small></span>
              </button>
            </li>`,
        )}
      </ul>
    </div>
  </bb-sheet>`;
}

function wayWords(way: WayState): string {
  switch (way.is) {
    case 'open':
      return msg('The place in the routine stays. It goes on when you say so.');
    case 'asked':
      return way.to === 'massager'
        ? msg('The list of your browser is open: choose your massager there. The session is held.')
        : msg('One moment. The session is held.');
    case 'refused':
      return way.why;
  }
}
