import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { DeviceProfile } from '#protocol';
import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ownMassagersContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { Observe } from '../../observe.ts';
import type { OwnMassagers } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { saveJson } from '../../save-text.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { TO_FILE } from '../teach/opened-for.ts';
import { removeMassager } from '../teach/remove-massager.ts';
import { knownMassager, knownMassagerStyles } from './known-massager.ts';
import { massagerCards } from './massager-screen.styles.ts';

/** Massagers that were taught or brought along, and the ways to one that nobody has documented yet. */
@customElement('bb-own-massagers')
export class OwnMassagersCard extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    massagerCards,
    knownMassagerStyles,
    css`
      li + li {
        border-block-start: 1px solid var(--line);
      }
      li .acts {
        padding-block-end: var(--s-3);
      }
      .ways {
        display: grid;
        gap: var(--s-2);
      }
    `,
  ];

  @consume({ context: ownMassagersContext }) protected ownMassagers!: OwnMassagers;
  readonly #own = new Observe<readonly DeviceProfile[]>(this, () => this.ownMassagers.profiles$, []);
  readonly #damaged = new Observe<number>(this, () => this.ownMassagers.damaged$, 0);

  protected override render() {
    const own = this.#own.value;
    return html`<section class="card" aria-labelledby="own">
      <div>
        <h2 class="t2" id="own" tabindex="-1">${msg('Your own massagers')}</h2>
        <p class="bs">
          ${msg('Yours is not in the list? Look into it, and teach Backbeat how to talk to it. No code is needed.')}
        </p>
      </div>
      ${this.#damaged.value > 0 ? unread(this.#damaged.value) : nothing}
      ${
        own.length > 0
          ? html`<ul>
              ${repeat(
                own,
                ({ id }) => id,
                (profile) => html`<li>${knownMassager(profile)} ${this.#acts(profile)}</li>`,
              )}
            </ul>`
          : nothing
      }
      <div class="ways">
        <a class="btn wide" href=${hrefOf({ screen: 'explore' })}>${msg('Look into a device')}</a>
        <a class="btn wide" href=${hrefOf({ screen: 'teach' })}>${msg('Teach a massager')}</a>
        <a class="btn wide" href=${hrefOf({ screen: 'teach' }) + TO_FILE}>${msg('Bring one from a file')}</a>
      </div>
    </section>`;
  }

  #acts(profile: DeviceProfile) {
    const { id, label } = profile;
    return html`<p class="acts">
      <a class="btn small" href=${hrefOf({ screen: 'teach', id })}>
        <bb-icon name="pencil-simple"></bb-icon>
        <span>${msg('Edit')}<span class="vh"> ${label}</span></span>
      </a>
      <button
        class="btn small"
        @click=${() => {
          saveJson(profile);
        }}
      >
        <bb-icon name="download-simple"></bb-icon>
        <span>${msg('Save as a file')}<span class="vh"> ${label}</span></span>
      </button>
      <button class="btn small" @click=${() => this.#remove(profile)}>
        <bb-icon name="trash"></bb-icon>
        <span>${msg('Remove')}<span class="vh"> ${label}</span></span>
      </button>
    </p>`;
  }

  /** Gone at once, with a way back. */
  async #remove(profile: DeviceProfile): Promise<void> {
    if (!(await removeMassager(this, this.ownMassagers, profile))) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }
}

function unread(count: number) {
  return html`<p class="notice">
    <bb-icon name="warning-octagon"></bb-icon>
    <span
      >${
        count === 1
          ? msg('One of your massagers can no longer be read and is left out. It stays on this device.')
          : msg(
              str`${count} of your massagers can no longer be read and are left out. They stay on this device.`,
            )
      }</span
    >
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-own-massagers': OwnMassagersCard;
  }
}
