import { needsAffectedSide, type RoutineEdit } from '#care';
import type { Routine } from '#protocol';
import type { Settings, SettingsStore } from '#storage';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { contentContext, ownRoutinesContext, sessionDeskContext, settingsContext } from '../../contexts.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { go, goInstead } from '../../navigate.ts';
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
import { stepLabel } from './step-naming.ts';

/** Where to go once the routine is saved: `start` is the place on its page. */
type Afterwards = 'page' | 'start' | 'rehearse';

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
  @state() private saving: 'resting' | 'saving' | 'failed' = 'resting';
  @query('bb-spine-editor') private spine!: SpineEditor | null;
  @query('.ask h2') private question!: HTMLElement | null;
  @query('header') private head!: HTMLElement | null;

  readonly #own = new Observe<readonly Routine[]>(this, () => this.ownRoutines.routines$, []);
  readonly #settings = new Observe<Settings | undefined>(this, () => this.settings.settings$, undefined);
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
      canSave: this.#canSave(editing),
      failed: this.saving === 'failed',
      backHref: this.#backHref(),
      onBack: this.#onBack,
      onUndo: this.#onUndo,
      onRedo: this.#onRedo,
      onSave: () => void this.#save(editing, 'page'),
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
    const off = !isSaved && !this.#canSave(editing);
    const act = (label: string, afterwards: Afterwards) =>
      html`<button
        class="btn small line"
        ?disabled=${off}
        aria-describedby="state"
        @click=${() => this.#save(editing, afterwards)}
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

  #canSave({ problems, saved, isChanged }: Editing): boolean {
    return problems.length === 0 && this.saving !== 'saving' && (!saved || isChanged);
  }

  #backHref(): string {
    return hrefOf({ screen: 'routine', id: this.routineId });
  }

  #make(wish: RoutineEdit): void {
    const editing = this.#editing;
    this.said = '';
    this.note = '';
    if (!editing?.make(wish)) return;
    this.saving = 'resting';
    if (wish.do === 'remove') this.note = msg('Step removed. Undo brings it back.');
    else if (wish.do !== 'rename') this.#say(editing);
  }

  #say({ routine, at, rules }: Editing): void {
    const step = routine.steps[at];
    if (step) this.said = stepLabel(step, at, { body: rules.body, settings: this.#settings.value });
  }

  async #save(editing: Editing, afterwards: Afterwards): Promise<void> {
    const routine: Routine = { ...editing.routine, name: editing.routine.name.trim() };
    if (!editing.saved || editing.isChanged) {
      this.saving = 'saving';
      try {
        await this.ownRoutines.keep(routine);
      } catch {
        this.saving = 'failed';
        return;
      }
      editing.forget();
      this.#editing = undefined; // what is on the page now is what is kept
      if (afterwards !== 'rehearse') this.dispatchEvent(new ToastEvent(msg(str`${routine.name} is saved.`)));
    }
    await this.#leaveTo(routine, afterwards);
  }

  async #leaveTo(routine: Routine, afterwards: Afterwards): Promise<void> {
    const { id } = routine;
    if (afterwards === 'page') {
      goInstead({ screen: 'routine', id });
      return;
    }
    // Which side hurts is asked on the routine's page.
    if (afterwards === 'rehearse' && !needsAffectedSide(routine)) {
      if (await this.sessionDesk.rehearse({ routineId: id })) {
        go({ screen: 'session' });
        return;
      }
      this.dispatchEvent(new ToastEvent(msg('The rehearsal could not start. Try again.')));
    }
    goInstead({ screen: 'routine', id, part: 'start' });
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
  };

  readonly #onRedo = (): void => {
    this.#editing?.redo();
    this.said = msg('Done again.');
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
