import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import { FocusKeeper } from '../../focus-keeper.ts';
import type { FoundCharacteristic } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fieldStyles } from '../teach/teach-form.styles.ts';
import { asNumber, asText, bytesIn } from './hex.ts';
import { standardName } from './known-names.ts';
import { shortUuid } from './uuids.ts';

/** How bytes are written. */
export type WriteWay = 'with-response' | 'without-response';

/** What the person wants of a characteristic. */
export type LookWish =
  | { readonly do: 'read' | 'listen'; readonly key: string }
  | { readonly do: 'write'; readonly key: string; readonly bytes: Uint8Array; readonly how: WriteWay };

/** Asks for something to be done with a characteristic. */
export class LookEvent extends Event {
  static readonly type = 'bb-look';
  readonly wish: LookWish;

  constructor(wish: LookWish) {
    super(LookEvent.type, { bubbles: true, composed: true });
    this.wish = wish;
  }
}

/** One characteristic: what it can, what it last said, and a place to write bytes by hand. */
@customElement('bb-found-characteristic')
export class FoundCharacteristicElement extends LitElement {
  static override styles = [
    base,
    controls,
    fieldStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s-2);
        padding-block: var(--s-3);
        border-block-start: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      [role='status']:empty {
        position: absolute; /* stays a live region, takes no room */
      }
      [tabindex='-1']:focus {
        outline: none; /* so that it is read, not to be pressed */
      }
      h3 {
        margin: 0;
        font: var(--t-label);
        font-size: 1rem;
      }
      code {
        font: 500 0.9375rem/1.5 var(--mono);
      }
      .value {
        padding: var(--s-2) var(--s-3);
        border-radius: var(--r-m);
        background: var(--surface-2);
      }
      .value small {
        display: block;
        font: var(--t-caption);
        color: var(--ink-2);
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s-3);
      }
      .seg button {
        flex: 1 1 auto;
        min-inline-size: 0; /* large letters: in two lines rather than past the edge */
      }
      .btn[disabled] {
        color: var(--ink-3);
        cursor: default;
      }
      @media (forced-colors: active) {
        .value {
          border: 1px solid;
        }
      }
    `,
  ];

  @property({ attribute: false }) found!: FoundCharacteristic;
  /** The link is there. */
  @property({ type: Boolean }) live = false;
  /** What came of what was last asked of it. */
  @property() outcome = '';
  @state() private writing = false;
  @state() private typed = '';
  @state() private how: WriteWay | undefined;

  constructor() {
    super();
    new FocusKeeper(this, () => this.renderRoot.querySelector('h3'));
  }

  protected override render() {
    const { found } = this;
    const name = standardName(found.uuid);
    return html`<h3 tabindex="-1">${name ?? html`<code>${shortUuid(found.uuid)}</code>`}</h3>
      <p class="cap">${name ? `${shortUuid(found.uuid)} · ` : ''}${abilities(found).join(' · ')}</p>
      ${this.#value()} ${this.#acts()} ${this.writing ? this.#form() : nothing}
      <p class="cap" role="status">${this.outcome}</p>`;
  }

  /** To the bytes that are typed, or to its name. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>(this.writing ? '#bytes' : 'h3')?.focus(options);
  }

  #value() {
    const { value, isListening, heard = 0 } = this.found;
    if (value === undefined && !isListening) return nothing;
    const text = value === undefined ? undefined : asText(value);
    const number = value === undefined ? undefined : asNumber(value);
    const count = heard === 1 ? msg('1 message') : msg(str`${heard} messages`);
    return html`<p class="value">
      <code>${value ?? '–'}</code>
      ${text ? html`<small>${msg(str`As text: ${text}`)}</small>` : nothing}
      ${number === undefined ? nothing : html`<small>${msg(str`As a number: ${number}`)}</small>`}
      ${isListening ? html`<small>${this.live ? msg('Listening') : msg('Told')}: ${count}</small>` : nothing}
    </p>`;
  }

  #acts() {
    const { key, canRead, canNotify, isListening } = this.found;
    const act = (words: string, given: { act: () => void; more?: 'open' | 'closed' }) =>
      html`<button
        type="button"
        class="btn small line"
        aria-label=${msg(str`${words}: ${standardName(this.found.uuid) ?? shortUuid(this.found.uuid)}`)}
        aria-expanded=${given.more ? given.more === 'open' : nothing}
        ?disabled=${!this.live}
        @click=${given.act}
      >
        ${words}
      </button>`;
    return html`<p class="adds">
      ${canRead ? act(msg('Read'), { act: this.#wish({ do: 'read', key }) }) : nothing}
      ${canNotify && !isListening ? act(msg('Listen'), { act: this.#wish({ do: 'listen', key }) }) : nothing}
      ${this.#ways().length > 0 ? act(msg('Write'), { act: this.#onWriting, more: this.writing ? 'open' : 'closed' }) : nothing}
    </p>`;
  }

  #form() {
    const read = bytesIn(this.typed);
    const ways = this.#ways();
    const isWrong = !read.ok && this.typed !== '';
    const said = read.ok
      ? read.bytes.length === 1
        ? msg('1 byte')
        : msg(str`${read.bytes.length} bytes`)
      : read.why;
    return html`<form @submit=${this.#onSubmit}>
      <div class="field">
        <label for="bytes">${msg('Bytes to write')}</label>
        <input
          id="bytes"
          class="code"
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder="AA 10 FF"
          aria-describedby="said"
          aria-invalid=${isWrong ? 'true' : nothing}
          .value=${this.typed}
          @input=${this.#onType}
        />
        <p class="cap" id="said">${said}</p>
      </div>
      ${
        ways.length > 1
          ? html`<div class="seg" role="group" aria-label=${msg('How it is written')}>
              ${ways.map(
                (way) =>
                  html`<button
                    type="button"
                    aria-pressed=${way === this.#way()}
                    @click=${() => {
                      this.how = way;
                    }}
                  >
                    ${way === 'with-response' ? msg('With response') : msg('Without')}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      <p class="adds">
        <button class="btn small" ?disabled=${!read.ok || !this.live}>${msg('Write these bytes')}</button>
      </p>
    </form>`;
  }

  #ways(): readonly WriteWay[] {
    const { canWrite, canWriteWithoutResponse } = this.found;
    return [
      ...(canWrite ? (['with-response'] as const) : []),
      ...(canWriteWithoutResponse ? (['without-response'] as const) : []),
    ];
  }

  #way(): WriteWay {
    return this.how ?? this.#ways()[0] ?? 'with-response';
  }

  #wish(wish: LookWish) {
    return (): void => {
      this.dispatchEvent(new LookEvent(wish));
    };
  }

  readonly #onWriting = (): void => {
    this.writing = !this.writing;
    if (this.writing)
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#bytes')?.focus());
  };

  readonly #onType = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const read = bytesIn(this.typed);
    if (read.ok && this.live)
      this.#wish({ do: 'write', key: this.found.key, bytes: read.bytes, how: this.#way() })();
  };
}

/** What a characteristic can, in words. */
function abilities(found: FoundCharacteristic): readonly string[] {
  const words = [
    found.canRead && msg('can be read'),
    found.canNotify && msg('tells by itself'),
    found.canWrite && !found.canWriteWithoutResponse && msg('takes bytes, with response'),
    !found.canWrite && found.canWriteWithoutResponse && msg('takes bytes, without response'),
    found.canWrite && found.canWriteWithoutResponse && msg('takes bytes, with or without response'),
  ].filter((word) => typeof word === 'string');
  return words.length > 0 ? words : [msg('nothing that a page may do')];
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-found-characteristic': FoundCharacteristicElement;
  }
  interface HTMLElementEventMap {
    'bb-look': LookEvent;
  }
}
