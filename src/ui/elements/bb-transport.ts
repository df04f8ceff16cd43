import { msg } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { transportStyles } from './bb-transport.styles.ts';
import './bb-icon.ts';
import { PlayerCommandEvent } from './player-command.ts';
import type { PlainCommand } from './player-command.ts';

/**
 * Back, Pause or Resume, Skip, and Something hurts beside them, right above STOP. The middle button stays the same
 * button, so it keeps the focus.
 */
@customElement('bb-transport')
export class Transport extends LitElement {
  static override styles = [base, controls, transportStyles];

  @property({ type: Boolean, reflect: true }) paused = false;
  /** There is room for a large Pause over the other two. */
  @property({ type: Boolean, reflect: true }) roomy = false;
  /** Paused, and going on is not possible yet: there is no Resume. */
  @property({ type: Boolean, reflect: true }) held = false;
  /** Something was reported that holds the session: the way on is said otherwise than after a pause. */
  @property({ type: Boolean }) told = false;
  /** Under Resume: where it goes on, `left low-back muscle band`. */
  @property() where = '';

  protected override render() {
    return html`${this.#back()}
      <div class="main">${this.#main()}</div>
      ${this.#skip()}
      <button
        type="button"
        class="btn hurts"
        aria-haspopup="dialog"
        aria-keyshortcuts="H"
        @click=${this.#on('something-hurts')}
      >
        ${msg('Something hurts')}
      </button>`;
  }

  #back() {
    const spelled = this.paused || this.roomy;
    return html`<button
      type="button"
      class="btn back"
      aria-label=${spelled ? nothing : msg('Back')}
      @click=${this.#on('back')}
    >
      <bb-icon name="arrow-counter-clockwise"></bb-icon>${spelled ? msg('Back') : nothing}
    </button>`;
  }

  #skip() {
    const spelled = this.paused || this.roomy;
    return html`<button
      type="button"
      class="btn skip"
      aria-label=${spelled ? nothing : msg('Skip')}
      @click=${this.#on('skip')}
    >
      <bb-icon name="skip-forward-fill"></bb-icon>${spelled ? msg('Skip') : nothing}
    </button>`;
  }

  #main() {
    const { paused } = this;
    const where = paused ? this.where : '';
    return html`<button
        type="button"
        class="btn ${paused ? 'cta' : ''} ${where ? 'two' : ''}"
        aria-describedby=${where ? 'where' : nothing}
        ?disabled=${paused && this.held}
        @click=${this.#on(paused ? 'resume' : 'pause')}
      >
        <bb-icon name=${paused ? 'play-fill' : 'pause-fill'}></bb-icon>
        <span>${paused ? this.#onWord() : msg('Pause')}</span
        ><kbd aria-hidden="true">${msg('Space', { desc: 'the space key' })}</kbd>
      </button>
      ${where ? html`<small id="where">${where}</small>` : nothing}`;
  }

  #onWord(): string {
    return this.told ? msg('Go on') : msg('Resume');
  }

  #on(command: PlainCommand): () => void {
    return () => {
      this.dispatchEvent(new PlayerCommandEvent({ do: command }));
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-transport': Transport;
  }
}
