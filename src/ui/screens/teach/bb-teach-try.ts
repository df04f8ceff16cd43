import type { MassagerState } from '#massager';
import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/bb-hold-to-run.ts';
import '../../elements/bb-icon.ts';
import { FocusKeeper } from '../../focus-keeper.ts';
import { formatNumber } from '../../format.ts';
import type { BluetoothAvailability } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { linkWords, motorWords, troubleWords } from '../../words/massager-words.ts';

/** What the person wants of the massager that is tried. */
export class TryEvent extends Event {
  static readonly type = 'bb-try';
  readonly wish: 'connect' | 'cancel' | 'disconnect';

  constructor(wish: TryEvent['wish']) {
    super(TryEvent.type, { bubbles: true, composed: true });
    this.wish = wish;
  }
}

/** How far trying is. `changed`: what is connected is how it was before the last changes. */
export type TryState = 'incomplete' | 'locked' | 'apart' | 'under-way' | 'connected' | 'changed';

/** Tries what was taught on the massager itself: at the lowest level, and only while a button is held. */
@customElement('bb-teach-try')
export class TeachTry extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    css`
      :host {
        display: block;
      }
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s-3);
      }
      .btn[disabled] {
        color: var(--ink-3);
        cursor: default;
      }
      [role='status']:not(:has(p, .notice)) {
        position: absolute; /* stays a live region, takes no room */
      }
      .live {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s-2) var(--s-6);
      }
    `,
  ];

  @property({ attribute: false }) massager: MassagerState | undefined;
  @property({ attribute: false }) availability: BluetoothAvailability = 'available';
  @property() trying: TryState = 'incomplete';

  /** A press that comes late is never one on what runs: the focus waits above it. */
  constructor() {
    super();
    new FocusKeeper(
      this,
      () => this.renderRoot.querySelector<HTMLElement>('.cancel') ?? this.renderRoot.querySelector('h2'),
    );
  }

  protected override render() {
    return html`<section class="card" aria-labelledby="try">
      <h2 class="t2" id="try" tabindex="-1">${msg('Try it')}</h2>
      <div role="status">${this.#news()}</div>
      ${this.#acts()}
    </section>`;
  }

  #news() {
    const { massager } = this;
    const words = massager && troubleWords(massager, this.availability);
    if (words)
      return html`<div class="notice">
        <bb-icon name="warning-octagon"></bb-icon>
        <div><b>${words.what}</b>${words.todo}</div>
      </div>`;
    if (massager && this.trying === 'under-way') return html`<p class="bs">${linkWords(massager)}</p>`;
    return this.trying === 'connected' && massager
      ? html`<p class="bs">${massager.deviceName ?? msg('The massager')}: ${motorWords(massager)}</p>`
      : nothing;
  }

  #acts() {
    switch (this.trying) {
      case 'incomplete':
        return html`<p class="bs">${msg('It can be tried as soon as every place above is filled in.')}</p>`;
      case 'locked':
        return html`<p class="bs">${msg('Not now: a session has not ended yet.')}</p>`;
      case 'apart':
        return this.#connect();
      case 'under-way':
        return html`<button type="button" class="btn line cancel" @click=${this.#ask('cancel')}>
          ${msg('Cancel')}
        </button>`;
      case 'changed':
        return html`<p class="bs">
            ${msg('You changed something since you connected. Release it, then connect again to try it.')}
          </p>
          ${this.#disconnect()}`;
      case 'connected':
        return this.#hold();
    }
  }

  #connect() {
    return html`<p class="bs">
        ${msg('Put it down where it can’t fall, off your body. On connecting it gets its stop, then what it begins with, and no level until you hold the button.')}
      </p>
      <button
        type="button"
        class="btn"
        data-tap
        ?disabled=${this.availability === 'unsupported'}
        @click=${this.#ask('connect')}
      >
        <bb-icon name="bluetooth-connected-bold"></bb-icon>${msg('Connect to try it')}
      </button>
      ${this.availability === 'available' ? nothing : html`<p class="bs">${whyNot(this.availability)}</p>`}`;
  }

  #hold() {
    const { massager } = this;
    return html`<bb-hold-to-run
        label=${msg('Hold to run at the lowest level')}
        heldLabel=${msg('Runs. Let go to stop.')}
      ></bb-hold-to-run>
      <p class="bs">
        ${msg('Does it run gently, and does it stop when you let go? If not, switch it off by its own button and mend the bytes.')}
      </p>
      <div class="live">
        <p class="stat"><b>${formatNumber(massager?.setLevel ?? 0)}</b><small>${msg('set')}</small></p>
        <p class="stat">
          <b>${massager?.measured ? formatNumber(massager.measured.level) : '–'}</b>
          <small>${msg('measured')}</small>
        </p>
      </div>
      ${this.#disconnect()}`;
  }

  #disconnect() {
    return html`<button type="button" class="btn line small" @click=${this.#ask('disconnect')}>
      ${msg('Release')}
    </button>`;
  }

  #ask(wish: TryEvent['wish']) {
    return (): void => {
      this.dispatchEvent(new TryEvent(wish));
    };
  }
}

function whyNot(availability: Exclude<BluetoothAvailability, 'available'>): string {
  switch (availability) {
    case 'unsupported':
      return msg('This browser cannot reach a massager. Save it as a file to try it elsewhere.');
    case 'off':
      return msg('Bluetooth is off. Switch it on first.');
    case 'elsewhere':
      return msg('Another tab of Backbeat holds a massager. Close it first.');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-teach-try': TeachTry;
  }
  interface HTMLElementEventMap {
    'bb-try': TryEvent;
  }
}
