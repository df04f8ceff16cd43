import type { ParseIssue } from '#protocol';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/bb-icon.ts';
import type { MassagerDraft, Typed } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { endpointsPart, levelPart, matchPart, namePart, stopPart, strengthPart } from './form-parts.ts';
import { linkPart, reportsPart, wordsPart } from './more-parts.ts';
import type { Pen } from './pen.ts';
import { formStyles } from './teach-form.styles.ts';
import { placeOf } from './typed-profile.ts';
import { textAt, typedWith } from './typed.ts';

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

  protected override render() {
    const pen = this.#pen();
    const { typed, kept } = this.draft;
    const unshown = Object.keys({
      ...kept,
      ...(textAt(typed, 'match.manufacturers.0.company') ? { manufacturers: true } : {}),
    }).filter((key) => key !== '$schema');
    return html`${namePart(pen)} ${matchPart(pen)} ${endpointsPart(pen)} ${strengthPart(pen)}
    ${levelPart(pen)} ${stopPart(pen)} ${linkPart(pen)} ${reportsPart(pen)} ${wordsPart(pen, unshown)}`;
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
        this.touched = new Set([...this.touched, path]);
        this.dispatchEvent(new TypedEvent(typedWith(typed, path, value)));
      },
    };
  }

  /** What was not come to yet is not wrong yet. */
  #isTold(issue: ParseIssue, typed: Typed): boolean {
    return this.strict || issue.found !== 'nothing' || this.touched.has(placeOf(issue, typed));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-teach-form': TeachForm;
  }
  interface HTMLElementEventMap {
    'bb-typed': TypedEvent;
  }
}
