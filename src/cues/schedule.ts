import type { Clock } from '#clock';
import type { Subscription } from 'rxjs';
import { atVolume } from './family.ts';
import type { AudioPort, PlayedTone } from './ports.ts';
import { TONES, toneMs, type ToneName } from './tones.ts';

/** A tone that is to be heard at a moment. */
export interface ToneAppointment {
  readonly key: string;
  /** When it is to leave the loudspeaker, on the injected clock. */
  readonly dueMs: number;
  /** Later than this it is not worth hearing any more. */
  readonly untilMs: number;
  readonly tone: ToneName;
  /** 0 to 1, on top of the volume of everything; full where left out. */
  readonly volume?: number;
}

/** What became of an appointment. */
export type ToneOutcome = 'scheduled' | 'moved' | 'sounded' | 'cancelled' | 'dropped';

/** Keeps appointments of tones on the audio clock. */
export interface ToneScheduler {
  /** Replaces the plan. What is gone from it falls silent at once; what stays is left where it is. */
  plan(appointments: readonly ToneAppointment[]): void;
  /** Empties the plan and ends what is sounding too. */
  cut(): void;
  dispose(): void;
}

/** What a scheduler needs. */
export interface SchedulerPorts {
  readonly clock: Clock;
  readonly audio: AudioPort;
  /** Told of everything that happens to an appointment, with its start on the audio clock if it has one. */
  readonly report: (appointment: ToneAppointment, outcome: ToneOutcome, audioS?: number) => void;
}

/** How far ahead tones are handed over: a main thread that is busy for less than this delays no cue. */
const HORIZON_MS = 2_000;
/** Look at both clocks this often while a tone is handed over but not near. */
const WAKE_MS = 250;
/**
 * A tone this near is looked after more closely, since a stall now would be heard. The renderer is ahead by the
 * latency of the output, some 0.3 s with wireless headphones, and stalls of 0.35 s were measured.
 */
const NEAR_MS = 700;
/** Close look. */
const NEAR_WAKE_MS = 25;
/** Longest sleep where there is no sound: to try to get it back. */
const SLEEP_MS = 1_000;
/** A map that moved by less is left alone: nobody hears it, and moving costs. */
const MOVED_S = 0.002;
/** A tone this near is left alone: the renderer works ahead of the time it tells. */
const GUARD_S = 0.02;
/** Soonest start of something that is late, so that its rise is whole. */
const SOON_S = 0.005;

/**
 * Schedules tones ahead on the audio clock and moves them when the two clocks drift apart. Audio clocks stall
 * under load and differ between devices, so a map that was right when a tone was scheduled may be wrong
 * when it sounds.
 */
export function createToneScheduler(ports: SchedulerPorts): ToneScheduler {
  return new Scheduler(ports);
}

/** An appointment, and the tone once it is on the audio clock. */
interface Entry {
  readonly appointment: ToneAppointment;
  tone?: PlayedTone | undefined;
}

class Scheduler implements ToneScheduler {
  readonly #clock: Clock;
  readonly #audio: AudioPort;
  readonly #report: SchedulerPorts['report'];
  readonly #watch: Subscription;
  #entries = new Map<string, Entry>();
  /** Started, and perhaps not over yet. */
  #ringing: readonly { readonly tone: PlayedTone; readonly endS: number }[] = [];
  #cancelWake: () => void = () => undefined;

  constructor({ clock, audio, report }: SchedulerPorts) {
    this.#clock = clock;
    this.#audio = audio;
    this.#report = report;
    this.#watch = audio.state$.subscribe(() => {
      this.#wake();
    });
  }

  plan(appointments: readonly ToneAppointment[]): void {
    const before = this.#entries;
    this.#entries = new Map();
    for (const appointment of [...appointments].sort((a, b) => a.dueMs - b.dueMs)) {
      const kept = before.get(appointment.key);
      const stays = kept !== undefined && this.#stays(kept, appointment);
      if (stays) before.delete(appointment.key);
      this.#entries.set(appointment.key, stays ? { appointment, tone: kept.tone } : { appointment });
    }
    for (const entry of before.values()) this.#withdraw(entry);
    this.#wake();
  }

  cut(): void {
    this.plan([]);
    for (const { tone } of this.#ringing) tone.cancel();
    this.#ringing = [];
  }

  dispose(): void {
    this.#watch.unsubscribe();
    this.cut();
  }

  /** Looks at both clocks once and sets everything right by them. */
  #wake(): void {
    this.#cancelWake();
    const nowMs = this.#clock.now();
    const baseS = this.#audio.state === 'running' ? this.#audio.toAudioTime(nowMs) : undefined;
    if (baseS === undefined) this.#withoutSound(nowMs);
    else {
      const map = { nowMs, baseS, renderS: this.#audio.nowS() };
      for (const entry of [...this.#entries.values()]) this.#attend(entry, map);
    }
    this.#sleep(nowMs, baseS === undefined ? SLEEP_MS : Infinity);
  }

  #attend(entry: Entry, { nowMs, baseS, renderS }: { nowMs: number; baseS: number; renderS: number }): void {
    const { appointment, tone } = entry;
    const { dueMs, untilMs } = appointment;
    const atS = baseS + (dueMs - nowMs) / 1000;
    if (tone && tone.atS <= renderS) this.#sounded(entry, tone);
    else if (nowMs > untilMs) {
      tone?.cancel();
      this.#settle(entry, 'dropped');
    } else if (!tone) {
      if (dueMs - nowMs <= HORIZON_MS) this.#place(entry, Math.max(atS, renderS + SOON_S), 'scheduled');
    } else if (tone.atS > renderS + GUARD_S && Math.abs(atS - tone.atS) > MOVED_S) {
      tone.cancel();
      this.#place(entry, Math.max(atS, renderS + SOON_S), 'moved');
    }
  }

  /** The same tone at the same moment; one that can be heard already isn't begun again because it should be softer. */
  #stays({ appointment, tone }: Entry, next: ToneAppointment): boolean {
    if (appointment.dueMs !== next.dueMs || appointment.tone !== next.tone) return false;
    const hasStarted = tone !== undefined && tone.atS <= this.#audio.nowS() + GUARD_S;
    return hasStarted || appointment.volume === next.volume;
  }

  #place(entry: Entry, atS: number, outcome: 'scheduled' | 'moved'): void {
    const { tone, volume = 1 } = entry.appointment;
    entry.tone = this.#audio.play(atVolume(TONES[tone], volume), { atS, bus: 'ducked' });
    if (entry.tone) this.#report(entry.appointment, outcome, entry.tone.atS);
    else this.#settle(entry, 'dropped');
  }

  /** The audio clock stands or is gone: nothing on it can be relied on, and it would all come late. */
  #withoutSound(nowMs: number): void {
    for (const entry of [...this.#entries.values()]) {
      if (entry.tone && entry.tone.atS <= this.#audio.nowS()) this.#sounded(entry, entry.tone);
      else {
        entry.tone?.cancel();
        entry.tone = undefined;
        if (nowMs > entry.appointment.untilMs) this.#settle(entry, 'dropped');
      }
    }
    if (this.#entries.size > 0) this.#audio.revive();
  }

  /** Takes an appointment back; nobody needs to hear of one that never was on the audio clock. */
  #withdraw({ appointment, tone }: Entry): void {
    if (!tone) return;
    tone.cancel();
    const hasStarted = tone.atS <= this.#audio.nowS();
    this.#report(appointment, hasStarted ? 'sounded' : 'cancelled', tone.atS);
  }

  #sounded(entry: Entry, tone: PlayedTone): void {
    const nowS = this.#audio.nowS();
    const endS = tone.atS + toneMs(TONES[entry.appointment.tone]) / 1000;
    this.#ringing = [...this.#ringing.filter((other) => other.endS > nowS), { tone, endS }];
    this.#settle(entry, 'sounded');
  }

  #settle(entry: Entry, outcome: 'sounded' | 'dropped'): void {
    this.#entries.delete(entry.appointment.key);
    this.#report(entry.appointment, outcome, entry.tone?.atS);
  }

  #sleep(nowMs: number, longestMs: number): void {
    if (this.#entries.size === 0) return;
    let sleepMs = longestMs;
    for (const { appointment, tone } of this.#entries.values()) {
      const inMs = appointment.dueMs - nowMs;
      sleepMs = Math.min(sleepMs, tone ? untilNextLook(inMs) : untilHandOver(inMs));
    }
    this.#cancelWake = this.#clock.after(sleepMs, () => {
      this.#wake();
    });
  }
}

/** How long a tone that is handed over may be left alone. */
function untilNextLook(inMs: number): number {
  return Math.max(NEAR_WAKE_MS, Math.min(WAKE_MS, inMs - NEAR_MS));
}

/** How long a tone that waits may be left alone. */
function untilHandOver(inMs: number): number {
  return Math.max(WAKE_MS, inMs - HORIZON_MS);
}
