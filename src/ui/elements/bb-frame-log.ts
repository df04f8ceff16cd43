import type { FrameLogEntry } from '#massager';
import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatLogTime } from '../format-log-time.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import './bb-icon.ts';
import { ToastEvent } from './bb-toast.ts';

/** How many frames are shown; all of them are copied. */
const SHOWN = 100;

/** Asks for the log as a file. */
export class SaveLogEvent extends Event {
  static readonly type = 'bb-save-log';
  constructor() {
    super(SaveLogEvent.type, { bubbles: true, composed: true });
  }
}

/** Sent and received frames, newest first. Can be held still to be read, and copied. */
@customElement('bb-frame-log')
export class FrameLog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: 0.25rem;
        margin-inline-end: -0.75rem;
      }
      h2 {
        flex: 1;
        min-inline-size: min(100%, 9rem); /* large letters: the buttons go below it */
      }
      ol {
        position: relative; /* else hidden words in it make the page longer */
        border-block-start: 1px solid var(--line);
        font: 400 0.8125rem/1.45 var(--mono);
        max-block-size: 24rem;
        overflow-y: auto;
      }
      li {
        display: grid;
        overflow-wrap: anywhere;
        grid-template-columns: minmax(0, 5.4rem) 1.2rem minmax(0, 1fr);
        gap: 0 0.5rem;
        padding: 0.375rem 0;
        border-block-end: 1px solid var(--line);
      }
      time {
        color: var(--ink-3);
      }
      code {
        grid-column: 3;
        font: inherit;
        color: var(--ink-3);
        letter-spacing: 0.02em;
        text-wrap: wrap;
      }
      b {
        font-weight: 700;
      }
      /* Large letters on a narrow page: what it is goes below when it was. */
      @container (max-width: 13rem) {
        li {
          grid-template-columns: minmax(0, 1fr) 1.2rem;
        }
        li > span,
        code {
          grid-column: 1 / -1;
        }
      }
      .btn {
        margin-block-start: var(--s-3);
      }
    `,
  ];

  /** Oldest first, as they came. */
  @property({ attribute: false }) entries: readonly FrameLogEntry[] = [];
  /** It can be saved as a file: whoever shows it listens. */
  @property({ type: Boolean }) savable = false;
  /** What is shown while the log is held; undefined while it runs. */
  @state() private held: readonly FrameLogEntry[] | undefined;

  protected override render() {
    const entries = this.held ?? this.entries;
    return html`<header>
        <h2 class="t2">${msg('Connection log')}</h2>
        <button
          class="iconbtn plain"
          aria-label=${msg('Hold the log')}
          aria-pressed=${this.held !== undefined}
          @click=${this.#onHold}
        >
          <bb-icon name=${this.held ? 'play-fill' : 'pause'}></bb-icon>
        </button>
        <button class="iconbtn plain" aria-label=${msg('Copy the log')} @click=${this.#onCopy}>
          <bb-icon name="copy"></bb-icon>
        </button>
      </header>
      ${
        entries.length === 0
          ? html`<p class="bs">${msg('Nothing was sent or received yet.')}</p>`
          : html`<!-- scrolls, so it has to be reachable by keyboard -->
              <ol tabindex="0" aria-label=${msg('Frames, newest first')}>
                ${repeat(
                  entries.slice(-SHOWN).reverse(),
                  (entry) => entry,
                  (entry) => this.#entry(entry),
                )}
              </ol>`
      }
      ${
        this.savable
          ? html`<button
              class="btn small line"
              ?disabled=${entries.length === 0}
              @click=${() => this.dispatchEvent(new SaveLogEvent())}
            >
              <bb-icon name="download-simple"></bb-icon>${msg('Save as a file')}
            </button>`
          : nothing
      }`;
  }

  #entry({ atMs, direction, what, bytes }: FrameLogEntry) {
    const [sign, word] = SIGNS[direction];
    return html`<li>
      <time>${formatLogTime(atMs)}</time>
      <b><span aria-hidden="true">${sign}</span><span class="vh">${word()}</span></b>
      <span>${what}</span>
      ${bytes ? html`<code>${bytes}</code>` : ''}
    </li>`;
  }

  readonly #onHold = (): void => {
    this.held = this.held ? undefined : this.entries;
  };

  readonly #onCopy = (): void => {
    const text = (this.held ?? this.entries)
      .map(({ atMs, direction, what, bytes }) =>
        [formatLogTime(atMs), direction, what, bytes].join('\t').trimEnd(),
      )
      .join('\n');
    navigator.clipboard.writeText(text).then(
      () => this.dispatchEvent(new ToastEvent(msg('The log was copied.'))),
      () => this.dispatchEvent(new ToastEvent(msg('The browser did not let the log be copied.'))),
    );
  };
}

const SIGNS: Readonly<Record<FrameLogEntry['direction'], readonly [string, () => string]>> = {
  sent: ['→', () => msg('sent')],
  received: ['←', () => msg('received')],
  note: ['·', () => msg('note')],
};

declare global {
  interface HTMLElementTagNameMap {
    'bb-frame-log': FrameLog;
  }
  interface HTMLElementEventMap {
    'bb-save-log': SaveLogEvent;
  }
}
