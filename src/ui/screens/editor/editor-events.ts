import type { RoutineEdit } from '#care';

/** Asks for a change to the routine. */
export class RoutineEditEvent extends Event {
  static readonly type = 'bb-routine-edit';
  readonly edit: RoutineEdit;

  constructor(edit: RoutineEdit) {
    super(RoutineEditEvent.type, { bubbles: true, composed: true });
    this.edit = edit;
  }
}

/** A step is to be looked at. */
export class StepSelectEvent extends Event {
  static readonly type = 'bb-step-select';
  readonly at: number;

  constructor(at: number) {
    super(StepSelectEvent.type, { bubbles: true, composed: true });
    this.at = at;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bb-routine-edit': RoutineEditEvent;
    'bb-step-select': StepSelectEvent;
  }
}
