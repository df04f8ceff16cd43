import { msg, str } from '@lit/localize';
import type { VirtualMassagerState } from '#virtual';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatNumber, formatPercent } from '../format.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import './bb-icon.ts';
import './bb-massager-picture.ts';

/** Asks for the link of the virtual massager to break, as a radio would. */
export class LoseLinkEvent extends Event {
  static readonly type = 'bb-lose-link';
  constructor() {
    super(LoseLinkEvent.type, { bubbles: true, composed: true });
  }
}

/** What the simulator's massager really does, whatever was asked of it, and the fault that can be rehearsed. */
@customElement('bb-virtual-massager')
export class VirtualMassagerPanel extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s-3);
      }
      .well {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.25rem;
        align-items: center;
        background: var(--surface-2);
        border-radius: var(--r-m);
        padding: 0.75rem 1.25rem;
        --mg-fill: var(--surface-1);
      }
      bb-massager-picture {
        inline-size: 8.5rem;
        max-inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) massager: VirtualMassagerState | undefined;

  protected override render() {
    const { ppm = 0, batteryPct = 0, linked = false } = this.massager ?? {};
    const battery = formatPercent(batteryPct);
    return html`<div class="well">
        <bb-massager-picture ?running=${ppm > 0}></bb-massager-picture>
        <p class="stat">
          <b>${formatNumber(Math.round(ppm))}</b><small>${msg('beats a minute, really')}</small>
        </p>
      </div>
      <p class="bs">
        ${linked ? msg(str`Its battery is at ${battery}.`) : msg('Its link is broken. It behaves as a real one would.')}
      </p>
      <h3 class="t3">${msg('Faults')}</h3>
      <p class="bs">${msg('Try one to rehearse what the app does.')}</p>
      <button class="btn line wide" ?disabled=${!linked} @click=${this.#onLose}>
        <bb-icon name="bluetooth-slash-fill"></bb-icon>${msg('Drop the connection')}
      </button>`;
  }

  readonly #onLose = (): void => {
    this.dispatchEvent(new LoseLinkEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-virtual-massager': VirtualMassagerPanel;
  }
  interface HTMLElementEventMap {
    'bb-lose-link': LoseLinkEvent;
  }
}
