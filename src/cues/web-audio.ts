import type { Clock } from '#clock';
import { BehaviorSubject, type Observable } from 'rxjs';
import { toAudioTime } from './audio-map.ts';
import {
  WARNING_VOLUME,
  type AudioPort,
  type AudioState,
  type PlayedTone,
  type PlayOptions,
} from './ports.ts';
import { createToneRenderer, type RenderTone } from './render-tone.ts';
import type { ToneSpec } from './tones.ts';

/** `AudioContext` of the browser, or undefined where there is none. */
export type AudioContextMaker = (new (options?: AudioContextOptions) => AudioContext) | undefined;

/** `resume()` may stay pending for ever where sound is not allowed; nobody waits longer than this for it. */
const RESUME_LIMIT_MS = 1_000;
/** Time constant of changes of loudness: no click, no wait. */
const GLIDE_S = 0.015;

/** Sound by Web Audio. `clock` has to be that of `performance.now` for latency to be compensated exactly. */
export function createWebAudio(Context: AudioContextMaker, clock: Clock): AudioPort {
  return new WebAudio(Context, clock);
}

/** A context and its roads to the loudspeaker. */
interface Graph {
  readonly context: AudioContext;
  readonly master: GainNode;
  readonly ducked: GainNode;
  /** Past the volume of the rest. */
  readonly alert: GainNode;
  readonly render: RenderTone;
}

class WebAudio implements AudioPort {
  readonly state$: Observable<AudioState>;
  readonly #state$: BehaviorSubject<AudioState>;
  readonly #Context: AudioContextMaker;
  readonly #clock: Clock;
  #graph: Graph | undefined;
  #hasRun = false;
  #volume = 1;
  #duck = 1;

  constructor(Context: AudioContextMaker, clock: Clock) {
    this.#Context = Context;
    this.#clock = clock;
    this.#state$ = new BehaviorSubject<AudioState>(Context ? 'locked' : 'unavailable');
    this.state$ = this.#state$.asObservable();
  }

  get state(): AudioState {
    return this.#state$.value;
  }

  async unlock(): Promise<void> {
    if (this.state === 'unavailable') return;
    try {
      this.#graph ??= this.#open();
      await this.#resume(this.#graph.context);
    } catch {
      this.#look();
    }
  }

  revive(): void {
    const context = this.#graph?.context;
    if (context && context.state !== 'running') void this.#resume(context);
  }

  nowS(): number {
    return this.#graph?.context.currentTime ?? 0;
  }

  toAudioTime(clockMs: number): number | undefined {
    const context = this.#graph?.context;
    if (context?.state !== 'running') return undefined;
    return toAudioTime(context, this.#clock.now(), clockMs);
  }

  play(tone: ToneSpec, { atS, bus }: PlayOptions): PlayedTone | undefined {
    const graph = this.#graph;
    if (!graph) return undefined;
    const startS = Math.max(atS, graph.context.currentTime);
    try {
      const silence = graph.render(bus === 'alert' ? graph.alert : graph.ducked, tone, startS);
      return {
        atS: startS,
        cancel: () => {
          quietly(silence);
        },
      };
    } catch {
      return undefined;
    }
  }

  setVolume(volume: number): void {
    this.#volume = Math.min(1, Math.max(0, volume));
    this.#glide(this.#graph?.master, loudness(this.#volume));
    this.#glide(this.#graph?.alert, alertLoudness(this.#volume));
  }

  setDuck(gain: number): void {
    this.#duck = Math.min(1, Math.max(0, gain));
    this.#glide(this.#graph?.ducked, this.#duck);
  }

  dispose(): void {
    const context = this.#graph?.context;
    this.#graph = undefined;
    if (context) {
      context.onstatechange = null;
      context.close().catch(() => undefined);
    }
    this.#state$.complete();
  }

  #open(): Graph {
    if (!this.#Context) throw new Error('no Web Audio');
    const context = new this.#Context({ latencyHint: 'interactive' });
    const master = context.createGain();
    const ducked = context.createGain();
    const alert = context.createGain();
    master.gain.value = loudness(this.#volume);
    ducked.gain.value = this.#duck;
    alert.gain.value = alertLoudness(this.#volume);
    ducked.connect(master);
    master.connect(context.destination);
    alert.connect(context.destination);
    context.onstatechange = () => {
      this.#look();
    };
    return { context, master, ducked, alert, render: createToneRenderer(context) };
  }

  /** Never rejects, and never takes longer than its limit. */
  async #resume(context: AudioContext): Promise<void> {
    let cancelLimit = (): void => undefined;
    const limit = new Promise<void>((resolve) => {
      cancelLimit = this.#clock.after(RESUME_LIMIT_MS, resolve);
    });
    await Promise.race([resumed(context), limit]);
    cancelLimit();
    this.#look();
  }

  /** Says what has become of the context. */
  #look(): void {
    const graph = this.#graph;
    if (!graph) return;
    const state: string = graph.context.state;
    if (state === 'closed') this.#graph = undefined;
    if (state === 'running') this.#hasRun = true;
    const next =
      state === 'running' ? 'running' : state === 'closed' || !this.#hasRun ? 'locked' : 'interrupted';
    if (next !== this.#state$.value) this.#state$.next(next);
  }

  #glide(node: GainNode | undefined, value: number): void {
    if (node) quietly(() => node.gain.setTargetAtTime(value, node.context.currentTime, GLIDE_S));
  }
}

/** Ears hear loudness about as the square: half way up the slider is then half as loud. */
function loudness(volume: number): number {
  return volume ** 2;
}

/** A warning is heard also where everything else was made silent. */
function alertLoudness(volume: number): number {
  return loudness(Math.max(WARNING_VOLUME, volume));
}

async function resumed(context: AudioContext): Promise<void> {
  try {
    await context.resume();
  } catch {
    // Not allowed or closed: the state says so.
  }
}

/** For what a closed or broken context may throw, where silence is the right outcome. */
function quietly(run: () => unknown): void {
  try {
    run();
  } catch {
    // Nothing to silence or to change any more.
  }
}
