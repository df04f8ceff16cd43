import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { ParseIssue, Routine } from '#protocol';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { contentContext, ownRoutinesContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import '../../elements/bb-routine-art.ts';
import { ToastEvent } from '../../elements/bb-toast.ts';
import { formatMinutes } from '../../format.ts';
import { go } from '../../navigate.ts';
import { Observe } from '../../observe.ts';
import { levelWords, marksOf } from '../../plan-words.ts';
import type { Content, OwnRoutines } from '../../ports.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { FileReading, type Finding } from './file-reading.ts';
import { issueList, issueListStyles } from './issue-list.ts';
import type { TextFile } from './read-file.ts';
import { routineFile } from './routine-file.styles.ts';

/**
 * Opens a routine from a file: shows what is in it or exactly what is wrong, and keeps it only when the person
 * says so. Nothing of a broken file is kept. What stands between its tags stands beside its button.
 */
@customElement('bb-routine-file')
export class RoutineFile extends LitElement {
  static override styles = [base, controls, page, issueListStyles, routineFile];

  /** One that came from elsewhere; without it a file can be chosen or dropped. */
  @property({ attribute: false }) given: TextFile | undefined;

  @consume({ context: ownRoutinesContext }) protected ownRoutines!: OwnRoutines;
  @consume({ context: contentContext }) protected content!: Content;
  readonly #reading: FileReading<Routine> = new FileReading(this, (text) => this.ownRoutines.read(text));
  readonly #own = new Observe<readonly Routine[]>(this, () => this.ownRoutines.routines$, []);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('given') && this.given) this.#reading.look(this.given);
  }

  protected override render() {
    return html`${this.given ? nothing : this.#open()}
      <div class="finding">${this.#reading.finding ? this.#found(this.#reading.finding) : nothing}</div>`;
  }

  /** Reads a file and shows what is in it; for those that were dropped somewhere on the page. */
  async open(file: File): Promise<void> {
    await this.#reading.open(file);
  }

  #open() {
    return html`<div class="open">
      <slot></slot>
      <button
        class="btn small line"
        title=${msg('A .json file from a therapist, a friend or yourself. You can also drop it on this page.')}
        @click=${this.#reading.choose}
      >
        <bb-icon name="playlist"></bb-icon>${msg('Open a file')}
      </button>
      ${this.#reading.input(msg('Routine file'))}
    </div>`;
  }

  #found(finding: Finding<Routine>) {
    if (finding.what === 'sound') return this.#sound(finding.value, finding.from);
    return html`<section class="notice" aria-labelledby="wrong">
      <bb-icon name="warning-octagon"></bb-icon>
      <div>
        <h2 class="t3" id="wrong" tabindex="-1">${msg('This file cannot be used')}</h2>
        <p>${msg(str`Nothing of ${finding.from} was kept.`)}</p>
        ${
          finding.what === 'unread'
            ? html`<p>${finding.why}</p>`
            : html`<p>${this.#todo(finding.issues)}</p>
                ${issueList(finding.issues)}`
        }
        ${
          this.given
            ? nothing
            : html`<p><button class="btn small" @click=${this.#onDrop}>${msg('Close')}</button></p>`
        }
      </div>
    </section>`;
  }

  #todo(issues: readonly ParseIssue[]): string {
    return issues.length === 1
      ? msg('One thing is wrong. Mend it, or send this to its author, then open the file again.')
      : msg(
          str`${issues.length} things are wrong. Mend them, or send this to its author, then open the file again.`,
        );
  }

  #sound(routine: Routine, file: string) {
    const replaced = this.#own.value.find(({ id }) => id === routine.id);
    return html`<section class="card sound" aria-labelledby="sound">
      <div class="about">
        <div class="art" aria-hidden="true">
          <bb-routine-art sketch .marks=${marksOf(routine.steps, 'planned')}></bb-routine-art>
        </div>
        <div>
          <p class="cap">${file}</p>
          <h2 class="t2" id="sound" tabindex="-1">${routine.name}</h2>
          <p class="bs">${routine.goal}</p>
        </div>
      </div>
      <ul class="facts bs">
        ${this.#facts(routine).map((fact) => html`<li>${fact}</li>`)}
      </ul>
      ${
        replaced
          ? html`<p class="bs">
              <b>${msg('You have this one already.')}</b>
              ${msg(str`Keeping it takes the place of ${replaced.name}.`)}
            </p>`
          : nothing
      }
      ${this.#reading.isUnkept ? this.#trouble() : nothing}
      <p class="acts">
        <button class="btn cta" @click=${() => this.#keep(routine)}>
          ${replaced ? msg('Replace mine') : msg('Keep it')}
        </button>
        <button class="btn" @click=${this.#onDrop}>${msg('Don’t keep it')}</button>
      </p>
    </section>`;
  }

  #facts({ totalSeconds, level, steps, motorSeconds, intensityCapPct }: Routine): readonly string[] {
    const zones = new Set(steps.flatMap((step) => (step.kind === 'work' ? [step.zone] : [])));
    const names = [...zones].map((zone) => this.content.body.zones.get(zone)?.name ?? zone);
    return [
      `${formatMinutes(totalSeconds)} · ${levelWords(level)}`,
      motorSeconds > 0
        ? msg(str`Massager or by hand, at most ${intensityCapPct}\u00a0%`)
        : msg('Without a massager'),
      ...(names.length > 0 ? [names.join(', ')] : []),
      steps.length === 1 ? msg('1 step') : msg(str`${steps.length} steps`),
    ];
  }

  #trouble() {
    return html`<div class="notice" role="alert">
      <bb-icon name="warning-octagon"></bb-icon>
      <div>
        <b>${msg('It could not be kept')}</b>
        ${msg('This device may be out of space. Make some room, then try again.')}
      </div>
    </div>`;
  }

  async #keep(routine: Routine): Promise<void> {
    if (!(await this.#reading.keep(() => this.ownRoutines.keep(routine)))) return;
    this.dispatchEvent(new ToastEvent(msg('Kept. You find it under Yours in Routines.')));
    go({ screen: 'routine', id: routine.id });
  }

  /** What was found is put away, and the focus goes back to where it began. */
  readonly #onDrop = async (): Promise<void> => {
    this.#reading.close();
    if (this.given) {
      go({ screen: 'routines' });
      return;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.open button')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-routine-file': RoutineFile;
  }
}
