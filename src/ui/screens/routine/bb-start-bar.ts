import type { AffectedSide } from '#care';
import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { sideWord, type SideNames } from '../../words/side-words.ts';

/** The side that hurts was chosen. */
export class SideChoiceEvent extends Event {
  static readonly type = 'bb-side-choice';
  readonly side: AffectedSide;

  constructor(side: AffectedSide) {
    super(SideChoiceEvent.type, { bubbles: true, composed: true });
    this.side = side;
  }
}

/** Asks for the session to start, or for the massager to be connected first. */
export class StartRequestEvent extends Event {
  static readonly type = 'bb-start-request';
  readonly what: 'start' | 'connect';

  constructor(what: 'start' | 'connect') {
    super(StartRequestEvent.type, { bubbles: true, composed: true });
    this.what = what;
  }
}

/** What stands between the person and the start. `refused`: it was tried and did not begin. */
export type StartHindrance = 'session-runs' | 'side-unknown' | 'connecting' | 'massager-missing' | 'refused';

/** Start, and beside it the one question that has to be answered before: never further away than the button. */
@customElement('bb-start-bar')
export class StartBar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      .side {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 1rem;
        margin-block-end: 0.625rem;
      }
      h2 {
        flex: 1 1 8rem;
      }
      .seg {
        flex: 1 1 10.5rem;
        box-shadow: inset 0 0 0 1.5px var(--line-strong);
      }
      .seg [aria-pressed='true'] {
        background: var(--cta);
        color: var(--on-cta);
      }
      .btn[disabled] {
        background: var(--surface-3);
        color: var(--ink-2);
        cursor: default;
      }
      .why {
        margin-block-end: 0.5rem;
        text-align: center;
        font: var(--t-body-s);
        color: var(--ink-2);
      }
      /* The question stands right above and says it too. */
      @media (max-height: 44rem) {
        .said {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
      @media (min-width: 44rem) and (max-height: 30rem) {
        :host {
          display: flex;
          align-items: center;
          gap: 0.5rem 1.5rem;
        }
        .side,
        .why,
        .btn {
          flex: 1;
          margin: 0;
        }
        .btn.tall {
          min-height: 3.5rem;
        }
      }
    `,
  ];

  /** The routine works on one side only. */
  @property({ type: Boolean, attribute: 'one-sided' }) oneSided = false;
  @property() side: AffectedSide | undefined;
  /** How the person calls their sides. */
  @property({ attribute: false }) settings: SideNames | undefined;
  @property() hindrance: StartHindrance | undefined;

  protected override render() {
    const why = hindranceWords(this.hindrance);
    return html`${this.oneSided && this.hindrance !== 'session-runs' ? this.#sides() : nothing}
      <p
        class="why ${why ? '' : 'vh'} ${this.hindrance === 'side-unknown' ? 'said' : ''}"
        id="why"
        role="status"
      >
        ${why}
      </p>
      ${this.#button()}`;
  }

  #sides() {
    const sides: readonly [AffectedSide, string][] = [
      ['left', sideWord('left', this.settings)],
      ['right', sideWord('right', this.settings)],
    ];
    return html`<div class="side">
      <h2 class="t3" id="side">${msg('Which side hurts?')}</h2>
      <div class="seg" role="group" aria-labelledby="side">
        ${sides.map(
          ([side, label]) =>
            html`<button
              aria-pressed=${this.side === side}
              @click=${() => this.dispatchEvent(new SideChoiceEvent(side))}
            >
              ${label}
            </button>`,
        )}
      </div>
    </div>`;
  }

  #button() {
    if (this.hindrance === 'session-runs')
      return html`<a class="btn cta wide tall" href=${hrefOf({ screen: 'session' })}
        >${msg('Back to the session')}</a
      >`;
    if (this.hindrance === 'massager-missing')
      return html`<button class="btn cta wide tall" aria-describedby="why" @click=${this.#onConnect}>
        <bb-icon name="bluetooth-connected-bold"></bb-icon>${msg('Connect massager')}
      </button>`;
    return html`<button
      class="btn cta wide tall"
      ?disabled=${this.hindrance !== undefined && this.hindrance !== 'refused'}
      aria-describedby=${this.hindrance ? 'why' : nothing}
      @click=${this.#onStart}
    >
      <bb-icon name="play-fill"></bb-icon>${msg('Start session')}
    </button>`;
  }

  readonly #onStart = (): void => {
    this.dispatchEvent(new StartRequestEvent('start'));
  };

  readonly #onConnect = (): void => {
    this.dispatchEvent(new StartRequestEvent('connect'));
  };
}

function hindranceWords(hindrance: StartHindrance | undefined): string {
  switch (hindrance) {
    case 'session-runs':
      return msg('Another session has not ended yet.');
    case 'side-unknown':
      return msg('First choose which side hurts.');
    case 'connecting':
      return msg('One moment: the massager is being connected.');
    case 'massager-missing':
      return msg('The massager is not ready. Connect it, or go by hand.');
    case 'refused':
      return msg('The session could not start. Choose a way again.');
    default:
      return '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-start-bar': StartBar;
  }
  interface HTMLElementEventMap {
    'bb-side-choice': SideChoiceEvent;
    'bb-start-request': StartRequestEvent;
  }
}
