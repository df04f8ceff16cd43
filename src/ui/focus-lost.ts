/** What had the focus is gone, with nothing near to take it: the heading of the screen takes it. */
export class FocusLostEvent extends Event {
  static readonly type = 'bb-focus-lost';

  constructor() {
    super(FocusLostEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'bb-focus-lost': FocusLostEvent;
  }
}
