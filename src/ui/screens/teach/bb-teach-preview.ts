import type { ParseIssue } from '#protocol';
import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import { formatPercent } from '../../format.ts';
import type { FramePreview, ProfilePreview } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { issueWords } from './pen.ts';
import { placeWords } from './place-words.ts';

/** Asks for the field that something wrong belongs to. */
export class GoToIssueEvent extends Event {
  static readonly type = 'bb-go-to-issue';
  readonly issue: ParseIssue;

  constructor(issue: ParseIssue) {
    super(GoToIssueEvent.type, { bubbles: true, composed: true });
    this.issue = issue;
  }
}

/** What would be sent, byte by byte; or what is missing for that. */
@customElement('bb-teach-preview')
export class TeachPreview extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s-3);
      }
      dl {
        display: grid;
      }
      dl div {
        display: grid;
        grid-template-columns: minmax(0, 6.5rem) minmax(0, 1fr);
        gap: 0 var(--s-3);
        align-items: baseline;
        padding-block: var(--s-2);
        border-block-start: 1px solid var(--line);
      }
      dt {
        font: var(--t-label);
      }
      dt small {
        display: block;
        font: var(--t-caption);
        color: var(--ink-3);
      }
      dd {
        display: grid;
        overflow-wrap: anywhere;
      }
      code {
        font: 500 0.9375rem/1.5 var(--mono);
        letter-spacing: 0.02em;
      }
      dd small {
        font: var(--t-caption);
        color: var(--ink-3);
      }
      button {
        inline-size: 100%;
        min-block-size: var(--tap);
        padding-block: var(--s-2);
        border-block-start: 1px solid var(--line);
        font: var(--t-body-s);
        text-align: start;
        overflow-wrap: anywhere;
      }
      button b {
        font-weight: 620;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      @media (max-width: 22rem) {
        dl div {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) preview: ProfilePreview | undefined;
  @property({ attribute: false }) issues: readonly ParseIssue[] = [];

  protected override render() {
    return html`<section class="card" aria-labelledby="sent">
      <h2 class="t2" id="sent">${msg('What is sent')}</h2>
      ${this.preview ? this.#bytes(this.preview) : this.#missing()}
    </section>`;
  }

  #bytes({ levels, stop, init }: ProfilePreview) {
    const names = [msg('Lowest'), msg('Middle'), msg('Most')];
    return html`<dl>
      ${levels.map(({ pct, level, frames }, index) =>
        row(names[index] ?? formatPercent(pct), { frames, note: msg(str`${formatPercent(pct)}, ${level}`) }),
      )}
      ${row(msg('Stop'), { frames: stop })}
      ${init.length > 0 ? row(msg('At first'), { frames: init, note: msg('after a stop') }) : nothing}
    </dl>`;
  }

  #missing() {
    const { issues } = this;
    return html`<p class="bs">
        ${
          issues.length === 1
            ? msg('One place needs a look before the bytes can be shown.')
            : msg(str`${issues.length} places need a look before the bytes can be shown.`)
        }
      </p>
      <ul>
        ${issues.map(
          (issue) =>
            html`<li>
              <button
                type="button"
                @click=${() => {
                  this.dispatchEvent(new GoToIssueEvent(issue));
                }}
              >
                <b>${placeWords(issue)}</b>: ${issueWords(issue)}
              </button>
            </li>`,
        )}
      </ul>`;
  }
}

function row(name: string, { frames, note }: { frames: readonly FramePreview[]; note?: string }) {
  return html`<div>
    <dt>${name}${note ? html`<small>${note}</small>` : nothing}</dt>
    <dd>
      ${frames.map(
        ({ to, bytes, response }) =>
          html`<code>${bytes}</code>
            <small
              >${response ? msg(str`to ${to}, with response`) : msg(str`to ${to}, without response`)}</small
            >`,
      )}
    </dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-teach-preview': TeachPreview;
  }
  interface HTMLElementEventMap {
    'bb-go-to-issue': GoToIssueEvent;
  }
}
