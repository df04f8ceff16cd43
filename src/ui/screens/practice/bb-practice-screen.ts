import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { contentContext, drillsContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { FocusLostEvent } from '../../focus-lost.ts';
import { go } from '../../navigate.ts';
import { Observe } from '../../observe.ts';
import type { Content, DrillDesk, DrillId, DrillVerdict, RunningDrill } from '../../ports.ts';
import { hrefOf } from '../../route.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { page } from '../../styles/page.styles.ts';
import { drillWords, lastWords, remarksOf, resultWords, timesOf } from './drill-words.ts';
import { practiceScreen } from './practice-screen.styles.ts';

/** Exercises of what to do when something goes wrong: all of them, or how the last one went. */
@customElement('bb-practice-screen')
export class PracticeScreen extends LitElement {
  static override styles = [base, controls, page, practiceScreen];

  @consume({ context: drillsContext }) protected desk!: DrillDesk;
  @consume({ context: contentContext }) protected content!: Content;
  /** What was read is not shown again. */
  @state() private isRead = false;
  @state() private failed = false;
  @state() private isStarting = false;
  readonly #current = new Observe<RunningDrill | undefined>(this, () => this.desk.current$, undefined);
  readonly #verdicts = new Observe<readonly DrillVerdict[]>(this, () => this.desk.verdicts$, []);

  override connectedCallback(): void {
    super.connectedCallback();
    // whoever comes here has left it
    this.desk.leave();
  }

  protected override render() {
    const current = this.#current.value?.state;
    const verdict = current?.stage === 'over' && !this.isRead ? current.verdict : undefined;
    return html`<div class="page stack">${verdict ? this.#verdict(verdict) : this.#list()}</div>`;
  }

  #list() {
    const next = this.#next();
    return html`<header class="top"><h1 class="t1">${msg('Practise')}</h1></header>
      <p class="ink2 lead">
        ${msg('Short drills on a pretend massager, each less than a minute. Nothing real moves, and nothing goes into the journal.')}
      </p>
      ${this.#trouble()}
      <ul class="drills">
        ${this.desk.drills.map((id) => this.#card(id, id === next ? 'btn small cta' : 'btn small'))}
      </ul>
      <p><a class="quiet" href=${hrefOf({ screen: 'massager' })}>${msg('To the massager')}</a></p>`;
  }

  #card(id: DrillId, look: string) {
    const { name, trains } = drillWords(id);
    const verdict = this.#verdictOf(id);
    return html`<li class="card">
      <h2>${name}</h2>
      <p class="ink2">${trains}</p>
      <div class="foot">
        <p class="last">
          ${
            verdict
              ? html`${verdict.result === 'well' ? html`<bb-icon name="check-bold"></bb-icon>` : nothing}<span
                    >${html`<span class="vh">${msg('Last time:')} </span>${lastWords(verdict)}`}</span
                  >`
              : nothing
          }
        </p>
        <button
          type="button"
          class=${look}
          aria-label=${msg(str`Start: ${name}`)}
          ?disabled=${this.isStarting}
          @click=${() => this.#start(id)}
        >
          ${msg('Start')}
        </button>
      </div>
    </li>`;
  }

  #verdict(verdict: DrillVerdict) {
    const { drill, result } = verdict;
    const { name } = drillWords(drill);
    const next = this.#next();
    const isNext = result === 'well' && next !== undefined;
    return html`<header class="top"><p class="ink2">${name}</p></header>
      <h1 class="t1">${resultWords(result)}<span class="vh">. ${name}</span></h1>
      ${this.#times(verdict)} ${this.#remarks(verdict)} ${this.#trouble()}
      <div class="on">
        ${isNext ? this.#go(next, msg(str`Next: ${drillWords(next).name}`), 'btn wide tall cta') : nothing}
        ${this.#go(drill, msg('Again'), result === 'well' ? 'btn wide' : 'btn wide tall cta')}
        <button
          type="button"
          class="btn wide ${result === 'well' && !isNext ? 'cta' : ''}"
          @click=${this.#onDone}
        >
          ${msg('Done')}
        </button>
      </div>`;
  }

  #times(verdict: DrillVerdict) {
    const times = timesOf(verdict);
    if (times.length === 0) return nothing;
    return html`<dl class="times">
      ${times.map(
        ({ time, of }) =>
          html`<div>
            <dt>${of}</dt>
            <dd class="num">${time}</dd>
          </div>`,
      )}
    </dl>`;
  }

  /** What was noted; of a pain also what the app says then, in the words of the content. */
  #remarks(verdict: DrillVerdict) {
    const rule =
      verdict.drill === 'sharp-pain' && verdict.result !== 'left'
        ? this.content.stopRules.find(({ id }) => id === 'sharp')
        : undefined;
    return html`${remarksOf(verdict).map((remark) => html`<p class="remark">${remark}</p>`)}
    ${rule ? html`<p class="remark"><b>${rule.say}</b> ${rule.followUp}</p>` : nothing}`;
  }

  #go(id: DrillId, label: string, look: string) {
    return html`<button
      type="button"
      class=${look}
      ?disabled=${this.isStarting}
      @click=${() => this.#start(id)}
    >
      ${label}
    </button>`;
  }

  #trouble() {
    return html`<div role="status">
      ${
        this.failed
          ? html`<p class="notice">${msg('It could not begin. Is a session running? End that first.')}</p>`
          : nothing
      }
    </div>`;
  }

  #verdictOf(id: DrillId): DrillVerdict | undefined {
    return this.#verdicts.value.find(({ drill }) => drill === id);
  }

  /** The first that did not go well yet; undefined where all did. */
  #next(): DrillId | undefined {
    return this.desk.drills.find((id) => this.#verdictOf(id)?.result !== 'well');
  }

  async #start(id: DrillId): Promise<void> {
    this.isStarting = true;
    const drill = await this.desk.start(id);
    this.isStarting = false;
    this.failed = drill === undefined;
    if (drill) go({ screen: 'session' });
  }

  readonly #onDone = async (): Promise<void> => {
    this.isRead = true;
    scrollTo(0, 0);
    await this.updateComplete;
    this.dispatchEvent(new FocusLostEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-practice-screen': PracticeScreen;
  }
}
