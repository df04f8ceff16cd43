import type { StopPhase } from './bb-stop.ts';

/** How the one STOP bar of the app looks, while a screen needs it otherwise than plain. */
export interface StopLook {
  readonly phase?: StopPhase;
  /** One line under the word. */
  readonly help?: string;
  /** Far view: 112 px instead of 80. */
  readonly large?: boolean;
  /** Stands on the inverted ground of the alarm. */
  readonly alarm?: boolean;
}

/** A screen says how STOP should look from now on; `{}` is plain again. Leaving the screen also makes it plain. */
export class StopLookEvent extends Event {
  static readonly type = 'bb-stop-look';
  readonly look: StopLook;

  constructor(look: StopLook) {
    super(StopLookEvent.type, { bubbles: true, composed: true });
    this.look = look;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bb-stop-look': StopLookEvent;
  }
}
