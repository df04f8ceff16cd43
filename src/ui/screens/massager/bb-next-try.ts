import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ticking, tickingStyles } from '../../elements/ticking.ts';

/** When the next try begins, in whole seconds: renders once a second, by itself, and is never read out. */
@customElement('bb-next-try')
export class NextTry extends LitElement {
  static override styles = [
    tickingStyles,
    css`
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  /** Clock ms; undefined while a try is on. */
  @property({ attribute: false }) atMs: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render() {
    if (this.atMs === undefined) return nothing;
    const seconds = Math.ceil(this.#leftMs() / 1000);
    return html`${ticking(seconds > 0 ? msg(str`Next in ${seconds} s.`) : msg('Trying now.'))}`;
  }

  protected override updated(): void {
    clearTimeout(this.#timer);
    const leftMs = this.#leftMs();
    if (leftMs <= 0) return;
    this.#timer = setTimeout(
      () => {
        this.requestUpdate();
      },
      leftMs % 1000 || 1000,
    );
  }

  /** The clock of the app is the page's own monotonic one. */
  #leftMs(): number {
    return Math.max(0, (this.atMs ?? 0) - performance.now());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-next-try': NextTry;
  }
}
