import type { RoutineEdit } from '#care';
import type { Routine } from '#protocol';
import type { Settings, SettingsStore } from '#storage';
import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { contentContext, ownRoutinesContext, sessionDeskContext, settingsContext } from '../../contexts.ts';
import { Observe } from '../../observe.ts';
import type { Content, OwnRoutines, SessionDesk } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import './bb-spine-editor.ts';
import type { SpineEditor } from './bb-spine-editor.ts';
import './bb-step-sheet.ts';
import { Editing } from './editing.ts';
import type { RoutineEditEvent, StepSelectEvent } from './editor-events.ts';
import { editorHead } from './editor-head.ts';
import { historyKey } from './editor-keys.ts';
import { foundDraft, leaveQuestion, nothingToEdit } from './editor-notices.ts';
import { editorScreen } from './editor-screen.styles.ts';
import { Saving, type Afterwards } from './saving.ts';
import { stepLabel } from './step-naming.ts';

/**
 * A routine on its way to being the person's own. Nothing is written before it is saved; what is not saved stays as
 * long as the app is open, and is asked about.
 */
@customElement('bb-editor-screen')
export class EditorScreen extends LitElement {
  static override styles = [base, controls, page, editorScreen];

  @property() routineId = '';
  @consume({ context: contentContext }) protected content!: Content;
  @consume({ context: ownRoutinesContext }) protected ownRoutines!: OwnRoutines;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;
  @consume({ context: settingsContext }) protected settings!: SettingsStore;

  /** Read out after the step that is looked at was changed. */
  @state() private said = '';
  /** Said in the sheet until the next edit. */
  @state() private note = '';
  @state() private leaving = false;
  @query('bb-spine-editor') private spine!: SpineEditor | null;
  @query('.ask h2') private question!: HTMLElement | null;
  @query('header') private head!: HTMLElement | null;

  readonly #own = new Observe<readonly Routine[]>(this, () => this.ownRoutines.routines$, []);
  readonly #settings = new Observe<Settings | undefined>(this, () => this.settings.settings$, undefined);
  readonly #saving: Saving = new Saving(this, {
    ownRoutines: () => this.ownRoutines,
    sessionDesk: () => this.sessionDesk,
    kept: (editing) => {
      editing.forget();
      this.#editing = undefined;
    },
  });
  #editing: Editing | undefined;
  readonly #sizes = new ResizeObserver(() => {
    this.#makeRoom();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#onUnload);
    addEventListener('keydown', this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#onUnload);
    removeEventListener('keydown', this.#onKeyDown);
    this.#sizes.disconnect();
  }

  protected override willUpdate(): void {
    this.#editing ??= this.#begin();
  }

  protected override updated(): void {
    if (this.head) this.#sizes.observe(this.head);
  }

  protected override render() {
    const editing = this.#editing;
    if (!editing) return nothingToEdit(this.ownRoutines.rules ? 'no-routine' : 'no-rules');
    const { routine, rules, at, problems } = editing;
    const here = problems.find(({ stepIndex }) => stepIndex === at)?.why;
    return html`<div class="page wide" @bb-routine-edit=${this.#onEdit} @bb-step-select=${this.#onSelect}>
      ${this.#head(editing)}
      ${
        this.leaving
          ? leaveQuestion({ backHref: this.#backHref(), onStay: this.#onStay, onDiscard: this.#onDiscard })
          : nothing
      }
      ${editing.found ? foundDraft(this.#onStartOver) : nothing}
      <div class="work">
        <div>
          <bb-spine-editor
            .routine=${routine}
            .body=${rules.body}
            .settings=${this.#settings.value}
            .problems=${problems}
            .selected=${at}
          ></bb-spine-editor>
          ${this.#after(editing)}
        </div>
        <bb-step-sheet
          ?hidden=${this.leaving}
          .context=${{ routine, rules }}
          .settings=${this.#settings.value}
          .at=${at}
          .why=${editing.why || (here ?? this.note)}
        ></bb-step-sheet>
      </div>
      <p class="vh" role="status">${this.said}</p>
    </div>`;
  }

  #head(editing: Editing) {
    return editorHead({
      editing,
      problems: editing.problems,
      canSave: this.#saving.canSave(editing),
      failed: this.#saving.hasFailed,
      backHref: this.#backHref(),
      onBack: this.#onBack,
      onUndo: this.#onUndo,
      onRedo: this.#onRedo,
      onSave: () => void this.#saving.save(editing, 'page'),
      onName: (name) => {
        this.#make({ do: 'rename', name });
      },
      onLook: (at) => {
        editing.look(at);
      },
    });
  }

  /** What can be done with it, below the last step. */
  #after(editing: Editing) {
    const isSaved = editing.saved !== undefined && !editing.isChanged;
    const off = !isSaved && !this.#saving.canSave(editing);
    const act = (label: string, afterwards: Afterwards) =>
      html`<button
        class="btn small line"
        ?disabled=${off}
        aria-describedby="state"
        @click=${() => this.#saving.save(editing, afterwards)}
      >
        ${label}
      </button>`;
    return html`<p class="after">
      ${act(isSaved ? msg('Rehearse') : msg('Save and rehearse'), 'rehearse')}
      ${act(isSaved ? msg('Start') : msg('Save and start'), 'start')}
    </p>`;
  }

  /** The spine scrolls below the head; one that takes more than a third of the height scrolls away with it. */
  #makeRoom(): void {
    const heightPx = this.head?.offsetHeight ?? 0;
    this.style.setProperty('--head-h', `${heightPx}px`);
    this.toggleAttribute('data-tall-head', heightPx > innerHeight / 4);
  }

  #begin(): Editing | undefined {
    const { rules, drafts } = this.ownRoutines;
    const { routines } = this.content;
    return (
      rules && Editing.begin(this, { id: this.routineId, rules, drafts, routines, own: this.#own.value })
    );
  }

  #backHref(): string {
    return hrefOf({ screen: 'routine', id: this.routineId });
  }

  #make(wish: RoutineEdit): void {
    const editing = this.#editing;
    this.said = '';
    this.note = '';
    if (!editing?.make(wish)) return;
    this.#saving.rest();
    if (wish.do === 'remove') this.note = msg('Step removed. Undo brings it back.');
    else if (wish.do !== 'rename') this.#say(editing);
  }

  #say({ routine, at, rules }: Editing): void {
    const step = routine.steps[at];
    if (step) this.said = stepLabel(step, at, { body: rules.body, settings: this.#settings.value });
  }

  /** A button that does nothing any more lets go of the focus: the other one of the two takes it. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (activeElement?.matches(':disabled'))
      this.renderRoot.querySelector<HTMLElement>('.bar button:enabled')?.focus();
  }

  readonly #onEdit = ({ edit }: RoutineEditEvent): void => {
    this.#make(edit);
  };

  readonly #onSelect = ({ at }: StepSelectEvent): void => {
    this.note = '';
    this.#editing?.look(at);
  };

  readonly #onUndo = (): void => {
    this.note = '';
    this.#editing?.undo();
    this.said = msg('Undone.');
    void this.#keepFocus();
  };

  readonly #onRedo = (): void => {
    this.#editing?.redo();
    this.said = msg('Done again.');
    void this.#keepFocus();
  };

  readonly #onBack = (event: Event): void => {
    if (!this.#editing?.isChanged) return;
    event.preventDefault();
    this.leaving = true;
    void this.updateComplete.then(() => this.question?.focus());
  };

  readonly #onStay = (): void => {
    this.leaving = false;
    this.spine?.focus();
  };

  readonly #onDiscard = (): void => {
    this.#editing?.forget();
    location.hash = this.#backHref();
  };

  readonly #onStartOver = (): void => {
    this.#editing?.forget();
    this.#editing = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() => this.spine?.focus());
  };

  readonly #onUnload = (event: Event): void => {
    if (this.#editing?.isChanged) event.preventDefault();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    // A text field has an undo of its own.
    const wanted = event.composedPath()[0] instanceof HTMLInputElement ? undefined : historyKey(event);
    if (!wanted) return;
    event.preventDefault();
    if (wanted === 'undo') this.#onUndo();
    else this.#onRedo();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-editor-screen': EditorScreen;
  }
}
