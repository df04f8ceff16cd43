import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { alarmLargeStyles } from './bb-alarm-large.styles.ts';
import { alarmPracticeStyles } from './bb-alarm-practice.styles.ts';
import { alarmStyles } from './bb-alarm.styles.ts';
import './bb-icon.ts';
import './bb-massager-picture.ts';
import { PlayerCommandEvent } from './player-command.ts';

/**
 * The link is gone and the massager may still be running: two steps, a picture of the button, an honest last
 * report. Covers everything but STOP, which keeps its place above it; takes the focus on *It has stopped*.
 * Whoever shows it makes the rest inert, and may put what stands for the massager in place of its picture.
 */
@customElement('bb-alarm')
export class Alarm extends LitElement {
  static override styles = [base, controls, alarmStyles, alarmLargeStyles, alarmPracticeStyles];

  /** Whole seconds since the link was lost. */
  @property({ type: Number }) secondsAgo = 0;
  /** Which try to reconnect is on; 0 if none is. */
  @property({ type: Number }) attempt = 0;
  /** Why the last try did not succeed, `Bluetooth is off: switch it on.`; empty where nothing can be done about it. */
  @property() why = '';
  /** The last report, `1,880 a minute`; empty if there never was one. */
  @property() lastReport = '';
  /** The session has ended: no timer is held. */
  @property({ type: Boolean }) ended = false;
  /** Nothing real is running: the simulator practises this. */
  @property({ type: Boolean }) simulator = false;

  @query('.ok') private ok!: HTMLButtonElement;

  protected override render() {
    return html`<div class="alarm" role="alertdialog" aria-labelledby="title" aria-describedby="todo">
      <div class="band" aria-hidden="true"></div>
      <header>
        <span class="chip"><bb-icon name="bluetooth-slash-fill"></bb-icon>${this.#chip()}</span>
        <span class="ago">${this.#ago()}</span>
      </header>
      <h1 id="title">${msg('Your massager may still be running')}</h1>
      <ol id="todo">
        <li><b aria-hidden="true">1</b><span>${msg('Lift it off your body.')}</span></li>
        <li><b aria-hidden="true">2</b><span>${msg('Press its power button.')}</span></li>
      </ol>
      <slot name="massager"><bb-massager-picture power></bb-massager-picture></slot>
      <p class="live" aria-live="polite">
        <bb-icon
          class=${this.attempt ? 'spin' : ''}
          name=${this.attempt ? 'circle-notch-bold' : 'bluetooth-slash-fill'}
        ></bb-icon>
        <span>${this.#report()}</span>
      </p>
      <button type="button" class="btn ok" @click=${this.#onOk}>
        <bb-icon name="check-bold"></bb-icon>${msg('It has stopped')}
      </button>
    </div>`;
  }

  protected override firstUpdated(): void {
    this.ok.focus();
  }

  #chip(): string {
    return this.simulator ? msg('Simulator: connection lost') : msg('Connection lost');
  }

  #ago() {
    const ago = msg(str`${this.secondsAgo} s ago`);
    return this.ended ? ago : html`${ago} · ${msg('timer held')}`;
  }

  #report() {
    const trying = this.attempt ? msg(str`Reconnecting, try ${this.attempt}.`) : msg('It does not answer.');
    const last = this.lastReport ? msg(str`Last report: ${this.lastReport}.`) : '';
    return html`${trying} ${this.why} ${last}`;
  }

  readonly #onOk = (): void => {
    this.dispatchEvent(new PlayerCommandEvent({ do: 'it-has-stopped' }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-alarm': Alarm;
  }
}
