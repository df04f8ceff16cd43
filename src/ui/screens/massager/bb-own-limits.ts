import { msg, str } from '@lit/localize';
import type { DeviceProfile } from '#protocol';
import type { RememberedMassager } from '#storage';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatPercent } from '../../format.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { switchRow } from '../settings/rows.ts';
import { settingsStyles } from '../settings/settings.styles.ts';

/** What the person settles for one massager. */
export type OwnLimits = Partial<Pick<RememberedMassager, 'maxIntensityPct' | 'withoutSafetyStep'>>;

/** The person settled something for a massager; it is to be kept. */
export class OwnLimitsEvent extends Event {
  static readonly type = 'bb-own-limits';
  readonly patch: OwnLimits;

  constructor(patch: OwnLimits) {
    super(OwnLimitsEvent.type, { bubbles: true, composed: true });
    this.patch = patch;
  }
}

/** What a massager may be set to at most, in the steps of the settings. */
const LEAST_PCT = 10;
const STEP_PCT = 5;

/** The maximum of one massager, and the step that makes it safer where its profile has one. */
@customElement('bb-own-limits')
export class OwnLimitsPanel extends LitElement {
  static override styles = [
    base,
    controls,
    fields,
    settingsStyles,
    css`
      :host {
        display: grid;
        gap: var(--s-2);
      }
    `,
  ];

  @property({ attribute: false }) massager!: RememberedMassager;
  @property({ attribute: false }) profile: DeviceProfile | undefined;
  /** Where the thumb is, until it is let go. */
  @state() private slidPct: number | undefined;

  protected override render() {
    return html`${this.#maximum()} ${this.#safety()}`;
  }

  /** Kept once the thumb is let go: each place on the way would be a write. */
  #maximum() {
    const { name, maxIntensityPct = 100 } = this.massager;
    const pct = this.slidPct ?? maxIntensityPct;
    return html`<label class="slide">
        <span>${msg('Its maximum')}</span><output aria-hidden="true">${formatPercent(pct)}</output>
        <input
          type="range"
          aria-label=${msg(str`Maximum of ${name}`)}
          aria-valuetext=${formatPercent(pct)}
          min=${LEAST_PCT}
          max="100"
          step=${STEP_PCT}
          .value=${String(pct)}
          @input=${this.#onSlide}
          @change=${this.#onSlid}
        />
      </label>
      <p class="bs">
        ${msg('Nothing above this is ever sent to it. Your own maximum in Settings holds as well.')}
      </p>`;
  }

  /** Something that the massager keeps: done when connecting, unless the person does not want it. */
  #safety() {
    const step = this.profile?.safetyStep;
    if (!step) return nothing;
    return switchRow(step.label, {
      on: !this.massager.withoutSafetyStep,
      help: `${step.note} ${msg('Holds from the next connecting on.')}`,
      change: (on) => this.dispatchEvent(new OwnLimitsEvent({ withoutSafetyStep: !on })),
    });
  }

  readonly #onSlide = (event: Event): void => {
    this.slidPct = (event.target as HTMLInputElement).valueAsNumber;
  };

  readonly #onSlid = (event: Event): void => {
    this.slidPct = undefined;
    const { valueAsNumber } = event.target as HTMLInputElement;
    this.dispatchEvent(new OwnLimitsEvent({ maxIntensityPct: valueAsNumber }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-own-limits': OwnLimitsPanel;
  }
  interface HTMLElementEventMap {
    'bb-own-limits': OwnLimitsEvent;
  }
}
