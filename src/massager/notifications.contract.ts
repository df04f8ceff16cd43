/** What a massager says of itself, decoded. Only what the notification told. */
export interface Report {
  readonly running?: boolean;
  /** In the massager's own unit. */
  readonly speed?: number;
  /** In the massager's own unit. */
  readonly force?: number;
  /** Whole percent, 0 to 100. */
  readonly battery?: number;
  readonly firmware?: string;
  /** Its own power button. */
  readonly button?: 'on' | 'off';
}

/** What one notification says; or why it was dropped. */
export type Decoded =
  | { readonly ok: true; readonly fields: Report }
  | { readonly ok: false; readonly reason: 'unknown' | 'too short' | 'too long' | 'checksum' };

/** Reads the notifications of one link. Foreign bytes give a reason, never an error. */
export interface NotificationReader {
  /**
   * Takes one notification of `endpoint`.
   * @returns what it says; several if several texts end in it; none while a text is not whole, or where no rule listens.
   */
  read(endpoint: string, bytes: Uint8Array): readonly Decoded[];
}
