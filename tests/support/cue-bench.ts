import { createCueConductor, type CueConductor, type CueEvent, type CueSettings } from '#cues';
import type { Timeline } from '#session';
import { FakeAudio, FakeSpeech, FakeVibration } from './cue-fakes.ts';
import { aCue, aTimeline, FakePlayer } from './fake-player.ts';
import { ManualClock } from './manual-clock.ts';

/** Everything switched on. */
export const ALL_ON: CueSettings = {
  tones: true,
  voice: true,
  vibration: true,
  volume: 0.8,
  voiceRate: 1,
  cueVolumes: { changes: 1, time: 1, countdown: 1, session: 1 },
  voiceUri: '',
};

/** A conductor among fakes, attached to a session. */
export interface CueBench {
  readonly clock: ManualClock;
  readonly audio: FakeAudio;
  readonly speech: FakeSpeech;
  readonly vibration: FakeVibration;
  readonly player: FakePlayer;
  readonly conductor: CueConductor;
  readonly log: CueEvent[];
  detach: () => void;
}

/** What differs from everything on and unlocked. */
interface CueBenchOptions {
  readonly settings?: Partial<CueSettings>;
  readonly byHand?: boolean;
  readonly isLocked?: boolean;
}

/** Makes one. */
export async function aCueBench(timeline: Timeline, options: CueBenchOptions = {}): Promise<CueBench> {
  const clock = new ManualClock();
  const audio = new FakeAudio(clock);
  const speech = new FakeSpeech(clock);
  const vibration = new FakeVibration();
  const settings = { ...ALL_ON, ...options.settings };
  const conductor = createCueConductor({ clock, audio, speech, vibration, settings });
  const log: CueEvent[] = [];
  conductor.log$.subscribe((event) => log.push(event));
  if (!options.isLocked) await conductor.unlock();
  const player = new FakePlayer(clock, timeline);
  const phrases = { resume: 'Going on.' };
  const detach = conductor.attach(player, { byHand: options.byHand ?? false, phrases });
  return { clock, audio, speech, vibration, player, conductor, log, detach };
}

/** Lets time pass as in a running session, with a tick a quarter of a second. */
export function pass({ clock, player }: CueBench, ms: number): void {
  for (let left = ms; left > 0; left -= 250) {
    clock.advance(Math.min(250, left));
    player.tick();
  }
}

/** Four steps with every kind of cue. */
export const EVERY_CUE = aTimeline([
  aCue(0, { text: 'Left buttock.' }),
  aCue(15_000, { kind: 'halfway', text: 'Halfway.' }),
  aCue(20_000, { kind: 'ten-seconds', text: 'Ten seconds.' }),
  aCue(27_000, { kind: 'tick', count: 3 }),
  aCue(28_000, { kind: 'tick', count: 2 }),
  aCue(29_000, { kind: 'tick', count: 1 }),
  aCue(30_000, { kind: 'side-change', text: 'Change hands.' }),
  aCue(40_000, { kind: 'instruction', text: 'Slower.' }),
  aCue(120_000, { kind: 'complete', text: 'Well done.' }),
]);
