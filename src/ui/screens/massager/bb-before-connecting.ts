import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { switchRow } from '../settings/rows.ts';
import { settingsStyles } from '../settings/settings.styles.ts';
import { massagerCards } from './massager-screen.styles.ts';

/** The chooser is to show every device, or only what a profile names. */
export class EveryDeviceEvent extends Event {
  static readonly type = 'bb-every-device';
  readonly on: boolean;

  constructor(on: boolean) {
    super(EveryDeviceEvent.type, { bubbles: true, composed: true });
    this.on = on;
  }
}

/** What is good to know before the chooser opens, and how much it shows. */
@customElement('bb-before-connecting')
export class BeforeConnecting extends LitElement {
  static override styles = [
    base,
    controls,
    settingsStyles,
    massagerCards,
    css`
      ul {
        display: grid;
        gap: var(--s-2);
        padding-inline-start: 1.125rem;
        list-style: disc;
      }
      .swrow {
        padding-block-start: var(--s-3);
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  @property({ type: Boolean }) every = false;

  protected override render() {
    return html`<section class="card" aria-labelledby="before">
      <h2 class="t2" id="before">${msg('Before you connect')}</h2>
      <ul class="bs">
        <li>${msg('Only one app can hold a massager: close its own app first.')}</li>
        <li>${msg('If the connection drops it may keep running: switch it off by its button.')}</li>
        <li>${msg('Hold it in the air, not against your body, until it is ready.')}</li>
      </ul>
      ${switchRow(msg('Show every device'), {
        on: this.every,
        help: msg(
          'The browser’s chooser then lists everything in range, headphones and televisions too; Backbeat still drives only what one of its profiles fits.',
        ),
        change: (on) => this.dispatchEvent(new EveryDeviceEvent(on)),
      })}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-before-connecting': BeforeConnecting;
  }
  interface HTMLElementEventMap {
    'bb-every-device': EveryDeviceEvent;
  }
}
