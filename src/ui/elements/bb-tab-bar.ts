import { msg } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.styles.ts';
import './bb-icon.ts';
import { navLinks, type Section } from './nav-links.ts';

/** The navigation at the bottom edge of a phone. Stands above STOP, which never gives up the edge. */
@customElement('bb-tab-bar')
export class TabBar extends LitElement {
  static override styles = [
    base,
    css`
      nav {
        position: fixed;
        inset: auto 0 var(--stop-room, 0px) 0;
        z-index: var(--z-nav);
        background: var(--surface-1);
        border-block-start: 1px solid var(--line);
        padding: 0.375rem 0.25rem calc(var(--safe-b) + 0.5rem);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        max-inline-size: 30rem;
        margin-inline: auto;
      }
      a {
        min-block-size: 3.5rem;
        display: grid;
        justify-items: center;
        align-content: center;
        gap: 0.2rem;
        text-decoration: none;
        color: var(--ink-3);
        font: var(--t-caption);
        font-size: min(0.8125rem, 4.05vw);
        font-weight: 540;
        font-stretch: 94%;
        border-radius: var(--r-m);
      }
      /* Held sideways: one low row. Its height is known to the shell. */
      @media (min-width: 40rem) and (max-height: 30rem) {
        nav {
          padding-block: 0.125rem calc(var(--safe-b) + 0.125rem);
        }
        ul {
          max-inline-size: 46rem;
        }
        a {
          grid-auto-flow: column;
          justify-content: center;
          align-items: center;
          gap: 0.5rem;
          min-block-size: var(--tap);
        }
      }
      a:focus-visible {
        outline-offset: -3px;
      }
      span {
        position: relative;
      }
      [aria-current] {
        color: var(--ink);
        font-weight: 680;
      }
      [aria-current] span::after {
        content: '';
        position: absolute;
        inset-inline: 15%;
        inset-block-end: -4px;
        border-block-end: 2.5px solid currentColor;
        border-radius: 2px;
      }
    `,
  ];

  /** Which link is the current one. */
  @property() current: Section | undefined;

  protected override render() {
    return html`<nav aria-label=${msg('Main')}>
      <ul>
        ${navLinks().map(
          ({ section, href, label, icon, currentIcon }) =>
            html`<li>
              <a href=${href} aria-current=${section === this.current ? 'page' : nothing}>
                <bb-icon name=${section === this.current ? currentIcon : icon}></bb-icon><span>${label}</span>
              </a>
            </li>`,
        )}
      </ul>
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-tab-bar': TabBar;
  }
}
