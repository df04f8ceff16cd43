import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { MassagerState } from '#massager';
import type { SessionMode } from '#storage';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { contentContext, massagerDeskContext, sessionDeskContext, settingsContext } from '../contexts.ts';
import '../elements/bb-go-on.ts';
import type { GoOnEvent } from '../elements/bb-go-on.ts';
import { ToastEvent } from '../elements/bb-toast.ts';
import { isLive, liveSession$, type LiveSession } from '../live-session.ts';
import { go } from '../navigate.ts';
import { Observe } from '../observe.ts';
import type { Content, InterruptedSession, MassagerDesk, Services, SessionDesk } from '../ports.ts';
import { isUnderWay } from '../words/under-way.ts';

/** Offers to go on with a session that was cut off, and does it; shows nothing where there is none. */
@customElement('bb-interrupted')
export class Interrupted extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  @consume({ context: contentContext }) protected content!: Content;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;
  @consume({ context: massagerDeskContext }) protected massagerDesk!: MassagerDesk;

  @consume({ context: settingsContext }) protected settings!: Services['settings'];

  /** What time it is. */
  @property({ attribute: false }) now: () => Date = () => new Date();
  @state() private unkept = false;
  @state() private refused = false;

  readonly #interrupted = new Observe<InterruptedSession | undefined>(
    this,
    () => this.sessionDesk.interrupted$,
    undefined,
  );
  readonly #settings = new Observe(this, () => this.settings.settings$, undefined);
  readonly #mode = new Observe<SessionMode>(this, () => this.massagerDesk.mode$, 'by-hand');
  readonly #massager = new Observe<MassagerState | undefined>(
    this,
    () => this.massagerDesk.state$,
    undefined,
    (before, now) => before?.link !== now?.link,
  );
  readonly #live = new Observe<LiveSession | undefined>(
    this,
    () => liveSession$(this.sessionDesk),
    undefined,
  );

  protected override render() {
    // it is offered again once the one that runs has ended
    const session = isLive(this.#live.value) ? undefined : this.#interrupted.value;
    return html`<bb-go-on
      .session=${session}
      .zones=${this.content.body.zones}
      .settings=${this.#settings.value}
      .mode=${this.#mode.value}
      .hindrance=${this.#hindrance()}
      .refusal=${this.refused ? msg('It could not go on. Look at your massager, then try again.') : ''}
      .now=${this.now}
      ?unkept=${this.unkept}
      @bb-go-on=${this.#onGoOn}
    ></bb-go-on>`;
  }

  /** What stands between the person and going on, in words. */
  #hindrance(): string {
    const link = this.#massager.value?.link;
    if (isUnderWay(link)) return msg('One moment: the massager is being connected.');
    if (this.#mode.value === 'massager' && link !== 'ready')
      return msg('The massager is not ready. Connect it, or go by hand.');
    return '';
  }

  readonly #onGoOn = ({ what }: GoOnEvent): void => {
    if (what === 'keep') {
      void this.#keep();
      return;
    }
    const session = this.sessionDesk.goOn();
    this.refused = session === undefined;
    if (session) go({ screen: 'session' });
  };

  async #keep(): Promise<void> {
    const id = this.#interrupted.value?.record.id;
    // Once it is kept nothing is offered any more, and this is taken away.
    const place = this.parentNode ?? this;
    try {
      await this.sessionDesk.keepInterrupted();
    } catch {
      this.unkept = true;
      return;
    }
    this.unkept = false;
    place.dispatchEvent(new ToastEvent(msg('Kept in the journal.')));
    if (id !== undefined) go({ screen: 'summary', id });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-interrupted': Interrupted;
  }
}
