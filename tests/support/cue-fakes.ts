import type {
  AudioPort,
  AudioState,
  CueEvent,
  PlayedTone,
  PlayOptions,
  SpeechListener,
  SpeechPort,
  SpeechRequest,
  ToneName,
  ToneSpec,
  VibrationPort,
  Voice,
} from '#cues';
import { BehaviorSubject } from 'rxjs';
import type { ManualClock } from './manual-clock.ts';

/** How wrong an audio clock goes. */
export interface AudioFaults {
  /** Fast (positive) or slow against the clock of the test. */
  readonly driftPpm?: number;
  /** Stretches of the test's clock in which the audio clock stands. */
  readonly stalls?: readonly { readonly fromMs: number; readonly toMs: number }[];
  /** From rendering to loudspeaker. */
  readonly latencyMs?: number;
  /** True where the browser's time stamp stands still in a stall and does not tell of it before its end. */
  readonly isStampHeld?: boolean;
}

/** A tone that was handed over. */
export interface Play {
  readonly tone: ToneName;
  readonly atS: number;
  readonly bus: PlayOptions['bus'];
  /** Peak of its loudest note. */
  readonly gain: number;
  /** On the audio clock. */
  cancelledS?: number;
}

/** Sound on a clock that drifts and stalls, which remembers what could be heard. */
export class FakeAudio implements AudioPort {
  readonly #state$ = new BehaviorSubject<AudioState>('locked');
  readonly state$ = this.#state$.asObservable();
  readonly plays: Play[] = [];
  volume = 1;
  duck = 1;
  unlocks = 0;
  revivals = 0;
  /** What `revive` achieves. */
  revivesTo: AudioState | undefined;
  readonly #clock: ManualClock;
  readonly #bornMs: number;
  readonly #faults: Required<AudioFaults>;

  constructor(
    clock: ManualClock,
    { driftPpm = 0, stalls = [], latencyMs = 0, isStampHeld = false }: AudioFaults = {},
  ) {
    this.#clock = clock;
    this.#bornMs = clock.now();
    this.#faults = { driftPpm, stalls, latencyMs, isStampHeld };
  }

  get state(): AudioState {
    return this.#state$.value;
  }

  /** What the browser does to it. */
  become(state: AudioState): void {
    if (state !== this.state) this.#state$.next(state);
  }

  unlock(): Promise<void> {
    this.unlocks++;
    this.become('running');
    return Promise.resolve();
  }

  revive(): void {
    this.revivals++;
    if (this.revivesTo) this.become(this.revivesTo);
  }

  nowS(): number {
    return this.audioS(this.#clock.now());
  }

  toAudioTime(clockMs: number): number | undefined {
    if (this.state !== 'running') return undefined;
    const { stalls, latencyMs, isStampHeld } = this.#faults;
    const nowMs = this.#clock.now();
    const stall = stalls.find(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs);
    const stampMs = isStampHeld && stall ? stall.fromMs : nowMs;
    return this.audioS(stampMs) + (clockMs - stampMs - latencyMs) / 1000;
  }

  play(spec: ToneSpec, { atS, bus }: PlayOptions): PlayedTone {
    const gain = Math.max(...spec.notes.map((note) => note.gain));
    const play: Play = { tone: spec.name, atS: Math.max(atS, this.nowS()), bus, gain };
    this.plays.push(play);
    return { atS: play.atS, cancel: () => (play.cancelledS ??= this.nowS()) };
  }

  setVolume(volume: number): void {
    this.volume = volume;
  }

  setDuck(gain: number): void {
    this.duck = gain;
  }

  dispose(): void {
    this.#state$.complete();
  }

  /** The audio clock at a moment of the test's clock. */
  audioS(ms: number): number {
    const stoodMs = this.#faults.stalls.reduce(
      (sum, { fromMs, toMs }) => sum + Math.max(0, Math.min(ms, toMs) - Math.max(this.#bornMs, fromMs)),
      0,
    );
    return ((ms - this.#bornMs - stoodMs) * (1 + this.#faults.driftPpm / 1e6)) / 1000;
  }

  /** When a moment of the audio clock left the loudspeaker, on the test's clock. */
  speakerMs(atS: number): number {
    let early = this.#bornMs;
    let late = this.#clock.now() + 60_000;
    while (late - early > 0.001) {
      const middle = (early + late) / 2;
      if (this.audioS(middle) < atS) early = middle;
      else late = middle;
    }
    return late + this.#faults.latencyMs;
  }

  /** What was heard so far, in order: tones whose start was rendered before they were cancelled. */
  heard(): readonly (Play & { readonly heardMs: number })[] {
    const nowS = this.nowS();
    return this.plays
      .filter(({ atS, cancelledS = Infinity }) => atS <= nowS && cancelledS >= atS)
      .map((play) => ({ ...play, heardMs: this.speakerMs(play.atS) }))
      .sort((a, b) => a.atS - b.atS);
  }

  /** Names of what was heard. */
  heardNames(): readonly ToneName[] {
    return this.heard().map(({ tone }) => tone);
  }
}

/** A local English voice. */
export const A_VOICE: Voice = { id: 'en', name: 'English', language: 'en-GB', local: true, isDefault: true };

/** A voice that takes its time, or none. */
export class FakeSpeech implements SpeechPort {
  list: readonly Voice[] = [A_VOICE];
  startUpMs = 50;
  wordMs = 400;
  manner: 'speaks' | 'silent' | 'fails' = 'speaks';
  readonly requests: (SpeechRequest & { readonly askedMs: number })[] = [];
  readonly spoken: string[] = [];
  unlocks = 0;
  cancels = 0;
  readonly #tellVoices = new Set<() => void>();
  #cancelTimer: () => void = () => undefined;
  readonly #clock: ManualClock;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  voices(): readonly Voice[] {
    return this.list;
  }

  onVoicesChanged(run: () => void): () => void {
    this.#tellVoices.add(run);
    return () => this.#tellVoices.delete(run);
  }

  changeVoices(list: readonly Voice[]): void {
    this.list = list;
    for (const tell of this.#tellVoices) tell();
  }

  unlock(): void {
    this.unlocks++;
  }

  speak(request: SpeechRequest, listener: SpeechListener): void {
    this.requests.push({ ...request, askedMs: this.#clock.now() });
    this.#cancelTimer();
    if (this.manner === 'fails')
      this.#cancelTimer = this.#clock.after(5, () => {
        listener.failed();
      });
    if (this.manner !== 'speaks') return;
    this.#cancelTimer = this.#clock.after(this.startUpMs, () => {
      this.spoken.push(request.text);
      this.#cancelTimer = this.#clock.after(request.text.split(' ').length * this.wordMs, () => {
        listener.ended();
      });
      listener.started();
    });
  }

  cancel(): void {
    this.cancels++;
    this.#cancelTimer();
  }
}

/** A phone that remembers how it shook. */
export class FakeVibration implements VibrationPort {
  readonly patterns: (readonly number[])[] = [];

  vibrate(pattern: readonly number[]): boolean {
    this.patterns.push(pattern);
    return true;
  }
}

/** What was logged, as short lines: `words due Left side`. */
export function lines(events: readonly CueEvent[]): readonly string[] {
  return events.map((event) => {
    if (event.channel === 'tone') return `tone ${event.what} ${event.tone}`;
    if (event.channel === 'words') return `words ${event.what} ${event.text}`;
    return `vibration ${event.what} ${event.purpose}`;
  });
}
