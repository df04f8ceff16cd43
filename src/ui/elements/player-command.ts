import type { SessionMode } from '#storage';

/** What can be asked without saying more. */
export type PlainCommand =
  | 'pause'
  | 'resume'
  | 'skip'
  | 'back'
  | 'softer'
  | 'stronger'
  | 'far-view'
  | 'near-view'
  | 'reconnect'
  | 'it-has-stopped'
  /** Held at once; then it is asked what it is. */
  | 'something-hurts'
  /** Panels: the list of steps, the ways to run a session, the keys. */
  | 'steps'
  | 'ways'
  | 'keys'
  | 'close'
  /** Opens and closes the virtual massager. */
  | 'massager'
  | 'lock'
  | 'unlock'
  | 'rehearse-again'
  | 'start-for-real';

/** What a person can ask of a running session, apart from Stop. */
export type PlayerCommand =
  | { readonly do: PlainCommand }
  | { readonly do: 'set-intensity'; readonly pct: number }
  /** Makes the running step longer or shorter. */
  | { readonly do: 'adjust'; readonly bySeconds: number }
  /** To the start of a step, counted in the protocol. */
  | { readonly do: 'jump'; readonly stepIndex: number }
  /** What it is that hurts, by the id of a stop rule. */
  | { readonly do: 'report'; readonly ruleId: string }
  | { readonly do: 'change-mode'; readonly to: SessionMode }
  /** Rehearsal only. */
  | { readonly do: 'seek'; readonly positionMs: number };

/** Fired by the player's elements; the player screen passes it on to the session. */
export class PlayerCommandEvent extends Event {
  static readonly type = 'bb-player-command';
  readonly command: PlayerCommand;
  constructor(command: PlayerCommand) {
    super(PlayerCommandEvent.type, { bubbles: true, composed: true });
    this.command = command;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bb-player-command': PlayerCommandEvent;
  }
}
