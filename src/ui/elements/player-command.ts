/** What a person can ask of a running session, apart from Stop. */
export type PlayerCommand =
  | {
      readonly do:
        | 'pause'
        | 'resume'
        | 'skip'
        | 'back'
        | 'softer'
        | 'stronger'
        | 'far-view'
        | 'near-view'
        | 'reconnect'
        | 'it-has-stopped';
    }
  | { readonly do: 'set-intensity'; readonly pct: number };

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
