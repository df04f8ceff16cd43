import type { ParseIssue } from '#protocol';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { IconName } from '../../icons/icon-name.ts';
import type { Typed } from '../../ports.ts';
import { listAt, textAt } from './typed.ts';

/** What the parts of the form read and write with. Places are dotted paths, as in the file. */
export interface Pen {
  readonly typed: Typed;
  /** What is wrong at a place or below it, if it is to be told there. */
  readonly issueIn: (path: string) => ParseIssue | undefined;
  /** What is wrong at a place itself. */
  readonly issueAt: (path: string) => ParseIssue | undefined;
  /** Undefined takes it away. */
  readonly write: (path: string, value: Typed | undefined) => void;
  /** Puts an entry at the end of a list; the focus goes into it. */
  readonly add: (path: string, entry: Typed) => void;
  /** Takes an entry out of its list; the focus goes to the one in its place. */
  readonly remove: (path: string) => void;
  /** Changes places with the entry before or after it; the focus goes with it. */
  readonly move: (path: string, by: -1 | 1) => void;
}

/** What a field is called and how it is filled in. */
export interface FieldLook {
  readonly label: string;
  readonly help?: string;
  /** `code`: bytes and UUIDs; `number`: digits. Words if left out. */
  readonly kind?: 'code' | 'number';
  /** More than one line may be typed. */
  readonly lines?: number;
  /** What one might look like. */
  readonly example?: string;
}

/** One field for text. */
export function textField(pen: Pen, path: string, look: FieldLook): TemplateResult {
  const issue = pen.issueIn(path);
  const field = (look.lines ?? 1) > 1 ? area(pen, path, look) : line(pen, path, look);
  return html`<div class="field">
    <label for=${path}>${look.label}</label>
    ${field} ${look.help ? html`<p class="cap" id="${path}-help">${look.help}</p>` : nothing}
    ${issueLine(path, issue)}
  </div>`;
}

function line(pen: Pen, path: string, { kind, example, help }: FieldLook): TemplateResult {
  return html`<input
    id=${path}
    class=${kind ?? ''}
    type="text"
    inputmode=${kind === 'number' ? 'decimal' : nothing}
    autocomplete="off"
    autocapitalize=${kind ? 'off' : nothing}
    spellcheck=${kind ? 'false' : nothing}
    placeholder=${example ?? nothing}
    aria-invalid=${pen.issueIn(path) ? 'true' : nothing}
    aria-describedby=${describedBy(pen, path, help)}
    .value=${textAt(pen.typed, path)}
    @input=${(event: Event) => {
      pen.write(path, (event.target as HTMLInputElement).value);
    }}
  />`;
}

function area(pen: Pen, path: string, { kind, example, help, lines = 2 }: FieldLook): TemplateResult {
  const text = textAt(pen.typed, path);
  return html`<textarea
    id=${path}
    class=${kind ?? ''}
    rows=${Math.max(lines, text.split('\n').length)}
    autocapitalize=${kind ? 'off' : nothing}
    spellcheck=${kind ? 'false' : nothing}
    placeholder=${example ?? nothing}
    aria-invalid=${pen.issueIn(path) ? 'true' : nothing}
    aria-describedby=${describedBy(pen, path, help)}
    .value=${text}
    @input=${(event: Event) => {
      pen.write(path, (event.target as HTMLTextAreaElement).value);
    }}
  ></textarea>`;
}

function describedBy(pen: Pen, path: string, help: string | undefined): string | typeof nothing {
  const ids = [help && `${path}-help`, pen.issueIn(path) && `${path}-issue`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** A few values of which one holds. */
export function choiceField(
  pen: Pen,
  path: string,
  look: { readonly label: string; readonly choices: readonly (readonly [value: string, words: string])[] },
): TemplateResult {
  const now = textAt(pen.typed, path);
  const issue = pen.issueIn(path);
  const isKnown = look.choices.some(([value]) => value === now);
  const choices = isKnown ? look.choices : [...look.choices, [now, now || msg('Not chosen')] as const];
  return html`<div class="field">
    <label for=${path}>${look.label}</label>
    <span class="select">
      <select
        id=${path}
        aria-invalid=${issue ? 'true' : nothing}
        aria-describedby=${issue ? `${path}-issue` : nothing}
        @change=${(event: Event) => {
          pen.write(path, (event.target as HTMLSelectElement).value);
        }}
      >
        ${choices.map(([value, words]) => html`<option value=${value} ?selected=${value === now}>${words}</option>`)}
      </select>
      <bb-icon name="caret-right-bold"></bb-icon>
    </span>
    ${issueLine(path, issue)}
  </div>`;
}

/** Which endpoint, by its name. */
export function endpointField(pen: Pen, path: string, label: string): TemplateResult {
  const names = listAt(pen.typed, 'endpoints').map((endpoint) => textAt(endpoint, 'name').trim());
  const choices = names.filter(Boolean).map((name) => [name, name] as const);
  return choiceField(pen, path, { label, choices });
}

/** What is wrong with a whole part, such as a list without entries. */
export function partIssue(pen: Pen, path: string): TemplateResult | typeof nothing {
  return issueLine(path, pen.issueAt(path));
}

/** Something wrong, in words: where in a text, what was expected, what stands there. */
export function issueWords({ path, found, expected }: ParseIssue): string {
  const [, letter] = /, character (\d+)/.exec(path) ?? [];
  if (letter !== undefined)
    return msg(str`From character ${letter} on, expected ${expected}; found ${found}.`);
  if (found !== 'nothing' && found !== '""') return msg(str`Expected ${expected}; found ${found}.`);
  return /^(text|a list)/.test(expected) ? msg('Still empty.') : msg(str`Still empty: ${expected}.`);
}

function issueLine(path: string, issue: ParseIssue | undefined): TemplateResult | typeof nothing {
  if (!issue) return nothing;
  return html`<p class="issue" id="${path}-issue">
    <bb-icon name="warning-octagon"></bb-icon>${issueWords(issue)}
  </p>`;
}

/** Adds an entry to a list; `of` tells it from the same button of other lists. */
export function addButton(
  pen: Pen,
  path: string,
  given: { readonly label: string; readonly entry: Typed; readonly of?: string },
): TemplateResult {
  return html`<button
    type="button"
    class="btn small line"
    aria-label=${given.of ? `${given.label}: ${given.of}` : nothing}
    @click=${() => {
      pen.add(path, given.entry);
    }}
  >
    <bb-icon name="plus-bold"></bb-icon>${given.label}
  </button>`;
}

/** Takes an entry out of a list. */
export function removeButton(pen: Pen, path: string, label: string): TemplateResult {
  return html`<button
    type="button"
    class="iconbtn plain remove"
    aria-label=${label}
    @click=${() => {
      pen.remove(path);
    }}
  >
    <bb-icon name="trash"></bb-icon>
  </button>`;
}

/** Puts an entry one place up or down, where it has a place to go to. */
export function moveButtons(
  pen: Pen,
  path: string,
  given: { readonly index: number; readonly count: number; readonly of: string },
): TemplateResult | typeof nothing {
  const { index, count, of } = given;
  if (count < 2) return nothing;
  const button = (by: -1 | 1, words: string, icon: IconName): TemplateResult =>
    html`<button
      type="button"
      id="${path}.${by < 0 ? 'up' : 'down'}"
      class="iconbtn plain"
      aria-label=${words}
      ?disabled=${index + by < 0 || index + by >= count}
      @click=${() => {
        pen.move(path, by);
      }}
    >
      <bb-icon name=${icon}></bb-icon>
    </button>`;
  return html`${button(-1, msg(str`Move step ${index + 1} up: ${of}`), 'arrow-up-bold')}
  ${button(1, msg(str`Move step ${index + 1} down: ${of}`), 'arrow-down-bold')}`;
}
