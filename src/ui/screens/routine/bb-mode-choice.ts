import { msg } from '@lit/localize';
import type { SessionMode } from '#storage';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { modeWords } from '../../words/session-words.ts';

/** Asks for one of the three ways. */
export class ModeChoiceEvent extends Event {
  static readonly type = 'bb-mode-choice';
  readonly mode: SessionMode;

  constructor(mode: SessionMode) {
    super(ModeChoiceEvent.type, { bubbles: true, composed: true });
    this.mode = mode;
  }
}

const MODES: readonly SessionMode[] = ['massager', 'simulator', 'by-hand'];

/** Which of the three ways the session goes, and what that means. */
@customElement('bb-mode-choice')
export class ModeChoice extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: var(--s-2);
      }
    `,
  ];

  @property() mode: SessionMode = 'by-hand';
  /** What the way that is on means for this routine. */
  @property() words = '';

  /** A session runs: its way stays as it is. */
  @property({ type: Boolean }) locked = false;

  protected override render() {
    return html`<h2 class="t3" id="mode">${msg('How do you want to go?')}</h2>
      <div class="seg" role="group" aria-labelledby="mode">
        ${MODES.map(
          (mode) =>
            html`<button
              aria-pressed=${mode === this.mode}
              ?disabled=${this.locked}
              @click=${() => {
                this.dispatchEvent(new ModeChoiceEvent(mode));
              }}
            >
              ${modeWords(mode)}
            </button>`,
        )}
      </div>
      <p class="bs" role="status">${this.words}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-mode-choice': ModeChoice;
  }
  interface HTMLElementEventMap {
    'bb-mode-choice': ModeChoiceEvent;
  }
}
