import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { sessionDeskContext } from '../../contexts.ts';
import { Observe } from '../../observe.ts';
import type { InterruptedSession, RunningSession, SessionDesk } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import '../bb-interrupted.ts';
import '../practice/bb-drill-call.ts';
import './bb-player.ts';

/** `#/session`: the session that runs, the one that was cut off, or a way to one. */
@customElement('bb-player-screen')
export class PlayerScreen extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    css`
      :host {
        display: block;
      }
      .none {
        display: grid;
        gap: var(--s-4);
        align-content: center;
        justify-items: start;
        min-block-size: 80dvh;
      }
      bb-interrupted {
        justify-self: stretch;
      }
      a.quiet {
        min-block-size: var(--tap);
        display: inline-flex;
        align-items: center;
        font: var(--t-label);
      }
    `,
  ];

  @consume({ context: sessionDeskContext }) protected desk!: SessionDesk;

  readonly #session = new Observe<RunningSession | undefined>(this, () => this.desk.current$, undefined);

  readonly #cutOff = new Observe<InterruptedSession | undefined>(
    this,
    () => this.desk.interrupted$,
    undefined,
  );

  protected override render() {
    const session = this.#session.value;
    return session
      ? keyed(session, inItsPlace(session))
      : html`<div class="page none">
          ${this.#cutOff.value ? cutOff() : none()}
          <a class="quiet" href=${hrefOf({ screen: 'today' })}>${msg('Back to Today')}</a>
        </div>`;
  }
}

function cutOff() {
  return html`<h1 class="t1">${msg('Your session was cut off')}</h1>
    <bb-interrupted></bb-interrupted>`;
}

function none() {
  return html`<h1 class="t1">${msg('No session is running')}</h1>
    <p class="ink2">${msg('Choose a routine and start it. It waits for you here.')}</p>
    <a class="btn cta" href=${hrefOf({ screen: 'routines' })}>${msg('Choose a routine')}</a>`;
}

/** In an exercise below its call. */
function inItsPlace(session: RunningSession) {
  const player = html`<bb-player .session=${session}></bb-player>`;
  return session.drill ? html`<bb-drill-call .session=${session}>${player}</bb-drill-call>` : player;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-player-screen': PlayerScreen;
  }
}
