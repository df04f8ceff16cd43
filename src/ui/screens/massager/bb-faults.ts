import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { massagerDeskContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import type { MassagerDesk, VirtualBench } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { massagerCards } from './massager-screen.styles.ts';

/** Long enough to read the alarm, to answer it and to choose a way on: a design choice. */
const AWAY_MS = 20_000;

/** What can go wrong with the simulator's massager, as switches. */
@customElement('bb-faults')
export class FaultsPanel extends LitElement {
  static override styles = [base, controls, massagerCards];

  @property({ attribute: false }) bench: VirtualBench | undefined;
  /** A session runs on it. */
  @property({ type: Boolean }) locked = false;
  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;

  protected override render() {
    return html`<section class="card" aria-labelledby="faults">
      <h2 class="t2" id="faults">${msg('Faults')}</h2>
      <button class="btn line wide" @click=${this.#onLose}>
        <bb-icon name="bluetooth-slash-fill"></bb-icon>${msg('Drop the connection')}
      </button>
    </section>`;
  }

  readonly #onLose = (): void => {
    this.desk.loseLink(AWAY_MS);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-faults': FaultsPanel;
  }
}
