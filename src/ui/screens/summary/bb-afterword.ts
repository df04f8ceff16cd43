import type { SessionRecord } from '#storage';
import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { feelingWords } from '../../words/session-words.ts';

/** One of four words. */
export type Feeling = NonNullable<SessionRecord['feeling']>;

const FEELINGS: readonly Feeling[] = ['looser', 'same', 'sore', 'tender'];

/** A note is a few sentences, not a diary: as long as fits a page of the journal. */
const LONGEST_NOTE = 500;
/** From here on it is said how much is left. */
const TELL_FROM = 400;

/** The feeling was chosen or taken back, or the note was changed. */
export class AfterwordEvent extends Event {
  static readonly type = 'bb-afterword';
  readonly feeling: Feeling | undefined;
  readonly note: string;

  constructor(said: { readonly feeling: Feeling | undefined; readonly note: string }) {
    super(AfterwordEvent.type, { bubbles: true, composed: true });
    this.feeling = said.feeling;
    this.note = said.note;
  }
}

/** What the person says of a session: one word about the feeling, and a note. */
@customElement('bb-afterword')
export class Afterword extends LitElement {
  static override styles = [
    base,
    controls,
    fields,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.875rem;
      }
      legend {
        padding: 0;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-block-start: 0.5rem;
      }
      .chips .chip {
        padding-inline: 0.95rem;
      }
      label {
        display: grid;
        gap: var(--s-2);
      }
      textarea {
        field-sizing: content;
        min-block-size: 3.5rem;
        max-block-size: 15rem;
      }
      .left {
        min-block-size: 1.25rem;
        margin-block-start: 0.25rem;
        text-align: end;
      }
    `,
  ];

  @property() feeling: Feeling | undefined;
  @property() note = '';

  protected override render() {
    const left = LONGEST_NOTE - this.note.length;
    return html`<fieldset>
        <legend class="t3">${msg('How does it feel?')}</legend>
        <div class="chips">
          ${FEELINGS.map(
            (feeling) =>
              html`<button
                class="chip tap"
                aria-pressed=${this.feeling === feeling}
                @click=${() => {
                  this.#say({ feeling: this.feeling === feeling ? undefined : feeling, note: this.note });
                }}
              >
                ${feelingWords(feeling)}
              </button>`,
          )}
        </div>
      </fieldset>
      <div>
        <label>
          <span class="vh">${msg('Note')}</span>
          <textarea
            @focus=${this.#onFocus}
            placeholder=${msg('Add a note')}
            maxlength=${LONGEST_NOTE}
            .value=${this.note}
            @input=${this.#onNote}
          ></textarea>
        </label>
        ${
          this.note.length >= TELL_FROM
            ? html`<p class="cap left">
                ${left > 0 ? msg(str`${left} characters left`) : msg('The note is full')}
              </p>`
            : nothing
        }
      </div>`;
  }

  #say(said: { readonly feeling: Feeling | undefined; readonly note: string }): void {
    this.feeling = said.feeling;
    this.note = said.note;
    this.dispatchEvent(new AfterwordEvent(said));
  }

  /** Browsers look after the caret in it, not after the bars at the edges. */
  readonly #onFocus = ({ target }: FocusEvent): void => {
    requestAnimationFrame(() => {
      (target as Element).scrollIntoView({ block: 'nearest' });
    });
  };

  readonly #onNote = (event: Event): void => {
    this.#say({ feeling: this.feeling, note: (event.target as HTMLTextAreaElement).value });
  };
}

/** The same record with what was said of it; an empty note is left out. */
export function withAfterword(
  record: SessionRecord,
  said: { readonly feeling: Feeling | undefined; readonly note: string },
): SessionRecord {
  const { ...changed }: { -readonly [Key in keyof SessionRecord]: SessionRecord[Key] } = record;
  delete changed.feeling;
  delete changed.note;
  if (said.feeling) changed.feeling = said.feeling;
  if (said.note.trim()) changed.note = said.note.trim();
  return changed;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-afterword': Afterword;
  }
  interface HTMLElementEventMap {
    'bb-afterword': AfterwordEvent;
  }
}
