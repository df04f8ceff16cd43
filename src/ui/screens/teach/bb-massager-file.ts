import type { DeviceProfile } from '#protocol';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { massagerDeskContext, ownMassagersContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { Observe } from '../../observe.ts';
import type { MassagerDesk, OwnMassagers } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { FileReading, type Finding } from '../routines/file-reading.ts';
import { issueList, issueListStyles } from '../routines/issue-list.ts';
import { freeId } from './blank.ts';
import { TO_FILE } from './opened-for.ts';
import { fieldStyles } from './teach-form.styles.ts';

/**
 * Brings along a massager that somebody else documented, from a file or pasted: shows what it is or exactly what is
 * wrong, and keeps it only when the person says so. One of the same id is replaced only when that is chosen.
 */
@customElement('bb-massager-file')
export class MassagerFile extends LitElement {
  static override styles = [
    base,
    controls,
    page,
    issueListStyles,
    fieldStyles,
    css`
      :host {
        display: block;
      }
      .card,
      .paste,
      .finding section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s-3);
      }
      .finding:empty {
        display: none;
      }
      .finding section {
        overflow-wrap: anywhere;
      }
      .finding h3 {
        color: var(--ink);
      }
      textarea {
        max-block-size: 14rem;
        min-block-size: 5rem;
      }
    `,
  ];

  @consume({ context: ownMassagersContext }) protected ownMassagers!: OwnMassagers;
  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  @state() private pasting = false;
  @query('textarea') private area!: HTMLTextAreaElement | null;
  readonly #reading: FileReading<DeviceProfile> = new FileReading(this, (text) =>
    this.ownMassagers.read(text),
  );
  readonly #own = new Observe<readonly DeviceProfile[]>(this, () => this.ownMassagers.profiles$, []);

  protected override render() {
    return html`<section class="card" aria-labelledby="bring">
      <h2 class="t2" id="bring" tabindex="-1">${msg('Bring one from a file')}</h2>
      <p class="bs">${msg('A massager that somebody documented: a .json file, or its text.')}</p>
      <p class="adds">
        <button type="button" class="btn small line" @click=${this.#reading.choose}>
          ${msg('Open a file')}
        </button>
        <button type="button" class="btn small line" aria-expanded=${this.pasting} @click=${this.#onPasting}>
          ${msg('Paste its text')}
        </button>
      </p>
      ${this.#reading.input(msg('Massager file'))} ${this.pasting ? this.#paste() : nothing}
      <div class="finding">${this.#reading.finding ? this.#found(this.#reading.finding) : nothing}</div>
    </section>`;
  }

  /** Who came for it finds it at once. */
  protected override firstUpdated(): void {
    if (!location.hash.endsWith(TO_FILE)) return;
    this.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'center' });
  }

  #paste() {
    return html`<div class="paste">
      <div class="field">
        <label for="text">${msg('Its text')}</label>
        <textarea id="text" class="code" rows="4" spellcheck="false" autocapitalize="off"></textarea>
      </div>
      <p class="adds">
        <button type="button" class="btn small" @click=${this.#onRead}>${msg('Look at it')}</button>
      </p>
    </div>`;
  }

  #found(finding: Finding<DeviceProfile>) {
    if (finding.what === 'sound') return this.#sound(finding.value);
    return html`<section aria-labelledby="wrong">
      <h3 class="t3" id="wrong" tabindex="-1">${msg('This cannot be used')}</h3>
      <p class="bs">${msg(str`Nothing of ${finding.from} was kept.`)}</p>
      ${
        finding.what === 'unread'
          ? html`<p class="bs">${finding.why}</p>`
          : html`<p class="bs">${msg('Mend it, or tell its author, then try again.')}</p>
              ${issueList(finding.issues)}`
      }
      ${this.#close(msg('Close'))}
    </section>`;
  }

  #sound(profile: DeviceProfile) {
    const same = this.#own.value.find(({ id }) => id === profile.id);
    return html`<section aria-labelledby="sound">
      <h3 class="t3" id="sound" tabindex="-1">${profile.label}</h3>
      <p class="bs">${profile.brand}. ${profile.evidenceNote}</p>
      <p class="bs">${msg(str`Sources: ${profile.sources.join('; ')}`)}</p>
      <p class="bs">
        ${msg('Backbeat can tell that its bytes can be read, not that they are right. Try it at the lowest level first.')}
      </p>
      ${
        same
          ? html`<p class="bs"><b>${msg(str`You have one of this kind already: ${same.label}.`)}</b></p>`
          : nothing
      }
      ${
        this.#reading.isUnkept
          ? html`<p class="issue" role="alert">
              <bb-icon name="warning-octagon"></bb-icon
              >${msg('It could not be kept: this device may be out of space.')}
            </p>`
          : nothing
      }
      <p class="adds">
        <button type="button" class="btn small cta" @click=${() => this.#keep(profile)}>
          ${same ? msg('Replace mine') : msg('Keep it')}
        </button>
        ${
          same
            ? html`<button type="button" class="btn small" @click=${() => this.#keepBoth(profile)}>
                ${msg('Keep both')}
              </button>`
            : nothing
        }
        ${this.#close(msg('Don’t keep it'))}
      </p>
    </section>`;
  }

  #close(words: string) {
    return html`<button type="button" class="btn small line" @click=${this.#onClose}>${words}</button>`;
  }

  async #keep(profile: DeviceProfile): Promise<void> {
    if (!(await this.#reading.keep(() => this.ownMassagers.keep(profile)))) return;
    this.pasting = false;
    this.dispatchEvent(new ToastEvent(msg(str`${profile.label} is kept. It can be connected now.`)));
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
  }

  #keepBoth(profile: DeviceProfile): Promise<void> {
    const taken = [...this.#own.value, ...this.desk.profiles].map(({ id }) => id);
    const label = msg(str`${profile.label} (another)`);
    return this.#keep({ ...profile, id: freeId(profile.id, taken), label });
  }

  readonly #onPasting = (): void => {
    this.pasting = !this.pasting;
    if (this.pasting) void this.updateComplete.then(() => this.area?.focus());
  };

  readonly #onRead = (): void => {
    this.#reading.look({ name: msg('the text'), text: this.area?.value ?? '' });
    void this.#reading.focus();
  };

  readonly #onClose = async (): Promise<void> => {
    this.#reading.close();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-massager-file': MassagerFile;
  }
}
