/** Looks that follow one another at a fixed pace, from one place to another. */
export interface Steps {
  readonly from: string;
  readonly to: string;
  /** Looks in all, with the first and the last. */
  readonly count: number;
  /** Each look stays so long, at a rate of 1. */
  readonly stepMs: number;
}

/** Where in the steps it is to be, and whether it goes on from there. */
export interface Moment {
  /** Since the first look came. */
  readonly atMs: number;
  readonly running: boolean;
  /** How many times faster than real time passes. */
  readonly rate: number;
}

/** Running, further off than this they are put where they belong; by less nobody sees that a second is late. */
const STRAY_MS = 100;

/**
 * Moves an element from look to look without the main thread: a `transform` in steps, which the compositor runs by
 * itself. Whoever owns the time asks with `keeps` now and then, and begins anew where the answer is no.
 */
export class Stepped {
  #motion: Animation | undefined;
  /** As the last look comes there have to be new ones. */
  #lastsMs = 0;
  /** The compositor does not ask again for parts of an element's size: of another size it begins anew. */
  readonly #size = new ResizeObserver(() => {
    const motion = this.#motion;
    if (motion)
      this.#run?.({
        atMs: Number(motion.currentTime),
        running: motion.playState === 'running',
        rate: motion.playbackRate,
      });
  });
  #sized: Element | undefined;
  #run: ((from: Moment) => void) | undefined;

  /** Puts the element where it belongs at that moment, and lets it go on from there; not outside of the page. */
  begin(element: Element, { from, to, count, stepMs }: Steps, moment: Moment): void {
    if (!element.isConnected) return;
    this.#lastsMs = (count - 1) * stepMs;
    const moves = count > 1;
    const easing = moves ? `steps(${count}, jump-none)` : 'linear';
    this.#run = ({ atMs, running, rate }) => {
      this.#motion?.cancel();
      const motion = element.animate(
        { transform: [from, moves ? to : from] },
        { duration: count * stepMs, easing, fill: 'both' },
      );
      motion.playbackRate = rate;
      motion.currentTime = Math.max(0, atMs);
      if (!running) motion.pause();
      this.#motion = motion;
    };
    this.#run(moment);
    this.#watch(element);
  }

  /** Whether it shows that moment by itself, and what comes next as well. */
  keeps({ atMs, running, rate }: Moment): boolean {
    const motion = this.#motion;
    if (!motion || running !== (motion.playState === 'running') || motion.playbackRate !== rate) return false;
    if (atMs < 0 || atMs >= this.#lastsMs) return false;
    return Math.abs(Number(motion.currentTime) - atMs) <= (running ? STRAY_MS * rate : 0);
  }

  /** The element rests where its styles put it. */
  drop(): void {
    this.#watch(undefined);
    this.#motion?.cancel();
    this.#motion = undefined;
  }

  #watch(element: Element | undefined): void {
    if (element === this.#sized) return;
    this.#size.disconnect();
    this.#sized = element;
    if (element) this.#size.observe(element);
  }
}
