import { standsAlone } from '#care';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { AddOn, Routine } from '#protocol';
import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { contentContext, ownRoutinesContext, sessionDeskContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { Observe } from '../../observe.ts';
import type { Content, OwnRoutines, SessionDesk } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { saveJson } from '../../save-text.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { inOrder } from '../../suggestion.ts';
import { takeAway } from '../../take-away.ts';
import './bb-content-failures.ts';
import './bb-routine-file.ts';
import type { RoutineFile } from './bb-routine-file.ts';
import { routineCard } from './routine-card.ts';
import { routinesScreen } from './routines-screen.styles.ts';

/** All routines: the person's own, those with a massager, those without; and a way to bring one along. */
@customElement('bb-routines-screen')
export class RoutinesScreen extends LitElement {
  static override styles = [base, controls, page, routinesScreen];

  @consume({ context: contentContext }) protected content!: Content;
  @consume({ context: sessionDeskContext }) protected sessionDesk!: SessionDesk;
  @consume({ context: ownRoutinesContext }) protected ownRoutines!: OwnRoutines;

  @state() private dropping = false;
  @query('bb-routine-file') private opener!: RoutineFile;
  readonly #own = new Observe<readonly Routine[]>(this, () => this.ownRoutines.routines$, []);
  readonly #damaged = new Observe<number>(this, () => this.ownRoutines.damaged$, 0);

  protected override render() {
    const own = this.#own.value;
    const builtIn = inOrder(this.content.routines.filter(({ id }) => !own.some((mine) => mine.id === id)));
    const withMotor = builtIn.filter(({ motorSeconds }) => motorSeconds > 0);
    const without = builtIn.filter(({ motorSeconds }) => motorSeconds === 0);
    const alone = this.content.addOns.filter(standsAlone);
    return html`<div
      class="page stack wide ${this.dropping ? 'dropping' : ''}"
      @dragover=${this.#onDragOver}
      @dragleave=${this.#onDragLeave}
      @drop=${this.#onDrop}
    >
      <bb-routine-file><h1 class="t1">${msg('Routines')}</h1></bb-routine-file>
      <bb-content-failures .failures=${this.content.failures}></bb-content-failures>
      ${this.#yours(own)}
      ${builtIn.length === 0 ? html`<p class="empty">${msg('There is no routine to show.')}</p>` : nothing}
      ${this.#kind('motor', msg('With a massager'), withMotor)}
      ${this.#kind('none', msg('Without a massager'), [...without, ...alone])}
    </div>`;
  }

  #kind(id: string, title: string, routines: readonly (Routine | AddOn)[]) {
    if (routines.length === 0) return nothing;
    return html`<section aria-labelledby=${id}>
      <h2 class="t3" id=${id}>${title}</h2>
      <ul class="list">
        ${routines.map((routine) => html`<li>${this.#card(routine)}</li>`)}
      </ul>
    </section>`;
  }

  #yours(own: readonly Routine[]) {
    const damaged = this.#damaged.value;
    if (own.length === 0 && damaged === 0) return nothing;
    return html`<section aria-labelledby="yours">
      <h2 class="t3" id="yours">${msg('Yours')}</h2>
      ${damaged > 0 ? this.#unread(damaged) : nothing}
      <ul class="list own">
        ${repeat(
          own,
          ({ id }) => id,
          (routine) => html`<li>${this.#card(routine)} ${this.#acts(routine)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #unread(count: number) {
    return html`<p class="notice">
      <bb-icon name="warning-octagon"></bb-icon>
      <span
        >${
          count === 1
            ? msg('One of your routines can no longer be used and is left out. It stays on this device.')
            : msg(
                str`${count} of your routines can no longer be used and are left out. They stay on this device.`,
              )
        }</span
      >
    </p>`;
  }

  #acts(routine: Routine) {
    return html`<p class="acts">
      <a class="btn small" href=${hrefOf({ screen: 'edit', id: routine.id })}>
        <bb-icon name="pencil-simple"></bb-icon>
        <span>${msg('Edit')}<span class="vh"> ${routine.name}</span></span>
      </a>
      <button
        class="btn small"
        @click=${() => {
          saveJson(routine);
        }}
      >
        <bb-icon name="download-simple"></bb-icon>
        <span>${msg('Save as a file')}<span class="vh"> ${routine.name}</span></span>
      </button>
      <button class="btn small remove" @click=${() => this.#remove(routine)}>
        <bb-icon name="trash"></bb-icon>
        <span>${msg('Remove')}<span class="vh"> ${routine.name}</span></span>
      </button>
    </p>`;
  }

  #card(what: Routine | AddOn) {
    // the picture needs a side where the person is asked for one later
    const steps = this.sessionDesk.preview({ routineId: what.id, affectedSide: 'left' })?.steps ?? [];
    return routineCard(what, steps);
  }

  /** Gone at once, with a way back; the focus moves on to the next one. */
  async #remove(routine: Routine): Promise<void> {
    const at = this.#removers().findIndex((button) => button === this.shadowRoot?.activeElement);
    const isGone = await takeAway(this, {
      remove: () => this.ownRoutines.remove(routine.id),
      bringBack: () => this.ownRoutines.keep(routine),
      words: { gone: msg(str`${routine.name} removed.`), back: msg('Back in your routines.') },
    });
    if (!isGone) return;
    await this.updateComplete;
    const removers = this.#removers();
    (removers[Math.min(at, removers.length - 1)] ?? this.#title())?.focus();
  }

  #removers(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.remove')];
  }

  #title(): HTMLElement | null {
    const title = this.renderRoot.querySelector<HTMLElement>('h1');
    if (title) title.tabIndex = -1;
    return title;
  }

  readonly #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault(); // else the browser would leave the app for the file
    this.dropping = true;
  };

  readonly #onDragLeave = (): void => {
    this.dropping = false;
  };

  readonly #onDrop = (event: DragEvent): void => {
    const [file] = event.dataTransfer?.files ?? [];
    this.dropping = false;
    if (!file) return;
    event.preventDefault();
    void this.opener.open(file);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-routines-screen': RoutinesScreen;
  }
}
