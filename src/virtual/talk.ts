import type { Clock } from '#clock';
import type { PeripheralLink } from '#simulator';
import {
  type FactName,
  type Facts,
  type Notice,
  acknowledgementOf,
  awaitedAfter,
  noticesOf,
} from './reports.ts';
import { type SpokenProfile, placeOf } from './spoken.ts';

/** What of itself a massager says when it is asked how it goes. */
const STATUS: readonly FactName[] = ['running', 'speed', 'force'];
/** What a massager that asks for a sign of life asks with: its bytes mean nothing to any profile. */
const SIGN_OF_LIFE = Uint8Array.of(1);

/** Who was asked is silent for so many times its interval: one that is asked as often as it talks doesn't do both. */
const AFTER_ANSWER = 2;

export interface TalkParts {
  readonly clock: Clock;
  readonly profile: SpokenProfile;
  /** After how long a silence it talks unasked; 0 for never. */
  readonly everyMs: number;
  readonly facts: () => Facts;
}

/** What a massager says over its link, asked and unasked, in the notifications of its profile. */
export class Talk {
  readonly #parts: TalkParts;
  #link: PeripheralLink | undefined;
  #cancel: () => void = () => undefined;

  constructor(parts: TalkParts) {
    this.#parts = parts;
  }

  get isOpen(): boolean {
    return this.#link !== undefined;
  }

  open(link: PeripheralLink): void {
    this.#cancel();
    this.#link = link;
    this.#listen();
  }

  close(): void {
    this.#cancel();
    this.#link = undefined;
  }

  answer(what: 'status' | 'battery'): void {
    this.#say(what === 'status' ? STATUS : ['battery']);
    const { profile, everyMs } = this.#parts;
    if (profile.keepAlive?.mode !== 'answer') this.#listen(AFTER_ANSWER * everyMs);
  }

  /** Says what a step of the beginning is answered with. @returns whether that is a version */
  answerStep(step: number): 'version' | 'init' {
    const { profile, facts } = this.#parts;
    const awaited = awaitedAfter(profile, step, facts());
    const version = awaited ? [] : noticesOf(profile, ['firmware'], facts());
    this.#notify(awaited ? [awaited] : version);
    if (!profile.battery) this.#say(['battery']);
    return version.length > 0 ? 'version' : 'init';
  }

  acknowledge(): void {
    const notice = acknowledgementOf(this.#parts.profile);
    if (notice) this.#notify([notice]);
  }

  /** A hand was at its buttons; one that talks unasked tells how it goes, too. */
  button(pressed: 'on' | 'off'): void {
    const { profile, facts, everyMs } = this.#parts;
    this.#notify(noticesOf(profile, ['button'], { ...facts(), button: pressed }));
    if (everyMs > 0) this.#say(STATUS);
  }

  #unasked(): void {
    const { profile } = this.#parts;
    this.#say(profile.battery ? STATUS : [...STATUS, 'battery']);
    if (profile.keepAlive?.mode === 'answer')
      this.#notify([{ endpoint: profile.keepAlive.endpoint, bytes: SIGN_OF_LIFE }]);
  }

  /** Who was asked a moment ago has nothing new to say; one that asks for a sign of life does so whatever it is asked. */
  #listen(silenceMs = this.#parts.everyMs): void {
    this.#cancel();
    const { clock } = this.#parts;
    if (silenceMs <= 0 || !this.#link) return;
    this.#cancel = clock.after(silenceMs, () => {
      this.#unasked();
      this.#listen();
    });
  }

  #say(names: readonly FactName[]): void {
    this.#notify(noticesOf(this.#parts.profile, names, this.#parts.facts()));
  }

  #notify(notices: readonly Notice[]): void {
    for (const { endpoint, bytes } of notices)
      this.#link?.notify(placeOf(this.#parts.profile, endpoint), bytes);
  }
}
