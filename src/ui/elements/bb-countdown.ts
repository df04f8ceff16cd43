import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatClock } from '../format.ts';
import { Stepped, type Moment } from './stepped.ts';

/** Seconds on the strip: beyond them it has to be written anew, and each of them is memory of the screen's. */
const ROWS = 30;

/**
 * The time that is left, `0:47`. The seconds to come stand on a strip that the compositor moves from one to the next:
 * while all goes well nothing is rendered, laid out or painted from second to second. Whoever has the time tells it
 * once a second, and that alone decides: what strays is put right. As an image named by the time it is always right
 * for those who listen. Stands in the root it is in (`countdownStyles`), once in each.
 */
@customElement('bb-countdown')
export class Countdown extends LitElement {
  @property({ type: Boolean }) running = false;
  /** How many times faster than real time passes. */
  @property({ type: Number }) rate = 1;

  readonly #strip = new Stepped();
  /** What the first row says. */
  #topSeconds = 0;
  #secondsLeft = 0;

  /** With fractions: a begun second counts. Most seconds nothing has to be rendered for it, nor thought of. */
  @property({ type: Number, noAccessor: true }) get secondsLeft(): number {
    return this.#secondsLeft;
  }
  set secondsLeft(secondsLeft: number) {
    const before = this.#secondsLeft;
    if (secondsLeft === before) return;
    this.#secondsLeft = secondsLeft;
    if (this.isUpdatePending || !this.#strip.keeps(this.#moment())) this.requestUpdate('secondsLeft', before);
    else this.#tell();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#strip.drop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    const top = wholeSeconds(this.secondsLeft);
    const room = formatClock(top).replace(/\d/g, '0');
    return html`<span role="img" aria-labelledby="time-left" data-room=${room}
      ><span id="time-left" hidden></span><i><b data-rows=${rowsFrom(top).join('\n')}></b></i
    ></span>`;
  }

  protected override updated(): void {
    this.#tell();
    const strip = this.querySelector('b');
    if (!strip) return;
    this.#topSeconds = wholeSeconds(this.secondsLeft);
    const count = rowsFrom(this.#topSeconds).length;
    const to = `translateY(${(-100 * (count - 1)) / count}%)`;
    this.#strip.begin(strip, { from: 'none', to, count, stepMs: 1000 }, this.#moment());
  }

  #moment(): Moment {
    const { running, rate } = this;
    return { atMs: (this.#topSeconds - Math.max(0, this.secondsLeft)) * 1000, running, rate };
  }

  #tell(): void {
    const told = this.querySelector('[hidden]');
    const text = formatClock(wholeSeconds(this.secondsLeft));
    if (told && told.textContent !== text) told.textContent = text;
  }
}

/** The times to come, as far as they are as wide as the first. */
function rowsFrom(top: number): readonly string[] {
  const rows = Array.from({ length: Math.min(ROWS, top + 1) }, (_, row) => formatClock(top - row));
  return rows.filter((row) => row.length === rows[0]?.length);
}

function wholeSeconds(seconds: number): number {
  return Math.max(0, Math.ceil(seconds));
}

declare global {
  interface HTMLElementTagNameMap {
    'bb-countdown': Countdown;
  }
}
