/** One write: which bytes, to which endpoint, acknowledged or not. */
export interface OutFrame {
  readonly to: string;
  readonly response: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** True if the massager can be used without it. */
  readonly mayFail: boolean;
}

/** A step that writes, or lets time pass. */
export type PacedStep =
  { readonly kind: 'write'; readonly frame: OutFrame } | { readonly kind: 'wait'; readonly ms: number };

/** A step that goes on once an endpoint notified what is waited for. */
export interface AwaitStep {
  readonly kind: 'await';
  readonly endpoint: string;
  /**
   * Gives an ear for one try: it takes the notifications of the endpoint in their order and says when the awaited one
   * is there. It keeps the pieces of a text until it is whole, so make a new one for each try.
   */
  readonly listen: () => (bytes: Uint8Array) => boolean;
  readonly withinMs: number;
  /** How often the write before it is made in all. */
  readonly tries: number;
  /** True if the massager can be used although nothing came. */
  readonly mayFail: boolean;
}

/** A step of a program. */
export type OutStep = PacedStep | AwaitStep;

/**
 * The rolling number that some frames carry. One for each link; every frame that carries it takes the next.
 * See `createSequence`.
 */
export interface Sequence {
  next(): number;
}

/** What keeps a massager at work. */
export type OutKeepAlive =
  /** The steps of the last level again, while one is set. */
  | { readonly mode: 'repeat-last'; readonly everyMs: number }
  | {
      readonly mode: 'frame';
      readonly everyMs: number;
      readonly frames: (sequence: Sequence) => readonly OutFrame[];
    }
  /** An answer to every notification of `endpoint`. */
  | {
      readonly mode: 'answer';
      readonly endpoint: string;
      readonly frames: (sequence: Sequence) => readonly OutFrame[];
    };

/** A question that is asked again and again. */
export interface OutQuestion {
  readonly everyMs: number;
  readonly frames: (sequence: Sequence) => readonly OutFrame[];
}

/** How the charge is learned: by reading one byte of percent, or by a question that a notification answers. */
export type OutBattery =
  | { readonly kind: 'read'; readonly endpoint: string; readonly everyMs: number }
  | ({ readonly kind: 'ask' } & OutQuestion);

/** Something that makes the massager safer and that it remembers. */
export interface OutSafetyStep {
  readonly label: string;
  readonly steps: (sequence: Sequence) => readonly PacedStep[];
}

/** Everything that a profile can have written. Each call makes fresh bytes. */
export interface ProfileFrames {
  /** The steps of a level from `levelOf`, above 0. */
  readonly set: (level: number, sequence: Sequence) => readonly PacedStep[];
  /** Before the first level after a stop; often empty. */
  readonly start: (sequence: Sequence) => readonly PacedStep[];
  /** Every frame of a stop, as often as the profile wants it written. */
  readonly stop: (sequence: Sequence) => readonly OutFrame[];
  /** After the stop that begins each link; often empty. */
  readonly init: (sequence: Sequence) => readonly OutStep[];
  readonly safetyStep: OutSafetyStep | undefined;
  readonly keepAlive: OutKeepAlive | undefined;
  /** Asks for a status notification. */
  readonly poll: OutQuestion | undefined;
  readonly battery: OutBattery | undefined;
  /** Endpoints that stopping needs, in the order of its frames. */
  readonly stopEndpoints: readonly string[];
  /** Endpoints without which it can't be driven, those of the stop first. What else the profile names may be missing. */
  readonly neededEndpoints: readonly string[];
  /** Endpoints whose notifications are read, awaited or answered. */
  readonly heardEndpoints: readonly string[];
}
