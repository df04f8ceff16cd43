import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { FaultRoughness, FaultSchedule, ParseIssue } from '#protocol';
import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { of, switchMap, timer } from 'rxjs';
import { massagerDeskContext } from '../../contexts.ts';
import '../../elements/bb-icon.ts';
import { formatClock } from '../../format.ts';
import { Observe } from '../../observe.ts';
import type { MassagerDesk, VirtualBench } from '../../ports.ts';
import { saveText } from '../../save-text.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { issueList, issueListStyles } from '../routines/issue-list.ts';
import { readTextFile } from '../routines/read-file.ts';
import { segments } from '../settings/rows.ts';
import { STRIP_WIDTH, comingOf, lengthMs, stillComing, stripLines, type Coming } from './coming.ts';
import { faultName } from './fault-words.ts';
import { textFields } from '../../styles/text-fields.styles.ts';
import { faultStyles } from './faults.styles.ts';
import { massagerCards } from './massager-screen.styles.ts';

/** Few enough to be read before the next one comes. */
const SHOWN = 5;
/** As fine as its times are shown. */
const STEP_MS = 1_000;
/** Short enough to be told to somebody. */
const SEEDS = 1_000_000;
const LARGEST_SEED = 0xffff_ffff;

/** Why a file was not played. */
interface Refused {
  readonly from: string;
  readonly why: string | readonly ParseIssue[];
}

/** Faults that come by themselves: at random from a seed, or again as in a file. Each makes the simulator anew. */
@customElement('bb-fault-run')
export class FaultRun extends LitElement {
  static override styles = [base, controls, massagerCards, issueListStyles, textFields, faultStyles];

  /** A session runs on it: it can't be made anew. */
  @property({ type: Boolean }) locked = false;
  @consume({ context: massagerDeskContext }) protected desk!: MassagerDesk;
  @query('input[type="file"]') private file!: HTMLInputElement;
  @query('h2') private heading!: HTMLElement;
  @state() private roughness: FaultRoughness = 'rough';
  @state() private typedSeed: string | undefined;
  @state() private refused: Refused | undefined;
  readonly #bench = new Observe<VirtualBench | undefined>(this, () => this.desk.bench$, undefined);
  /** Counts on as long as something plays; undefined while nothing does. */
  readonly #playing = new Observe<number | undefined>(
    this,
    () =>
      this.desk.bench$.pipe(
        switchMap((bench) => bench?.faults.isPlaying$ ?? of(false)),
        switchMap((playing) => (playing ? timer(0, STEP_MS) : of(undefined))),
      ),
    undefined,
  );

  protected override render() {
    const bench = this.#bench.value;
    if (!bench) return nothing;
    return html`<section class="card" aria-labelledby="run">
      <div>
        <h2 class="t2" id="run" tabindex="-1">${msg('Let it happen by itself')}</h2>
        <p class="bs">
          ${msg('Faults come and go. The same seed brings the same ones at the same moments.')}
        </p>
      </div>
      ${this.#playing.value !== undefined && bench.faults.run ? this.#run(bench, bench.faults.run) : this.#wish(bench)}
      ${this.#files()} ${this.refused ? this.#refusal(this.refused) : nothing}
    </section>`;
  }

  /** One that plays. */
  #run({ faults }: VirtualBench, run: FaultSchedule) {
    const all = comingOf(run);
    const { ageMs } = faults;
    return html`<p class="bs">
        ${msg(str`${formatClock(ageMs / 1000)} of ${formatClock(lengthMs(all) / 1000)}, seed ${run.seed}`)}
      </p>
      ${strip(all, ageMs)} ${list(all, ageMs)}
      <button class="btn small line" @click=${this.#onEnd}>${msg('End it')}</button>`;
  }

  /** One that could be begun. */
  #wish(bench: VirtualBench) {
    const seed = this.#seed(bench);
    const all = seed === undefined ? [] : comingOf(bench.faults.random(seed, this.roughness));
    return html`${segments<FaultRoughness>(msg('How rough'), {
        value: this.roughness,
        choices: [
          ['quiet', msg('Quiet')],
          ['rough', msg('Rough')],
          ['worst', msg('As bad as it gets')],
        ],
        change: (roughness) => {
          this.roughness = roughness;
        },
      })}
      <div class="seed">
        <label class="field">
          <span>${msg('Seed')}</span>
          <input
            type="text"
            inputmode="numeric"
            autocomplete="off"
            maxlength="10"
            aria-invalid=${seed === undefined}
            aria-describedby=${seed === undefined ? 'unsound' : nothing}
            .value=${this.typedSeed ?? String(bench.faults.seed)}
            @input=${this.#onSeed}
          />
        </label>
        <button class="btn small" @click=${this.#onAnother}>${msg('Another')}</button>
      </div>
      ${
        seed === undefined
          ? html`<p class="bs" id="unsound">
              ${msg(str`A seed is a whole number from 0 to ${LARGEST_SEED}.`)}
            </p>`
          : html`${strip(all)} ${list(all, 0)}`
      }
      <button
        class="btn wide"
        ?disabled=${this.locked || seed === undefined}
        aria-describedby="anew"
        @click=${this.#onBegin}
      >
        ${msg('Begin')}
      </button>
      <p class="cap" id="anew">
        ${
          this.locked
            ? msg('Not while a session runs: the pretend massager is made anew.')
            : msg('The pretend massager is made anew, fully charged. Then start a session.')
        }
      </p>`;
  }

  #files() {
    return html`<div class="acts">
        <button class="btn small line" @click=${this.#onSave}>
          <bb-icon name="download-simple"></bb-icon>${msg('Save the run so far')}
        </button>
        <button class="btn small line" ?disabled=${this.locked} @click=${this.#onOpen}>
          ${msg('Open a run')}
        </button>
      </div>
      <input
        type="file"
        accept=".json,application/json"
        hidden
        aria-label=${msg('Run of faults')}
        @change=${this.#onFile}
      />`;
  }

  #refusal({ from, why }: Refused) {
    return html`<section class="group" aria-labelledby="wrong">
      <h3 class="t3" id="wrong" tabindex="-1">${msg('This cannot be played')}</h3>
      <p class="bs">${msg(str`Nothing of ${from} was used. All is as it was.`)}</p>
      ${typeof why === 'string' ? html`<p class="bs">${why}</p>` : issueList(why)}
      <div class="acts">
        <button class="btn small line" @click=${this.#onClose}>${msg('Close')}</button>
      </div>
    </section>`;
  }

  /** Undefined where what is typed is none. */
  #seed({ faults }: VirtualBench): number | undefined {
    if (this.typedSeed === undefined) return faults.seed;
    const seed = Number(this.typedSeed);
    return /^\d+$/.test(this.typedSeed) && seed <= LARGEST_SEED ? seed : undefined;
  }

  async #play(run: FaultSchedule): Promise<void> {
    const profileId = run.profile ?? this.desk.bench?.profileId;
    this.refused = undefined;
    // what was pressed is gone once it plays
    this.heading.focus({ preventScroll: true });
    await this.desk.useSimulator({ run, ...(profileId !== undefined && { profileId }) });
  }

  async #refuse(refused: Refused): Promise<void> {
    this.refused = refused;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#wrong')?.focus({ preventScroll: true });
  }

  readonly #onBegin = (): void => {
    const bench = this.desk.bench;
    const seed = bench && this.#seed(bench);
    if (bench && seed !== undefined) void this.#play(bench.faults.random(seed, this.roughness));
  };

  readonly #onEnd = (): void => {
    this.desk.bench?.faults.endRun();
    this.heading.focus({ preventScroll: true });
  };

  readonly #onSeed = (event: Event): void => {
    this.typedSeed = (event.target as HTMLInputElement).value.trim();
  };

  readonly #onAnother = (): void => {
    this.typedSeed = String(Math.floor(Math.random() * SEEDS));
  };

  readonly #onSave = (): void => {
    if (this.desk.bench) saveText(this.desk.bench.faults.file());
  };

  readonly #onOpen = (): void => {
    this.file.click();
  };

  readonly #onFile = async (): Promise<void> => {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const text = await readTextFile(file);
    this.file.value = ''; // the same file may be chosen again once it is mended
    if (typeof text === 'string') {
      await this.#refuse({ from: file.name, why: text });
      return;
    }
    const read = this.desk.bench?.faults.read(text.text);
    if (read?.ok === false) await this.#refuse({ from: text.name, why: read.issues });
    else if (read) await this.#play(read.value);
  };

  readonly #onClose = (): void => {
    this.refused = undefined;
    this.heading.focus({ preventScroll: true });
  };
}

/** The whole run as lines, with the place in it. */
function strip(all: readonly Coming[], atMs?: number) {
  const at = atMs === undefined ? 0 : Math.min(1, atMs / (lengthMs(all) || 1)) * STRIP_WIDTH;
  return html`<svg
    class="strip"
    viewBox="0 0 ${STRIP_WIDTH} 36"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <path d=${stripLines(all)}></path>
    ${atMs === undefined ? nothing : svg`<path class="place" d="M${at} 0V36"></path>`}
  </svg>`;
}

/** What is on and what comes next. */
function list(all: readonly Coming[], atMs: number) {
  const left = stillComing(all, atMs);
  if (left.length === 0) return html`<p class="bs">${msg('Nothing more is to come.')}</p>`;
  const more = left.length - SHOWN;
  return html`<ol class="coming" aria-label=${msg('What will come')}>
      ${left.slice(0, SHOWN).map(
        ({ fault, fromMs, untilMs }) =>
          html`<li aria-current=${fromMs <= atMs ? 'step' : nothing}>
            <time>${formatClock(fromMs / 1000)}</time>
            <span
              >${faultName(fault)}${
                untilMs === undefined ? '' : msg(str`, until ${formatClock(untilMs / 1000)}`)
              }</span
            >
          </li>`,
      )}
    </ol>
    ${more > 0 ? html`<p class="cap">${more === 1 ? msg('and 1 more') : msg(str`and ${more} more`)}</p>` : nothing}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-fault-run': FaultRun;
  }
}
