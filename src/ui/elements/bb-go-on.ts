import type { Body } from '#protocol';
import type { SessionMode } from '#storage';
import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatMinutes } from '../format.ts';
import type { InterruptedSession } from '../ports.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { page } from '../styles/page.styles.ts';
import { recordPlace } from '../words/record-words.ts';
import type { SideNames } from '../words/side-words.ts';
import './bb-icon.ts';

/** Asks to go on with a session that was cut off, or to keep what was done of it. */
export class GoOnEvent extends Event {
  static readonly type = 'bb-go-on';
  readonly what: 'go-on' | 'keep';

  constructor(what: 'go-on' | 'keep') {
    super(GoOnEvent.type, { bubbles: true, composed: true });
    this.what = what;
  }
}

/** A session that was cut off: where it stood, how long ago, and the two ways from here. */
@customElement('bb-go-on')
export class GoOn extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s-3);
      }
      h2 + p {
        margin-block-start: 0.25rem;
      }
      div + [role='status'] {
        margin-block-start: -0.5rem;
      }
      .actions {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
        gap: var(--s-3);
      }
      .actions .btn {
        padding-inline: var(--s-4);
      }
      .btn[disabled] {
        background: var(--surface-3);
        color: var(--ink-2);
        cursor: default;
      }
      .notice {
        padding: 0.75rem;
        border-radius: var(--r-m);
      }
    `,
  ];

  /** Nothing is shown without one. */
  @property({ attribute: false }) session: InterruptedSession | undefined;
  /** For the name of the place where it stood; left out, no place is named. */
  @property({ attribute: false }) zones: Body['zones'] | undefined;
  /** How the person calls their sides. */
  @property({ attribute: false }) settings: SideNames | undefined;
  /** The way it would go on now. */
  @property() mode: SessionMode = 'by-hand';
  /** Why it can't go on now, in words to show; empty where it can. */
  @property() hindrance = '';
  /** It was tried and did not go on: why, in words to show. It may be tried again. */
  @property() refusal = '';
  /** What was done could not be kept. */
  @property({ type: Boolean }) unkept = false;
  /** What time it is. */
  @property({ attribute: false }) now: () => Date = () => new Date();

  protected override render() {
    const { session } = this;
    if (!session) return nothing;
    const canGoOn = session.canGoOn !== false;
    return html`<section class="card" aria-labelledby="title">
      <div>
        <h2 class="t2" id="title">
          ${
            canGoOn
              ? msg(str`Go on with ${session.record.routineName}?`)
              : msg(str`${session.record.routineName} was cut off`)
          }
        </h2>
        <p class="bs">${this.#where(session)}</p>
      </div>
      ${
        session.mode === 'massager'
          ? html`<p class="notice">
              <bb-icon name="warning-octagon"></bb-icon>
              <span
                ><b>${msg('Your massager may still be running.')}</b> ${msg('Switch it off yourself.')}</span
              >
            </p>`
          : nothing
      }
      <p class="bs" role="status">${this.#way(session)}</p>
      ${this.unkept ? this.#trouble() : nothing}
      <p class="actions">
        ${
          canGoOn
            ? html`<button class="btn cta" ?disabled=${this.hindrance !== ''} @click=${this.#onGoOn}>
                ${msg('Go on')}
              </button>`
            : nothing
        }
        <button class="btn ${canGoOn ? '' : 'cta'}" @click=${this.#onKeep}>
          ${this.unkept ? msg('Try again to keep it') : msg('Keep what was done')}
        </button>
      </p>
    </section>`;
  }

  /** `Left buttock, 6 min left. Cut off 12 minutes ago.` */
  #where({ record, stepIndex, positionMs, totalMs, savedAt }: InterruptedSession): string {
    const last = record.steps.find(({ index }) => index === stepIndex) ?? record.steps.at(-1);
    const place = last && this.zones ? recordPlace(last, this.zones, this.settings) : '';
    const left = msg(str`${formatMinutes((totalMs - positionMs) / 1000)} left`);
    const where = place ? msg(str`${place}, ${left}.`) : `${left}.`;
    return `${where} ${agoWords(this.now().getTime() - savedAt)}`;
  }

  /** How it goes on: never in another way than said. */
  #way({ mode, canGoOn }: InterruptedSession): string {
    if (canGoOn === false)
      return msg('It cannot go on: its routine is no longer as it was. What was done can be kept.');
    if (this.hindrance || this.refusal) return this.hindrance || this.refusal;
    const from = msg('It begins with get ready, and softly.');
    if (mode === this.mode) return from;
    if (this.mode === 'by-hand')
      return msg('It goes on by hand: you set the level yourself. For another way, connect it first.');
    return this.mode === 'simulator'
      ? msg('It goes on in the simulator: nothing real moves.')
      : msg(str`It goes on with the massager. ${from}`);
  }

  #trouble() {
    return html`<div class="notice" role="alert">
      <bb-icon name="warning-octagon"></bb-icon>
      <div>
        <b>${msg('It could not be kept')}</b>
        ${msg('This device may be out of space. Make some room, then try again. Nothing is lost until then.')}
      </div>
    </div>`;
  }

  readonly #onGoOn = (): void => {
    this.dispatchEvent(new GoOnEvent('go-on'));
  };

  readonly #onKeep = (): void => {
    this.dispatchEvent(new GoOnEvent('keep'));
  };
}

/** How long ago it was, as closely as matters. */
function agoWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return msg('Cut off just now.');
  if (minutes === 1) return msg('Cut off a minute ago.');
  if (minutes < 60) return msg(str`Cut off ${minutes} minutes ago.`);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const h = hours === 1 ? msg('1 hour') : msg(str`${hours} hours`);
  return rest === 0 ? msg(str`Cut off ${h} ago.`) : msg(str`Cut off ${h} ${rest} min ago.`);
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-go-on': GoOn;
  }
  interface HTMLElementEventMap {
    'bb-go-on': GoOnEvent;
  }
}
