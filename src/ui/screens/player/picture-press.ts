/** Held as long as this, a press on the picture means something else than a tap. */
const LONG_PRESS_MS = 600;
/** A finger that moves further scrolls, and means neither. */
const STILL_PX = 10;

/** What presses on the picture lead to. */
export interface PictureActs {
  readonly tap: () => void;
  readonly hold: () => void;
}

/** Tells a tap on the picture from a long press; made once, its handlers are given to the template. */
export class PicturePress {
  readonly #acts: PictureActs;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #at = { x: 0, y: 0 };
  /** The click that ends a long press or a scroll is not a tap. */
  #spent = false;

  constructor(acts: PictureActs) {
    this.#acts = acts;
  }

  readonly down = (event: PointerEvent): void => {
    this.#spent = false;
    this.cancel();
    if (event.button !== 0) return;
    this.#at = { x: event.clientX, y: event.clientY };
    this.#timer = setTimeout(() => {
      this.#spent = true;
      this.#acts.hold();
    }, LONG_PRESS_MS);
  };

  readonly move = ({ clientX, clientY }: PointerEvent): void => {
    if (this.#timer === undefined) return;
    if (Math.hypot(clientX - this.#at.x, clientY - this.#at.y) <= STILL_PX) return;
    this.#spent = true;
    this.cancel();
  };

  readonly cancel = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  };

  readonly click = (): void => {
    this.cancel();
    if (!this.#spent) this.#acts.tap();
    this.#spent = false;
  };

  /** Some browsers answer a long press with a menu of their own. */
  readonly menu = (event: Event): void => {
    event.preventDefault();
  };
}
