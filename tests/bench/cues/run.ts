import type { Clock } from '#clock';
import { createCueConductor, createWebAudio, createWebSpeech, type AudioPort } from '#cues';
import { createSessionPlayer, type SessionPlayer } from '#session';
import { createRealClock, startTickWorker } from '../../../src/app/clock/real-clock.ts';
import tickWorker from '../../../src/app/clock/tick-worker.ts?worker&url';
import { aCue, aTimeline } from '../../support/fake-player.ts';
import { TappedAudioContext } from '../../support/tapped-audio.ts';
import { createWallMap, openEar, pip, type Ear, type WallMap } from './ear.ts';

/** A session of cues at equal distances, and what goes on beside it. */
export interface CueRunOptions {
  readonly everyMs: number;
  readonly count: number;
  /** Keeps the main thread busy for 200 ms now and then, as a slow page does. */
  readonly blocks: boolean;
}

/** What one way to keep time came to. Errors in ms, later is positive; one for each cue that was heard. */
export interface MethodReport {
  readonly name: string;
  readonly planned: number;
  /** Sound against where it was put, or was to be, on the audio clock. */
  readonly audioMs: readonly number[];
  /** Sound leaving the loudspeaker against the plan, on the clock of the page. */
  readonly wallMs: readonly number[];
}

export interface CueReport {
  readonly methods: readonly MethodReport[];
  /** How far the session's place was off the clock at its worst. */
  readonly positionMs: number;
  /** Longest time between two looks of the session at the clock. */
  readonly gapMs: number;
  /** Part of the run in which the page was hidden, 0 to 1. */
  readonly hidden: number;
}

const LEAD_IN_S = 2;
/** What sounds so late after the last cue is still heard. */
const AFTERMATH_MS = 1_500;
/** A sound is that of a cue if it is this near to where that was put. */
const SAME_S = 0.05;
const BLOCK_MS = 200;

/** Begins a session with its conductor, and two simpler schedulers on the same audio clock. */
export async function startCues(options: CueRunOptions): Promise<{ readonly report: Promise<CueReport> }> {
  const clock = createRealClock(() => startTickWorker(tickWorker), document);
  const { audio, context } = await openAudio(clock);
  const wall = createWallMap(context, clock);
  const player = aPlayer(clock, options);
  const conductor = followed(player, { clock, audio });
  const watch = watchSession(player, clock);
  player.start();
  const { state } = player;
  if (state.status !== 'lead-in') throw new Error('It did not start.');
  const originMs = state.anchorMs + state.leadInMs;
  const scene: Scene = { ...options, clock, context, originMs, originS: audio.toAudioTime(originMs) ?? NaN };
  const others = [mapOnce(scene, openEar(context)), timeoutChain(scene, openEar(context))];
  const endMs = originMs + options.count * options.everyMs + AFTERMATH_MS;
  const endBlocks = options.blocks ? blockAtRandom() : () => undefined;
  const report = new Promise<CueReport>((resolve) => {
    clock.after(endMs - clock.now(), () => {
      endBlocks();
      const heard = [conductor(scene, context), ...others.map((other) => other())];
      resolve({ methods: heard.map((method) => judged(method, scene, wall)), ...watch() });
      wall.dispose();
      player.dispose();
      audio.dispose();
    });
  });
  return { report };
}

interface Scene extends CueRunOptions {
  readonly clock: Clock;
  readonly context: TappedAudioContext;
  /** Where the session is at its beginning, on both clocks as they stood at the start. */
  readonly originMs: number;
  readonly originS: number;
}

/** What was heard of each cue; missing where it wasn't. */
interface Heard {
  readonly name: string;
  readonly cues: readonly { readonly plannedMs: number; readonly putS: number; readonly onsetS: number }[];
}

async function openAudio(
  clock: Clock,
): Promise<{ readonly audio: AudioPort; readonly context: TappedAudioContext }> {
  const contexts: TappedAudioContext[] = [];
  class Context extends TappedAudioContext {
    constructor(options?: AudioContextOptions) {
      super(options);
      contexts.push(this);
    }
  }
  const audio = createWebAudio(Context, clock);
  await audio.unlock();
  const [context] = contexts;
  if (!context || audio.state !== 'running') throw new Error(`No sound: ${audio.state}`);
  await context.listen();
  // The browser's time stamps begin a moment after the sound.
  while (!((context.getOutputTimestamp().contextTime ?? 0) > 0.2))
    await new Promise<void>((resolve) => clock.after(20, resolve));
  return { audio, context };
}

function aPlayer(clock: Clock, { everyMs, count }: CueRunOptions): SessionPlayer {
  const cues = Array.from({ length: count }, (_, nth) =>
    aCue((nth + 1) * everyMs, { kind: 'tick', count: 3 }),
  );
  const timeline = aTimeline(cues, { stepMs: (count + 1) * everyMs + AFTERMATH_MS, steps: 1 });
  return createSessionPlayer({
    timeline,
    clock,
    leadTimes: { startLeadInSec: LEAD_IN_S, resumeLeadInSec: LEAD_IN_S },
  });
}

/** The app's own conductor; its log says where each tone was put in the end. */
function followed(player: SessionPlayer, ports: { readonly clock: Clock; readonly audio: AudioPort }) {
  const conductor = createCueConductor({
    ...ports,
    speech: createWebSpeech(undefined, undefined),
    vibration: { vibrate: () => true },
    settings: {
      tones: true,
      voice: false,
      vibration: false,
      volume: 1,
      voiceRate: 1,
      cueVolumes: { changes: 1, time: 1, countdown: 1, session: 1 },
      voiceUri: '',
    },
  });
  const put = new Map<string, { readonly plannedMs: number; readonly putS: number }>();
  conductor.log$.subscribe((event) => {
    if (event.channel !== 'tone' || !event.cue || event.audioS === undefined) return;
    put.set(event.key, { plannedMs: event.plannedMs, putS: event.audioS });
  });
  conductor.attach(player, { byHand: true });
  return (_: Scene, { onsetsS }: TappedAudioContext): Heard => ({
    name: 'conductor',
    cues: [...put.values()].flatMap((cue) => {
      const onsetS = onsetsS.find((atS) => Math.abs(atS - cue.putS) < SAME_S);
      return onsetS === undefined ? [] : [{ ...cue, onsetS }];
    }),
  });
}

/** All tones put on the audio clock at the start, by the map of that moment. */
function mapOnce(scene: Scene, ear: Ear): () => Heard {
  for (let nth = 1; nth <= scene.count; nth++)
    pip({ ...scene, ...ear }, scene.originS + (nth * scene.everyMs) / 1000);
  return inOrder('map once, schedule all', scene, ear);
}

/** A timer a cue, each set by the one before; the tone at once. */
function timeoutChain(scene: Scene, ear: Ear): () => Heard {
  const { everyMs, originMs, context } = scene;
  let left = scene.count;
  const next = (): void => {
    pip({ ...scene, ...ear }, context.currentTime);
    if (--left > 0) setTimeout(next, everyMs);
  };
  setTimeout(next, originMs + everyMs - scene.clock.now());
  return inOrder('setTimeout chain', scene, ear);
}

function inOrder(name: string, { originMs, originS, everyMs }: Scene, { onsetsS }: Ear): () => Heard {
  return () => ({
    name,
    cues: onsetsS.map((onsetS, at) => ({
      plannedMs: originMs + (at + 1) * everyMs,
      putS: originS + ((at + 1) * everyMs) / 1000,
      onsetS,
    })),
  });
}

function judged({ name, cues }: Heard, { count }: Scene, wall: WallMap): MethodReport {
  return {
    name,
    planned: count,
    audioMs: cues.map(({ onsetS, putS }) => (onsetS - putS) * 1000),
    wallMs: cues
      .map(({ onsetS, plannedMs }) => wall.wallMs(onsetS) - plannedMs)
      .filter((ms) => !Number.isNaN(ms)),
  };
}

/** Looks over the session's shoulder. */
function watchSession(player: SessionPlayer, clock: Clock): () => Omit<CueReport, 'methods'> {
  const looks = { atMs: clock.now(), beganMs: clock.now(), gapMs: 0, hiddenMs: 0, positionMs: 0 };
  let originMs: number | undefined;
  player.state$.subscribe((state) => {
    const nowMs = clock.now();
    const sinceMs = nowMs - looks.atMs;
    looks.atMs = nowMs;
    looks.gapMs = Math.max(looks.gapMs, sinceMs);
    if (document.visibilityState === 'hidden') looks.hiddenMs += sinceMs;
    if (state.status === 'lead-in') originMs = state.anchorMs + state.leadInMs;
    if (state.status !== 'running' || originMs === undefined) return;
    const offMs = Math.abs(state.anchorMs - state.positionMs - originMs);
    looks.positionMs = Math.max(looks.positionMs, offMs);
  });
  return () => ({
    positionMs: looks.positionMs,
    gapMs: looks.gapMs,
    hidden: looks.hiddenMs / (clock.now() - looks.beganMs),
  });
}

function blockAtRandom(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const block = (): void => {
    const untilMs = performance.now() + BLOCK_MS;
    while (performance.now() < untilMs);
    timer = setTimeout(block, 300 + Math.random() * 1_000);
  };
  timer = setTimeout(block, 300);
  return () => {
    clearTimeout(timer);
  };
}
