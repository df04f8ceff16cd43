import type { MassagerState } from '#massager';
import type { DeviceProfile } from '#protocol';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { massagerDeskContext, ownMassagersContext, sessionDeskContext } from '../../contexts.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { FocusLostEvent } from '../../focus-lost.ts';
import { isLive, liveSession$, type LiveSession } from '../../live-session.ts';
import { go, goInstead } from '../../navigate.ts';
import { Observe } from '../../observe.ts';
import type { BluetoothAvailability, MassagerDesk, OwnMassagers, SessionDesk } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { saveJson } from '../../save-text.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { leaveQuestion } from '../editor/editor-notices.ts';
import './bb-teach-form.ts';
import type { TeachForm, TypedEvent } from './bb-teach-form.ts';
import './bb-teach-preview.ts';
import type { GoToIssueEvent } from './bb-teach-preview.ts';
import './bb-teach-try.ts';
import { editorHead, fromBefore, noSuchMassager } from './editor-parts.ts';
import { Lesson } from './lesson.ts';
import { removeMassager } from './remove-massager.ts';
import { notation, notationStyles } from './notation.ts';
import { teachEditor } from './teach-editor.styles.ts';
import { Trying } from './trying.ts';

/** One massager on its way to be taught: the form, what it would send, and a try on the massager itself. */
@customElement('bb-teach-editor')
export class TeachEditor extends LitElement {
  static override styles = [base, controls, page, notationStyles, teachEditor];

  @property() massagerId = '';
  @consume({ context: ownMassagersContext }) protected ownMassagers!: OwnMassagers;
  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;

  @state() private lesson: Lesson | undefined;
  /** It was there when the screen was opened. */
  @state() private found = false;
  @state() private strict = false;
  @state() private leaving = false;
  @state() private saving: 'resting' | 'saving' | 'failed' = 'resting';
  @query('bb-teach-form') private form!: TeachForm;
  @query('.ask h2') private question!: HTMLElement | null;
  @query('.back') private back!: HTMLElement | null;

  readonly #own = new Observe<readonly DeviceProfile[]>(this, () => this.ownMassagers.profiles$, []);
  readonly #massager = new Observe<MassagerState | undefined>(this, () => this.desk.state$, undefined);
  readonly #availability = new Observe<BluetoothAvailability>(
    this,
    () => this.desk.availability$,
    'available',
  );
  readonly #live = new Observe<LiveSession | undefined>(
    this,
    () => liveSession$(this.sessionDesk),
    undefined,
  );
  readonly #trying = new Trying(this, () => this.desk);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#onUnload);
    // before the router, which may take this screen away at once
    addEventListener('hashchange', this.#onGone, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#onUnload);
    removeEventListener('hashchange', this.#onGone, { capture: true });
  }

  protected override willUpdate(): void {
    if (this.lesson) return;
    this.lesson = this.#begin();
    this.found = this.lesson?.isChanged ?? false;
  }

  protected override render() {
    const { lesson } = this;
    if (!lesson) return noSuchMassager();
    return html`<div
      class="page wide"
      @bb-typed=${this.#onTyped}
      @bb-go-to-issue=${this.#onGoTo}
      @bb-try=${this.#trying.onTry}
      @bb-run-start=${this.#trying.onRunStart}
      @bb-run-end=${this.#trying.onRunEnd}
    >
      ${editorHead({
        lesson,
        saving: this.saving,
        onBack: this.#onBack,
        onSave: () => void this.#save(lesson),
        onFirst: () => {
          this.#goToFirst(lesson);
        },
      })}
      ${this.leaving ? leaveQuestion({ backHref: BACK, onStay: this.#onStay, onDiscard: this.#onDiscard }) : nothing}
      ${this.found ? fromBefore(this.#onStartOver) : nothing}
      <div class="work">
        <bb-teach-form .draft=${lesson.draft} .issues=${lesson.issues} ?strict=${this.strict}></bb-teach-form>
        <div class="side">
          ${this.#preview(lesson)}
          <bb-teach-try
            .massager=${this.#massager.value}
            .availability=${this.#availability.value}
            .trying=${this.#trying.stateOf({ profile: profileOf(lesson), isLocked: isLive(this.#live.value) })}
          ></bb-teach-try>
          ${notation()} ${this.#acts(lesson)}
        </div>
      </div>
    </div>`;
  }

  #preview({ result, issues }: Lesson) {
    return html`<bb-teach-preview
      .preview=${result.ok ? this.ownMassagers.preview(result.value) : undefined}
      .issues=${issues}
    ></bb-teach-preview>`;
  }

  #acts({ result, saved }: Lesson) {
    return html`<p class="acts">
      <button
        type="button"
        class="btn small line"
        ?disabled=${!result.ok}
        @click=${() => {
          if (result.ok) saveJson(result.value);
        }}
      >
        <bb-icon name="download-simple"></bb-icon>${msg('Save as a file')}
      </button>
      ${
        saved
          ? html`<button type="button" class="btn small line" @click=${() => this.#remove(saved)}>
              <bb-icon name="trash"></bb-icon>${msg('Remove')}
            </button>`
          : nothing
      }
    </p>`;
  }

  #begin(): Lesson | undefined {
    const own = this.#own.value;
    const builtIn = this.desk.profiles.filter(({ id }) => !own.some((one) => one.id === id));
    return Lesson.begin({ id: this.massagerId, ownMassagers: this.ownMassagers, own, builtIn });
  }

  #goToFirst({ issues: [first] }: Lesson): void {
    this.strict = true;
    if (first)
      void this.form.updateComplete.then(() => {
        this.form.goTo(first);
      });
  }

  async #save(lesson: Lesson): Promise<void> {
    const { result } = lesson;
    if (!result.ok) {
      this.#goToFirst(lesson);
      return;
    }
    this.saving = 'saving';
    try {
      await this.ownMassagers.keep(result.value);
    } catch {
      this.saving = 'failed';
      return;
    }
    this.saving = 'resting';
    lesson.forget();
    this.lesson = undefined; // what is kept now is what it begins with
    this.dispatchEvent(new ToastEvent(msg(str`${result.value.label} is saved. It can be connected now.`)));
    const { id } = result.value;
    if (id !== this.massagerId) goInstead({ screen: 'teach', id });
    else this.#toHeading();
  }

  async #remove(profile: DeviceProfile): Promise<void> {
    const isGone = await removeMassager(this, this.ownMassagers, profile);
    if (!isGone) return;
    this.lesson?.forget();
    this.lesson = undefined;
    go({ screen: 'teach' });
  }

  /** What was pressed is gone, or does nothing any more. */
  #toHeading(): void {
    void this.updateComplete.then(() => this.dispatchEvent(new FocusLostEvent()));
  }

  readonly #onTyped = ({ typed }: TypedEvent): void => {
    this.lesson = this.lesson?.typed(typed);
    this.saving = 'resting';
  };

  readonly #onGoTo = ({ issue }: GoToIssueEvent): void => {
    this.strict = true;
    void this.form.updateComplete.then(() => {
      this.form.goTo(issue);
    });
  };

  readonly #onBack = (event: Event): void => {
    if (!this.lesson?.isChanged) return;
    event.preventDefault();
    this.leaving = true;
    void this.updateComplete.then(() => this.question?.focus());
  };

  readonly #onStay = (): void => {
    this.leaving = false;
    void this.updateComplete.then(() => this.back?.focus());
  };

  readonly #onDiscard = (): void => {
    this.lesson?.forget();
    this.lesson = undefined;
    location.hash = BACK;
  };

  readonly #onStartOver = (): void => {
    this.lesson?.forget();
    this.lesson = undefined;
    this.#toHeading();
  };

  readonly #onUnload = (event: Event): void => {
    if (this.lesson?.isChanged) event.preventDefault();
  };

  /** Left by another way than Back, which asks: then it is told, with the way back. */
  readonly #onGone = (): void => {
    if (!this.lesson?.isChanged || this.leaving) return;
    const back = { screen: 'teach', id: this.massagerId } as const;
    this.dispatchEvent(
      new ToastEvent(msg('What you taught is not saved yet. It stays until Backbeat is closed.'), {
        label: msg('Go back'),
        run: () => {
          go(back);
          return Promise.resolve(undefined);
        },
      }),
    );
  };
}

const BACK = hrefOf({ screen: 'teach' });

function profileOf({ result }: Lesson): DeviceProfile | undefined {
  return result.ok ? result.value : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-teach-editor': TeachEditor;
  }
}
