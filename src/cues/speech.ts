import type { Clock } from '#clock';
import { WARNING_VOLUME, type SpeechPort, type Voice } from './ports.ts';
import { pickVoice } from './voices.ts';

/** How much words matter: a warning interrupts, what an author wrote goes before what is generated. */
export type SpeechRank = 'generated' | 'authored' | 'warning';

/** Something to say. */
export interface Words {
  /** From the plan of a session, or asked for now. */
  readonly origin: 'plan' | 'sudden';
  readonly text: string;
  readonly rank: SpeechRank;
  /** Not worth saying after this, on the injected clock. */
  readonly untilMs: number;
  /** `failed`: no voice said it. `cut`: something more urgent, or `cancel`. */
  readonly report: (outcome: 'started' | 'ended' | 'cut' | 'dropped' | 'failed') => void;
}

/** Says one thing at a time. */
export interface Speaker {
  /** From asking the browser to the first sound, as measured so far. */
  readonly startUpMs: number;
  /** False once it is clear that no voice will speak. */
  readonly isUsable: boolean;
  unlock(): void;
  /** Says it now, or after what matters more. */
  say(words: Words): void;
  /** Falls silent at once and forgets what waits; only what `isMeant` picks, if given. */
  cancel(isMeant?: (words: Words) => boolean): void;
  apply(settings: SpeechSettings): void;
  dispose(): void;
}

/** How it speaks. */
export interface SpeechSettings {
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
  /** The voice that was chosen; the best one where it is left out or not there. */
  readonly voiceId?: string;
}

/** What a speaker needs. */
export interface SpeakerPorts {
  readonly clock: Clock;
  readonly speech: SpeechPort;
  /** BCP 47 primary tag of the words. */
  readonly language: string;
  /** Called when speaking begins and ends, to lower other sounds. */
  readonly onSpeaking: (speaking: boolean) => void;
}

/** Measured with a local voice on Linux: 44 ms. */
const FIRST_START_UP_MS = 50;
/** What was learnt never makes words begin earlier than this. */
const MAX_START_UP_MS = 600;
/** Weight of the newest start when learning. */
const LEARNING = 0.3;
/** No voice that works takes longer to begin. */
const START_LIMIT_MS = 1_500;
/** Voices are often listed late; an empty list counts only after this. */
const VOICES_LIMIT_MS = 2_000;
/** Failures in a row after which it is not tried again until something changes. */
const MAX_FAILURES = 2;
/** An utterance that never ends is given up: this, and a slow speaker's time for each word. */
const END_LIMIT_MS = 4_000;
const SLOW_WORD_MS = 900;

const RANKS: readonly SpeechRank[] = ['generated', 'authored', 'warning'];

/** Speech with priorities over a browser's synthesis, which has none and may be silent without telling. */
export function createSpeaker(ports: SpeakerPorts): Speaker {
  return new OneVoice(ports);
}

class OneVoice implements Speaker {
  readonly #ports: SpeakerPorts;
  readonly #bornMs: number;
  readonly #stopListening: () => void;
  #settings: SpeechSettings = { rate: 1, volume: 1 };
  #voices: readonly Voice[] | undefined;
  #voice: Voice | undefined;
  #startUpMs = FIRST_START_UP_MS;
  #failures = 0;
  #current: Words | undefined;
  #waiting: readonly Words[] = [];
  #cancelLimit: () => void = () => undefined;

  constructor(ports: SpeakerPorts) {
    this.#ports = ports;
    this.#bornMs = ports.clock.now();
    this.#stopListening = ports.speech.onVoicesChanged(() => {
      this.#failures = 0;
      this.#voices = undefined;
    });
    this.#listed(); // Asking once makes some browsers load the list.
  }

  get startUpMs(): number {
    return this.#startUpMs;
  }

  get isUsable(): boolean {
    if (this.#failures >= MAX_FAILURES) return false;
    const isListLate = this.#ports.clock.now() - this.#bornMs > VOICES_LIMIT_MS;
    return !isListLate || this.#listed().length > 0;
  }

  unlock(): void {
    this.#failures = 0;
    this.#ports.speech.unlock();
  }

  apply(settings: SpeechSettings): void {
    if (settings.voiceId !== this.#settings.voiceId) this.#voices = undefined;
    this.#settings = settings;
  }

  say(words: Words): void {
    if (!this.isUsable) {
      words.report('failed');
      return;
    }
    if (!this.#current) this.#begin(words);
    else if (mayInterrupt(words, this.#current)) {
      this.#cut();
      this.#begin(words);
    } else this.#waiting = [...this.#waiting, words];
  }

  cancel(isMeant: (words: Words) => boolean = () => true): void {
    const dropped = this.#waiting.filter(isMeant);
    this.#waiting = this.#waiting.filter((words) => !isMeant(words));
    for (const words of dropped) words.report('cut');
    if (this.#current && isMeant(this.#current)) {
      this.#cut();
      this.#next();
    }
  }

  dispose(): void {
    this.cancel();
    this.#stopListening();
  }

  /** Asked for once, until it changes: some systems list thousands. An empty list is asked for again. */
  #listed(): readonly Voice[] {
    if (this.#voices?.length) return this.#voices;
    this.#voices = this.#ports.speech.voices();
    const chosen = this.#voices.find(({ id }) => id === this.#settings.voiceId);
    this.#voice = chosen ?? pickVoice(this.#voices, this.#ports.language);
    return this.#voices;
  }

  #begin(words: Words): void {
    const { clock, speech, language } = this.#ports;
    const askedMs = clock.now();
    this.#listed();
    const voice = this.#voice;
    const isMine = (): boolean => this.#current === words;
    this.#current = words;
    this.#limit(START_LIMIT_MS, () => {
      this.#fail(words);
    });
    const request = {
      text: words.text,
      language: voice?.language ?? language,
      ...(voice && { voiceId: voice.id }),
      rate: this.#settings.rate,
      volume: volumeOf(words, this.#settings.volume),
    };
    speech.speak(request, {
      started: () => {
        if (isMine()) this.#started(words, clock.now() - askedMs);
      },
      ended: () => {
        if (isMine()) this.#finish('ended');
      },
      failed: () => {
        if (isMine()) this.#fail(words);
      },
    });
  }

  #started(words: Words, tookMs: number): void {
    this.#failures = 0;
    const bounded = Math.min(MAX_START_UP_MS, tookMs);
    this.#startUpMs += LEARNING * (bounded - this.#startUpMs);
    this.#limit(END_LIMIT_MS + words.text.split(/\s+/).length * SLOW_WORD_MS, () => {
      this.#ports.speech.cancel();
      this.#finish('ended');
    });
    this.#ports.onSpeaking(true);
    words.report('started');
  }

  #fail(words: Words): void {
    this.#failures++;
    this.#ports.speech.cancel();
    if (this.#current === words) this.#finish('failed');
  }

  #cut(): void {
    const words = this.#current;
    if (!words) return;
    this.#clear();
    this.#ports.speech.cancel();
    words.report('cut');
  }

  #finish(outcome: 'ended' | 'failed'): void {
    const words = this.#current;
    this.#clear();
    words?.report(outcome);
    this.#next();
  }

  #clear(): void {
    this.#cancelLimit();
    this.#current = undefined;
    this.#ports.onSpeaking(false);
  }

  /** Says what waited, the most urgent first, unless it waited too long. */
  #next(): void {
    const nowMs = this.#ports.clock.now();
    while (!this.#current && this.#waiting.length > 0) {
      const first = this.#waiting.reduce((best, words) => (rank(words) > rank(best) ? words : best));
      this.#waiting = this.#waiting.filter((words) => words !== first);
      if (nowMs > first.untilMs) first.report('dropped');
      else this.say(first);
    }
  }

  #limit(ms: number, run: () => void): void {
    this.#cancelLimit();
    this.#cancelLimit = this.#ports.clock.after(ms, run);
  }
}

/** What is warned of can be heard also where the rest was made silent. */
function volumeOf({ rank }: Words, volume: number): number {
  return rank === 'warning' ? Math.max(WARNING_VOLUME, volume) : volume;
}

function rank(words: Words): number {
  return RANKS.indexOf(words.rank);
}

/** A newer instruction replaces an older one; generated words wait for their turn. */
function mayInterrupt(words: Words, current: Words): boolean {
  return words.rank !== 'generated' && rank(words) >= rank(current);
}
