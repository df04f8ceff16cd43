/** What is dragged: a whole step up or down, or its outer edge away from the spine. */
export type Grip = 'row' | 'left-edge' | 'right-edge';

/** What a drag asks of the spine. */
export interface DragPorts {
  readonly rows: () => readonly HTMLElement[];
  /** Intensity at the outer edge. */
  readonly widestPct: () => number;
  /** What would come of it if it ended now; nothing where it would change nothing. */
  readonly show: (preview: { readonly dropAt?: number; readonly pct?: number }) => void;
  readonly moved: (from: number, to: number) => void;
  readonly strengthened: (at: number, pct: number) => void;
}

/** Less than this is a tap. */
const SLACK_PX = 6;
/** Intensities are dragged in steps of five percent. */
const STEP_PCT = 5;

/** One drag on the spine, from the press to the release; Escape and a lost pointer undo it. */
export class SpineDrag {
  readonly #ports: DragPorts;

  constructor(ports: DragPorts) {
    this.#ports = ports;
  }

  /** Call it on the press. */
  begin(down: PointerEvent, at: number, grip: Grip): void {
    const target = down.currentTarget;
    if (!(target instanceof HTMLElement) || down.button !== 0) return;
    const over = new AbortController();
    const { signal } = over;
    let end: (() => void) | undefined;
    const stop = (): void => {
      over.abort();
      this.#ports.show({});
    };
    const move = (event: PointerEvent): void => {
      const far = grip === 'row' ? event.clientY - down.clientY : event.clientX - down.clientX;
      if (!end && Math.abs(far) < SLACK_PX) return;
      if (!end) target.setPointerCapture(event.pointerId);
      end = grip === 'row' ? this.#toRow(event, at) : this.#toEdge(event, at, grip);
    };
    const up = (): void => {
      const act = end;
      stop();
      if (act) addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => {
        removeEventListener('click', swallow, { capture: true });
      });
      act?.();
    };
    target.addEventListener('pointermove', move, { signal });
    target.addEventListener('pointerup', up, { signal });
    target.addEventListener('pointercancel', stop, { signal });
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') stop();
      },
      { signal, capture: true },
    );
  }

  #toRow({ clientY }: PointerEvent, from: number): () => void {
    const rows = this.#ports.rows();
    const over = rows.findIndex((row) => clientY < row.getBoundingClientRect().bottom);
    const to = over < 0 ? rows.length - 1 : over;
    this.#ports.show(to === from ? {} : { dropAt: to });
    return () => {
      if (to !== from) this.#ports.moved(from, to);
    };
  }

  #toEdge({ clientX }: PointerEvent, at: number, grip: Grip): () => void {
    const box = this.#ports.rows()[at]?.getBoundingClientRect();
    if (!box) return () => undefined;
    const middle = box.left + box.width / 2;
    const away = grip === 'right-edge' ? clientX - middle : middle - clientX;
    const share = Math.max(0, away / (box.width / 2));
    const pct = Math.min(
      this.#ports.widestPct(),
      Math.round((share * this.#ports.widestPct()) / STEP_PCT) * STEP_PCT,
    );
    this.#ports.show({ pct });
    return () => {
      this.#ports.strengthened(at, pct);
    };
  }
}

/** The click that ends a drag presses nothing. */
function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
