import type { DeviceProfile } from '#protocol';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { massagerDeskContext, ownMassagersContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import type { IconName } from '../../icons/icon-name.ts';
import { Observe } from '../../observe.ts';
import type { MassagerDesk, OwnMassagers } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { saveJson } from '../../save-text.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { FROM_TEACH } from '../explore/opened-from.ts';
import './bb-massager-file.ts';
import { NEW } from './lesson.ts';
import { removeMassager } from './remove-massager.ts';

/** Where teaching begins: look into a device, begin from nothing, bring a file, go on with one's own. */
@customElement('bb-teach-start')
export class TeachStart extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    css`
      .top {
        justify-content: flex-start;
        gap: 0.25rem;
      }
      .back {
        margin-inline-start: -0.75rem;
      }
      .two,
      .two > div,
      .card,
      .how {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s-3);
        align-content: start;
      }
      details.card {
        display: block;
        padding-block: var(--s-2);
      }
      .how li {
        display: grid;
        gap: var(--s-2);
      }
      .how {
        gap: var(--s-5);
      }
      .rows > li {
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0;
      }
      .rows div {
        display: flex;
        margin-inline-end: -0.75rem;
      }
      .name {
        display: grid;
        align-content: center;
        min-block-size: 3.5rem;
        font: var(--t-label);
        font-size: 1rem;
        color: var(--ink);
        overflow-wrap: anywhere;
        text-decoration: none;
      }
      .name small {
        font: var(--t-caption);
        color: var(--ink-3);
      }
      @media (max-width: 24rem) {
        .rows > li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media (min-width: 64rem) {
        .two {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          gap: var(--s-5);
        }
      }
    `,
  ];

  @consume({ context: ownMassagersContext }) protected ownMassagers!: OwnMassagers;
  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  readonly #own = new Observe<readonly DeviceProfile[]>(this, () => this.ownMassagers.profiles$, []);
  readonly #damaged = new Observe<number>(this, () => this.ownMassagers.damaged$, 0);

  protected override render() {
    return html`<div class="page stack wide">
      <header class="top">
        <a class="iconbtn plain back" href=${hrefOf({ screen: 'massager' })} aria-label=${msg('Back')}>
          <bb-icon name="caret-left-bold"></bb-icon>
        </a>
        <h1 class="t1">${msg('Teach a massager')}</h1>
      </header>
      <p class="ink2">
        ${msg('Backbeat can drive a Bluetooth massager it does not know yet, once it knows which bytes to send.')}
      </p>
      <div class="two">
        <div>${this.#ways()} ${this.#mine()}</div>
        <div><bb-massager-file></bb-massager-file> ${this.#copies()}</div>
      </div>
    </div>`;
  }

  #ways() {
    const begun = this.ownMassagers.drafts.has(NEW);
    return html`<section class="card" aria-labelledby="ways">
      <h2 class="t2" id="ways" tabindex="-1">${msg('A new one')}</h2>
      <ul class="how">
        <li>
          <a class="btn cta" href=${hrefOf({ screen: 'explore' }) + FROM_TEACH}>
            <bb-icon name="bluetooth-connected-bold"></bb-icon>${msg('Look into a device')}
          </a>
          <p class="bs">${msg('Connect it, see what it offers, and take that over.')}</p>
        </li>
        <li>
          <a class="btn" href=${hrefOf({ screen: 'teach', id: NEW })}>
            <bb-icon name="pencil-simple"></bb-icon
            >${begun ? msg('Go on with the one you began') : msg('Begin with an empty form')}
          </a>
          <p class="bs">${msg('If you have its services and bytes at hand.')}</p>
        </li>
      </ul>
    </section>`;
  }

  #mine() {
    const own = this.#own.value;
    const damaged = this.#damaged.value;
    if (own.length === 0 && damaged === 0) return nothing;
    return html`<section class="card" aria-labelledby="mine">
      <h2 class="t2" id="mine" tabindex="-1">${msg('Yours')}</h2>
      <ul class="rows">
        ${own.map((profile) => html`<li>${this.#row(profile)}</li>`)}
      </ul>
      ${
        damaged > 0
          ? html`<p class="bs">
              ${damaged === 1 ? msg('One more is kept here that can no longer be read.') : msg(str`${damaged} more are kept here that can no longer be read.`)}
            </p>`
          : nothing
      }
    </section>`;
  }

  #row(profile: DeviceProfile) {
    const { id, label, brand } = profile;
    const act = (icon: IconName, words: string, onClick: () => void) =>
      html`<button type="button" class="iconbtn plain" aria-label=${words} @click=${onClick}>
        <bb-icon name=${icon}></bb-icon>
      </button>`;
    return html`<a class="name" href=${hrefOf({ screen: 'teach', id })}
        ><span class="vh">${msg('Edit')} </span>${label}<small>${brand}</small>
      </a>
      <div>
        ${act('download-simple', msg(str`Save ${label} as a file`), () => {
          saveJson(profile);
        })}
        ${act('trash', msg(str`Remove ${label}`), () => void this.#remove(profile))}
      </div>`;
  }

  /** The focus stays beside those that are left, and on none of them. */
  async #remove(profile: DeviceProfile): Promise<void> {
    if (!(await removeMassager(this, this.ownMassagers, profile))) return;
    await this.updateComplete;
    const heading =
      this.renderRoot.querySelector<HTMLElement>('#mine') ?? this.renderRoot.querySelector('h2');
    heading?.focus({ preventScroll: true });
  }

  /** One that is nearly the same may be known. */
  #copies() {
    const own = new Set(this.#own.value.map(({ id }) => id));
    const known = this.desk.profiles
      .filter(({ id }) => !own.has(id))
      .toSorted((a, b) => a.label.localeCompare(b.label));
    return html`<details class="card">
      <summary>
        <bb-icon name="caret-right-bold"></bb-icon>
        <h2 class="t2">${msg('Begin with a copy')}</h2>
      </summary>
      <p class="bs">${msg('If yours is much like one that Backbeat knows.')}</p>
      <ul class="rows">
        ${known.map(
          ({ id, label, brand }) =>
            html`<li>
              <a class="name" href=${hrefOf({ screen: 'teach', id })}>${label}<small>${brand}</small></a>
              <bb-icon name="caret-right-bold"></bb-icon>
            </li>`,
        )}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-teach-start': TeachStart;
  }
}
