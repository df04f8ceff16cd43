import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { AddOn, Routine, Source } from '#protocol';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { contentContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import type { Content } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { page } from '../../styles/page.styles.ts';

/** What a routine is good for and what that rests on: claimed no more than its author claims. */
@customElement('bb-routine-basis')
export class RoutineBasis extends LitElement {
  static override styles = [
    base,
    page,
    css`
      p,
      h2 {
        margin-block-end: var(--s-2);
      }
      li {
        margin-block-end: var(--s-2);
        font: var(--t-body-s);
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      a {
        text-underline-offset: 0.2em;
      }
    `,
  ];

  @property({ attribute: false }) routine!: Routine | AddOn;
  @consume({ context: contentContext }) protected content!: Content;
  /** Asked for when the fold is first opened: few people want them. */
  @state() private sources: readonly Source[] = [];

  protected override render() {
    const { routine } = this;
    return html`<details @toggle=${this.#onToggle}>
      <summary>
        <bb-icon name="caret-right-bold"></bb-icon
        >${isCopy(routine) ? msg('What it is based on') : msg('What it is good for, and what that rests on')}
      </summary>
      ${
        'bestFor' in routine
          ? html`<p class="bs">
                ${isCopy(routine) ? routine.goal : msg(str`Chosen for: ${routine.bestFor.join(', ')}.`)}
              </p>
              <p class="bs">${routine.evidenceNote}</p>`
          : html`<p class="bs">${routine.note}</p>`
      }
      ${this.#sources()}
    </details>`;
  }

  #sources() {
    const cited = this.routine.sources.flatMap((key) => this.sources.find(({ id }) => id === key) ?? []);
    if (cited.length === 0) return nothing;
    return html`<h2 class="t3">
        ${isCopy(this.routine) ? msg('Sources of the routine it is based on') : msg('Sources')}
      </h2>
      <ul>
        ${cited.map(
          ({ cite, url }) =>
            html`<li>${url ? html`<a href=${url} target="_blank" rel="noreferrer">${cite}</a>` : cite}</li>`,
        )}
      </ul>`;
  }

  readonly #onToggle = async (): Promise<void> => {
    if (this.sources.length > 0) return;
    this.sources = (await this.content.sources?.()) ?? [];
  };
}

/** One that the person changed: it is good for nothing that anybody knows of. */
function isCopy(routine: Routine | AddOn): boolean {
  return 'bestFor' in routine && routine.bestFor.length === 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-routine-basis': RoutineBasis;
  }
}
