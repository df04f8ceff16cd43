import { msg, str } from '@lit/localize';
import type { DeviceProfile } from '#protocol';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/bb-hold-to-run.ts';
import '../../elements/bb-icon.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { PickEvent } from './bb-pick-massager.ts';
import { candidateList, candidateStyles } from './candidate-list.ts';
import { badgeStyles, massagerCards } from './massager-screen.styles.ts';

/** The profile in use is the right one: nothing is to be asked any more. */
export class SettledEvent extends Event {
  static readonly type = 'bb-settled-profile';
  constructor() {
    super(SettledEvent.type, { bubbles: true, composed: true });
  }
}

/** Several profiles fit and one was taken: held, it runs at the lowest level, which shows whether that one is right. */
@customElement('bb-is-it-this-one')
export class IsItThisOne extends LitElement {
  static override styles = [base, controls, massagerCards, badgeStyles, candidateStyles];

  /** The one in use. */
  @property({ attribute: false }) current!: DeviceProfile;
  /** The others that fit, best first. */
  @property({ attribute: false }) others: readonly DeviceProfile[] = [];
  /** A session runs on it. */
  @property({ type: Boolean }) locked = false;
  @state() private choosing = false;

  protected override render() {
    return html`<section class="card" aria-labelledby="which">
      <h2 class="t2" id="which" tabindex="-1">${msg('Is it this one?')}</h2>
      <p class="bs">
        ${msg(str`Backbeat takes it for: ${this.current.label}. Hold the massager in the air and try: it should run gently, and stop when you let go.`)}
      </p>
      <bb-hold-to-run
        .label=${msg('Hold to try at the lowest level')}
        .heldLabel=${msg('Let go to stop')}
        ?disabled=${this.locked}
      ></bb-hold-to-run>
      <div class="acts">
        <button type="button" class="btn small" @click=${() => this.dispatchEvent(new SettledEvent())}>
          <bb-icon name="check-bold"></bb-icon>${msg('It is this one')}
        </button>
        <button
          type="button"
          class="btn small line"
          aria-expanded=${this.others.length > 1 ? this.choosing : nothing}
          ?disabled=${this.locked}
          @click=${this.#onOther}
        >
          ${msg('It is another one')}
        </button>
      </div>
      ${
        this.choosing
          ? candidateList(this.others, (id) => {
              this.#pick(id);
            })
          : nothing
      }
    </section>`;
  }

  /** To the question, once it stands. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  #pick(id: string): void {
    this.choosing = false;
    this.dispatchEvent(new PickEvent(id));
  }

  /** With one other there is nothing to choose. */
  readonly #onOther = (): void => {
    const [next, ...more] = this.others;
    if (next && more.length === 0) this.#pick(next.id);
    else this.choosing = !this.choosing;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-is-it-this-one': IsItThisOne;
  }
  interface HTMLElementEventMap {
    'bb-settled-profile': SettledEvent;
  }
}
