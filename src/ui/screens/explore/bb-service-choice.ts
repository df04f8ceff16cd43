import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import type { Explorer } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { fieldStyles } from '../teach/teach-form.styles.ts';
import { STANDARD_SERVICES } from './known-names.ts';
import { uuidsIn } from './uuids.ts';

/** Asks for the chooser, inside the tap. */
export class LookIntoEvent extends Event {
  static readonly type = 'bb-look-into';
  readonly services: readonly string[];

  constructor(services: readonly string[]) {
    super(LookIntoEvent.type, { bubbles: true, composed: true });
    this.services = services;
  }
}

/** Which services may be looked into: a browser shows none that was not named before connecting. */
@customElement('bb-service-choice')
export class ServiceChoice extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    fieldStyles,
    css`
      :host {
        display: block;
      }
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s-3);
      }
      .known,
      .services {
        display: grid;
      }
      .services {
        gap: var(--s-3);
        padding-block: var(--s-1) var(--s-2);
      }
      .known label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s-3);
        align-items: center;
        min-block-size: var(--tap);
        font: 460 1rem/1.3 var(--font);
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      input[type='checkbox'] {
        inline-size: 1.5rem;
        block-size: 1.5rem;
        margin: 0;
        accent-color: var(--cta);
      }
      .btn[disabled] {
        background: var(--surface-3);
        color: var(--ink-2);
        cursor: default;
      }
    `,
  ];

  @property({ attribute: false }) known: Explorer['knownServices'] = [];
  /** Cannot look now. */
  @property({ type: Boolean }) locked = false;
  /** One was looked into already. */
  @property({ type: Boolean }) again = false;
  @state() private off: ReadonlySet<string> = new Set();
  @state() private typed = '';

  protected override render() {
    const own = uuidsIn(this.typed);
    const isWrong = own.wrong !== undefined;
    return html`<section class="card" aria-labelledby="which">
      <h2 class="t2" id="which">${this.again ? msg('Another device') : msg('Which device')}</h2>
      <p class="bs">
        ${msg('The browser lists what is near. Backbeat then asks it for the services that such devices often have.')}
      </p>
      <button
        type="button"
        class="btn ${this.again ? '' : 'cta'}"
        data-tap
        ?disabled=${this.locked || isWrong}
        @click=${this.#onLook}
      >
        <bb-icon name="bluetooth-connected-bold"></bb-icon>${msg('Choose a device')}
      </button>
      <details>
        <summary>
          <bb-icon name="caret-right-bold"></bb-icon>
          <h3 class="t3">${msg('Services it is asked for')}</h3>
        </summary>
        <div class="services">
          <p class="bs">${msg('The browser shows only services that are named before connecting.')}</p>
          ${this.#known()} ${this.#others(own)}
        </div>
      </details>
    </section>`;
  }

  #known() {
    return html`<div class="known" role="group" aria-label=${msg('Services it is asked for')}>
      ${this.known.map(
        ({ uuid, label }) =>
          html`<label>
            <input
              type="checkbox"
              .checked=${!this.off.has(uuid)}
              @change=${() => {
                this.#toggle(uuid);
              }}
            />${label}
          </label>`,
      )}
    </div>`;
  }

  #others(own: ReturnType<typeof uuidsIn>) {
    return html`<div class="field">
      <label for="own">${msg('Others that you know of')}</label>
      <textarea
        id="own"
        class="code"
        rows="1"
        spellcheck="false"
        autocapitalize="off"
        placeholder="FFE0"
        aria-invalid=${own.wrong === undefined ? nothing : 'true'}
        aria-describedby="said"
        .value=${this.typed}
        @input=${this.#onType}
      ></textarea>
      <p class="cap" id="said">${this.#said(own)}</p>
    </div>`;
  }

  #said({ uuids, wrong }: ReturnType<typeof uuidsIn>): string {
    if (wrong !== undefined)
      return msg(str`“${wrong}” is no UUID: four digits such as FFE0, or all 32 with dashes.`);
    if (uuids.length === 0) return msg('Short (FFE0) or whole; spaces, commas or lines between.');
    return uuids.length === 1 ? msg('1 more service') : msg(str`${uuids.length} more services`);
  }

  #toggle(uuid: string): void {
    const off = new Set(this.off);
    if (!off.delete(uuid)) off.add(uuid);
    this.off = off;
  }

  readonly #onType = (event: Event): void => {
    this.typed = (event.target as HTMLTextAreaElement).value;
  };

  readonly #onLook = (): void => {
    const picked = this.known.map(({ uuid }) => uuid).filter((uuid) => !this.off.has(uuid));
    const all = [...picked, ...uuidsIn(this.typed).uuids, ...STANDARD_SERVICES];
    this.dispatchEvent(new LookIntoEvent([...new Set(all)]));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-service-choice': ServiceChoice;
  }
  interface HTMLElementEventMap {
    'bb-look-into': LookIntoEvent;
  }
}
