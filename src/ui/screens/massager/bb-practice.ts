import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { Settings } from '#storage';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { distinctUntilChanged, map } from 'rxjs';
import { massagerDeskContext, settingsContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-virtual-massager.ts';
import { Observe } from '../../observe.ts';
import type { MassagerDesk, Services, VirtualBench } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import './bb-faults.ts';
import { massagerCards } from './massager-screen.styles.ts';

/** The inside of the simulator: its massager under the hands, and what can go wrong with it. */
@customElement('bb-practice')
export class Practice extends LitElement {
  static override styles = [base, controls, massagerCards];

  /** A session runs on it. */
  @property({ type: Boolean }) locked = false;
  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  @consume({ context: settingsContext }) protected settings!: Services['settings'];
  readonly #bench = new Observe<VirtualBench | undefined>(this, () => this.desk.bench$, undefined);
  readonly #units = new Observe<Settings['units']>(
    this,
    () =>
      this.settings.settings$.pipe(
        map(({ units }) => units),
        distinctUntilChanged(),
      ),
    'metric',
  );

  protected override render() {
    const bench = this.#bench.value;
    if (!bench) return nothing;
    return html`<section class="card" aria-labelledby="simulator">
        <div>
          <h2 class="t2" id="simulator">${msg('Inside the simulator')}</h2>
          <p class="bs">${msg('What the pretend massager really does, whatever was asked of it.')}</p>
        </div>
        <bb-virtual-massager .bench=${bench} .units=${this.#units.value}></bb-virtual-massager>
      </section>
      <bb-faults .bench=${bench} ?locked=${this.locked}></bb-faults>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-practice': Practice;
  }
}
