import type { ParseIssue } from '#protocol';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import type { MassagerDraft, Typed } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { endpointsPart, levelPart, matchPart, namePart, stopPart, strengthPart } from './form-parts.ts';
import { keptPart } from './kept-part.ts';
import { linkPart, reportsPart, wordsPart } from './more-parts.ts';
import type { Pen } from './pen.ts';
import { formStyles } from './teach-form.styles.ts';
import { placeOf } from './typed-profile.ts';
import { listAt, typedWith } from './typed.ts';

/** Something was typed. */
export class TypedEvent extends Event {
  static readonly type = 'bb-typed';
  readonly typed: Typed;

  constructor(typed: Typed) {
    super(TypedEvent.type, { bubbles: true, composed: true });
    this.typed = typed;
  }
}

/** The form that a massager is taught with. What is wrong stands at the field it was typed in. */
@customElement('bb-teach-form')
export class TeachForm extends LitElement {
  static override styles = [base, controls, fields, page, formStyles];

  @property({ attribute: false }) draft!: MassagerDraft;
  @property({ attribute: false }) issues: readonly ParseIssue[] = [];
  /** The person wanted it saved: from then on, fields that are still empty are told too. */
  @property({ type: Boolean }) strict = false;
  @state() private touched: ReadonlySet<string> = new Set();
  /** Selectors, best first, of what gets the focus once a list is as it was asked for. */
  #focusNext: readonly string[] = [];

  protected override render() {
    const pen = this.#pen();
    return html`${namePart(pen)} ${matchPart(pen)} ${endpointsPart(pen)} ${strengthPart(pen)}
    ${levelPart(pen)} ${stopPart(pen)} ${linkPart(pen)} ${reportsPart(pen)} ${wordsPart(pen)}
    ${keptPart(this.draft)}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('draft')) return;
    const next = this.#focusNext.map((selector) => this.shadowRoot?.querySelector<HTMLElement>(selector));
    this.#focusNext = [];
    next.find(Boolean)?.focus();
  }

  /** To the field that a place in the file belongs to, or to the part it would be in. */
  goTo(issue: ParseIssue): void {
    const keys = placeOf(issue, this.draft.typed).split('.');
    const ids = keys.map((_, at) => keys.slice(0, keys.length - at).join('.'));
    const found = [...ids, 'label'].map((id) => this.shadowRoot?.getElementById(id)).find(Boolean);
    found?.closest('details')?.setAttribute('open', '');
    found?.scrollIntoView({ block: 'center' });
    found?.focus({ preventScroll: true });
  }

  #pen(): Pen {
    const { typed } = this.draft;
    const told = this.issues
      .filter((issue) => this.#isTold(issue, typed))
      .map((issue) => [placeOf(issue, typed), issue] as const);
    return {
      typed,
      issueAt: (path) => told.find(([place]) => place === path)?.[1],
      issueIn: (path) => told.find(([place]) => place === path || place.startsWith(`${path}.`))?.[1],
      write: (path, value) => {
        this.#write(path, value);
      },
      add: (path, entry) => {
        const list = listAt(typed, path);
        this.#write(path, [...list, entry]);
        this.#focusNext = [`${entryAt(path, list.length)} :is(input, select)`];
      },
      remove: (path) => {
        const [list, index] = splitPath(path);
        this.#write(path, undefined);
        const left = listAt(typed, list).length - 1;
        this.#focusNext = left > 0 ? [entryAt(list, Math.min(index, left - 1))] : [idOf(list)];
      },
      move: (path, by) => {
        this.#move(path, by);
      },
    };
  }

  #write(path: string, value: Typed | undefined): void {
    this.touched = new Set([...this.touched, path]);
    this.dispatchEvent(new TypedEvent(typedWith(this.draft.typed, path, value)));
  }

  /** At an end of the list there is only the way back. */
  #move(path: string, by: -1 | 1): void {
    const [list, index] = splitPath(path);
    const entries = listAt(this.draft.typed, list);
    const [one, other] = [entries[index], entries[index + by]];
    if (one === undefined || other === undefined) return;
    this.#write(list, entries.with(index, other).with(index + by, one));
    const ways = by < 0 ? ['up', 'down'] : ['down', 'up'];
    this.#focusNext = ways.map((way) => `${idOf(`${list}.${index + by}.${way}`)}:not([disabled])`);
  }

  /** What was not come to yet is not wrong yet. */
  #isTold(issue: ParseIssue, typed: Typed): boolean {
    return this.strict || issue.found !== 'nothing' || this.touched.has(placeOf(issue, typed));
  }
}

/** The list an entry is in, and its place there. */
function splitPath(path: string): readonly [list: string, index: number] {
  const dot = path.lastIndexOf('.');
  return [path.slice(0, dot), Number(path.slice(dot + 1))];
}

function entryAt(list: string, index: number): string {
  return idOf(`${list}.${index}`);
}

function idOf(path: string): string {
  return `[id="${path}"]`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-teach-form': TeachForm;
  }
  interface HTMLElementEventMap {
    'bb-typed': TypedEvent;
  }
}
