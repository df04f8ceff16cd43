import { Subject, type Observable } from 'rxjs';
import { createAgenda, type Agenda, type AgendaItem } from './agenda.ts';
import type { CueSettings } from './conductor.contract.ts';
import { atVolume, toneVolume } from './family.ts';
import type { CueAbout, CueEvent } from './log.ts';
import type { PlannedCue } from './plan.ts';
import type { PlayedTone } from './ports.ts';
import type { SampleTone } from './samples.ts';
import { createToneScheduler, type ToneOutcome, type ToneScheduler } from './schedule.ts';
import { createSpeaker, type Speaker, type Words } from './speech.ts';
import type { Stage, StagePorts, Sudden } from './stage.contract.ts';
import { TONES, type ToneName } from './tones.ts';
import { VIBRATIONS } from './vibration.ts';

/** Tones under the voice: clearly softer, still told apart. */
const DUCKED = 0.45;
/** Soonest start of a tone that is wanted now, so that its rise is whole. */
const SOON_S = 0.005;
/** Words that are wanted now are not worth saying after this. */
const SUDDEN_GRACE_MS = 10_000;

/** A tone this near to words tells that something changes: no other has to stand in for the voice. */
const SAME_MOMENT_MS = 700;
/** A sound of pause, stop or warning tells what the words after it would. */
const SUDDEN_TONE_MS = 1_000;
/** Tones that are wanted now and may still sound together. */
const SUDDEN_KEPT = 4;

/** The part of a log entry that tells what happened. */
type LogLine = CueEvent extends infer Event
  ? Event extends CueEvent
    ? Omit<Event, keyof CueAbout>
    : never
  : never;

interface ToneLine {
  readonly what: ToneOutcome;
  readonly tone: ToneName;
  readonly audioS: number | undefined;
}

/** Joins the tone scheduler, the agenda and the voice. */
export function createStage(ports: StagePorts): Stage {
  return new OneStage(ports);
}

class OneStage implements Stage {
  readonly log$: Observable<CueEvent>;
  readonly #log$ = new Subject<CueEvent>();
  readonly #ports: StagePorts;
  readonly #speaker: Speaker;
  readonly #scheduler: ToneScheduler;
  readonly #agenda: Agenda;
  #settings: CueSettings;
  /** What is ahead, whether or not its channels are switched on. */
  #cues = new Map<string, PlannedCue>();
  /** What had its turn: `channel/key`. */
  readonly #done = new Set<string>();
  #saying: PlannedCue | undefined;
  readonly #sudden: PlayedTone[] = [];
  #suddenCount = 0;
  #suddenMs = -Infinity;

  constructor(ports: StagePorts) {
    const { clock, audio, speech, language } = ports;
    this.#ports = ports;
    this.#settings = ports.settings;
    this.log$ = this.#log$.asObservable();
    this.#agenda = createAgenda(clock);
    this.#scheduler = createToneScheduler({
      clock,
      audio,
      report: ({ key }, what, audioS) => {
        const planned = this.#cues.get(key);
        if (what === 'sounded' || what === 'dropped') this.#done.add(`tone/${key}`);
        if (planned?.tone) this.#logTone(planned, { what, tone: planned.tone, audioS });
      },
    });
    this.#speaker = createSpeaker({
      clock,
      speech,
      language,
      onSpeaking: (speaking) => {
        audio.setDuck(speaking ? DUCKED : 1);
      },
    });
    this.apply(ports.settings);
  }

  async unlock(): Promise<void> {
    this.#speaker.unlock();
    await this.#ports.audio.unlock();
  }

  plan(cues: readonly PlannedCue[]): void {
    const known = this.#cues;
    this.#cues = new Map([...known, ...cues.map((cue) => [cue.key, cue] as const)]);
    this.#schedule(cues);
    this.#cues = new Map(cues.map((cue) => [cue.key, cue]));
  }

  silence(what: 'plan' | 'all'): PlannedCue | undefined {
    const cut = this.#saying?.rank === 'authored' && this.#saying.cue ? this.#saying : undefined;
    this.#agenda.plan([]);
    this.#scheduler.cut();
    this.#cues = new Map();
    this.#speaker.cancel(({ origin, rank }) => origin === 'plan' || (what === 'all' && rank !== 'warning'));
    if (what === 'all') for (const tone of this.#sudden.splice(0)) tone.cancel();
    return cut;
  }

  forget(): void {
    this.#done.clear();
  }

  apply(settings: CueSettings): void {
    const { vibration } = this.#settings;
    this.#settings = settings;
    this.#ports.audio.setVolume(settings.volume);
    const { voiceRate: rate, volume, voiceUri: voiceId } = settings;
    this.#speaker.apply({ rate, volume, voiceId });
    if (!settings.voice) this.#speaker.cancel();
    if (vibration && !settings.vibration) this.#ports.vibration.vibrate([]);
    this.#schedule([...this.#cues.values()]);
  }

  perform({ purpose, tone, vibration, text, rank = 'authored' }: Sudden): void {
    const nowMs = this.#ports.clock.now();
    const planned: PlannedCue = {
      key: `${purpose}:now:${this.#suddenCount++}`,
      purpose,
      dueMs: nowMs,
      toneUntilMs: nowMs,
      textUntilMs: nowMs + SUDDEN_GRACE_MS,
      rank,
    };
    if (tone && this.#isOn(tone)) this.#soundNow(planned, tone);
    if (vibration) this.#vibrate(planned, VIBRATIONS[vibration]);
    if (text !== undefined) this.#speak({ ...planned, ...(tone && { tone }) }, text);
  }

  playTones(tones: readonly SampleTone[]): readonly PlayedTone[] {
    return tones.flatMap(({ tone, atMs }) => this.#play(tone, atMs / 1000) ?? []);
  }

  sayWords(words: Words): void {
    this.#speaker.say(words);
  }

  dispose(): void {
    this.silence('all');
    this.#speaker.dispose();
    this.#scheduler.dispose();
    this.#log$.complete();
  }

  /** Hands what is switched on and has not had its turn to the two schedulers. */
  #schedule(cues: readonly PlannedCue[]): void {
    this.#scheduler.plan(
      cues.flatMap(({ key, dueMs, toneUntilMs: untilMs, tone }) =>
        tone && this.#isOn(tone) && !this.#done.has(`tone/${key}`)
          ? [{ key, dueMs, untilMs, tone, volume: toneVolume(tone, this.#settings.cueVolumes) }]
          : [],
      ),
    );
    this.#agenda.plan(
      cues
        .flatMap((cue) => [...this.#wordsItem(cue), ...this.#vibrationItem(cue)])
        .filter(({ key }) => !this.#done.has(key)),
    );
  }

  #wordsItem(planned: PlannedCue): readonly AgendaItem[] {
    const { text } = planned;
    if (text === undefined) return [];
    const isSpoken = (): boolean => this.#settings.voice && this.#speaker.isUsable;
    return [
      this.#once({
        key: `words/${planned.key}`,
        dueMs: planned.dueMs,
        untilMs: planned.textUntilMs,
        leadMs: () => (isSpoken() ? this.#speaker.startUpMs : 0),
        run: () => {
          this.#speak(planned, text);
        },
        drop: () => {
          this.#log(planned, { channel: 'words', what: 'dropped', text });
        },
      }),
    ];
  }

  #vibrationItem(planned: PlannedCue): readonly AgendaItem[] {
    if (!planned.vibration) return [];
    const pattern = VIBRATIONS[planned.vibration];
    return [
      this.#once({
        key: `vibration/${planned.key}`,
        dueMs: planned.dueMs,
        untilMs: planned.toneUntilMs,
        leadMs: () => 0,
        run: () => {
          this.#vibrate(planned, pattern);
        },
        drop: () => {
          this.#log(planned, { channel: 'vibration', what: 'dropped', pattern });
        },
      }),
    ];
  }

  #once(item: AgendaItem): AgendaItem {
    const done = (run: () => void) => () => {
      this.#done.add(item.key);
      run();
    };
    return { ...item, run: done(item.run), drop: done(item.drop) };
  }

  #speak(planned: PlannedCue, text: string): void {
    const { rank, textUntilMs: untilMs } = planned;
    this.#log(planned, { channel: 'words', what: 'due', text });
    if (!this.#settings.voice) return;
    if (rank === 'authored') this.#saying = planned;
    this.#speaker.say({
      origin: this.#cues.has(planned.key) ? 'plan' : 'sudden',
      text,
      rank,
      untilMs,
      report: (what) => {
        if (what !== 'started' && this.#saying === planned) this.#saying = undefined;
        this.#log(planned, { channel: 'words', what, text });
        if (what === 'failed' && !this.#hasTone(planned)) this.#soundNow(planned, 'stand-in');
      },
    });
  }

  /** A warning always is, and so is what stands in for the voice: it is the only sign left. */
  #isOn(tone: ToneName): boolean {
    if (tone === 'warning' || tone === 'stand-in') return true;
    return this.#settings.tones && toneVolume(tone, this.#settings.cueVolumes) > 0;
  }

  /** Whether a tone of its own, or one at the same moment, already tells that something changes. */
  #hasTone({ dueMs, tone }: PlannedCue): boolean {
    if (tone === 'warning') return true;
    if (this.#ports.clock.now() - this.#suddenMs < SUDDEN_TONE_MS) return true;
    const sounds = (other: ToneName | undefined): boolean => other !== undefined && this.#isOn(other);
    const isNear = (other: PlannedCue): boolean => Math.abs(other.dueMs - dueMs) < SAME_MOMENT_MS;
    return sounds(tone) || [...this.#cues.values()].some((other) => sounds(other.tone) && isNear(other));
  }

  #soundNow(planned: PlannedCue, tone: ToneName): void {
    if (this.#ports.audio.state !== 'running') this.#ports.audio.revive();
    const played = this.#play(tone);
    if (played) {
      this.#sudden.push(played);
      this.#suddenMs = planned.dueMs;
    }
    this.#sudden.splice(0, this.#sudden.length - SUDDEN_KEPT);
    this.#logTone(planned, { what: played ? 'sounded' : 'dropped', tone, audioS: played?.atS });
  }

  #play(tone: ToneName, inS = 0): PlayedTone | undefined {
    const { audio } = this.#ports;
    if (audio.state !== 'running') return undefined;
    const spec = atVolume(TONES[tone], toneVolume(tone, this.#settings.cueVolumes));
    return audio.play(spec, {
      atS: audio.nowS() + SOON_S + inS,
      bus: tone === 'warning' ? 'alert' : 'ducked',
    });
  }

  #vibrate(planned: PlannedCue, pattern: readonly number[]): void {
    const isFelt = this.#settings.vibration && this.#ports.vibration.vibrate(pattern);
    this.#log(planned, { channel: 'vibration', what: isFelt ? 'felt' : 'dropped', pattern });
  }

  #logTone(planned: PlannedCue, { what, tone, audioS }: ToneLine): void {
    this.#log(planned, { channel: 'tone', what, tone, ...(audioS !== undefined && { audioS }) });
  }

  #log({ key, purpose, cue, dueMs: plannedMs }: PlannedCue, line: LogLine): void {
    const about = { key, purpose, plannedMs, atMs: this.#ports.clock.now(), ...(cue && { cue }) };
    this.#log$.next({ ...about, ...line });
  }
}
