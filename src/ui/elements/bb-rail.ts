import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IconName } from '../icons/icon-name.ts';
import { base } from '../styles/base.styles.ts';
import './bb-icon.ts';
import './bb-logo.ts';
import { navLinks, type Section } from './nav-links.ts';

/** The navigation at the side of a wide window, with the massager's state at its foot. */
@customElement('bb-rail')
export class Rail extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: sticky;
        inset-block-start: 0;
        block-size: calc(100dvh - var(--stop-room, 0px));
        display: flex;
        flex-direction: column;
        gap: 1.75rem;
        padding: 1.5rem 1rem;
        border-inline-end: 1px solid var(--line);
        overflow-y: auto;
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 0.625rem;
        padding-inline-start: 0.625rem;
        font: 700 1.375rem/1 var(--font);
        font-stretch: 92%;
        letter-spacing: -0.015em;
      }
      ul {
        display: grid;
        gap: 0.25rem;
      }
      a {
        display: flex;
        gap: 0.75rem;
        align-items: center;
        min-block-size: var(--tap);
        padding: 0 0.75rem;
        border-radius: var(--r-m);
        text-decoration: none;
        font: var(--t-label);
        font-size: 1rem;
        color: var(--ink-2);
      }
      a:hover {
        color: var(--ink);
      }
      [aria-current] {
        background: var(--surface-2);
        color: var(--ink);
        font-weight: 680;
      }
      .massager {
        margin-block-start: auto;
        padding: 0.75rem;
        font: var(--t-caption);
        color: var(--ink-2);
      }
      .massager b {
        display: flex;
        gap: 0.4rem;
        align-items: center;
        font: var(--t-label);
        color: var(--ink);
        overflow-wrap: anywhere;
        --icon-size: 18px;
      }
    `,
  ];

  /** Which link is the current one. */
  @property() current: Section | undefined;
  /** At the foot: what follows the routine, `By hand` or the name of the massager. */
  @property({ attribute: false }) massager: { icon: IconName; title: string; detail: string } | undefined;

  protected override render() {
    return html`<p class="brand"><bb-logo></bb-logo><span>Backbeat</span></p>
      <nav aria-label=${msg('Main')}>
        <ul>
          ${navLinks().map(
            ({ section, href, label, icon, currentIcon }) =>
              html`<li>
                <a href=${href} aria-current=${section === this.current ? 'page' : nothing}>
                  <bb-icon name=${section === this.current ? currentIcon : icon}></bb-icon
                  ><span>${label}</span>
                </a>
              </li>`,
          )}
        </ul>
      </nav>
      ${
        this.massager &&
        html`<p class="massager">
          <b><bb-icon name=${this.massager.icon}></bb-icon>${this.massager.title}</b>${this.massager.detail}
        </p>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-rail': Rail;
  }
}
