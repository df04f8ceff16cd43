import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import type { Settings } from '#storage';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { distinctUntilChanged, map } from 'rxjs';
import { massagerDeskContext, settingsContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-virtual-massager.ts';
import { Observe } from '../../observe.ts';
import type { MassagerDesk, Services, VirtualBench } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import './bb-fault-run.ts';
import './bb-faults.ts';
import './bb-pretend.ts';
import { massagerCards } from './massager-screen.styles.ts';

/** The inside of the simulator: its massager under the hands, and what can go wrong with it. */
@customElement('bb-practice')
export class Practice extends LitElement {
  static override styles = [
    base,
    controls,
    massagerCards,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: inherit;
      }
    `,
  ];

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
        <bb-pretend ?locked=${this.locked}></bb-pretend>
        <bb-virtual-massager .bench=${bench} .units=${this.#units.value}></bb-virtual-massager>
        <a class="btn line" href=${hrefOf({ screen: 'practice' })}>${msg('Practise an emergency')}</a>
      </section>
      <bb-faults></bb-faults>
      <bb-fault-run ?locked=${this.locked}></bb-fault-run>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-practice': Practice;
  }
}
