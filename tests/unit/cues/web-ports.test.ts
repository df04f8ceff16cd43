import { createWebAudio, createWebSpeech, createWebVibration, TONES, type AudioContextMaker } from '#cues';
import { expect, test } from 'vitest';
import { ManualClock, settle } from '../../support/manual-clock.ts';

/** An audio context that makes no sound and does what the test says. */
class SilentContext {
  static made: SilentContext[] = [];
  static resumes: 'at once' | 'never' | 'refused' = 'at once';
  state = 'suspended';
  currentTime = 0;
  onstatechange: (() => void) | null = null;
  readonly destination = {};

  constructor() {
    SilentContext.made.push(this);
  }

  resume(): Promise<void> {
    if (SilentContext.resumes === 'refused') return Promise.reject(new Error('not allowed'));
    if (SilentContext.resumes === 'never') return new Promise(() => undefined);
    this.become('running');
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.reject(new Error('closed already'));
  }

  become(state: string): void {
    this.state = state;
    this.onstatechange?.();
  }

  createGain(): unknown {
    return { gain: { value: 1, setTargetAtTime: () => undefined }, connect: () => undefined, context: this };
  }
}

function aPort(resumes: typeof SilentContext.resumes = 'at once') {
  SilentContext.made = [];
  SilentContext.resumes = resumes;
  const clock = new ManualClock();
  const port = createWebAudio(SilentContext as unknown as AudioContextMaker, clock);
  const context = (): SilentContext => SilentContext.made.at(-1)!;
  return { clock, port, context };
}

test('no audio context is made before the unlocking gesture', async () => {
  const { port } = aPort();
  port.setVolume(0.5);
  port.revive();
  expect(port.play(TONES.tick, { atS: 0, bus: 'ducked' })).toBeUndefined();
  expect(port.toAudioTime(5)).toBeUndefined();
  expect(SilentContext.made).toHaveLength(0);
  await port.unlock();
  await port.unlock();
  expect(SilentContext.made).toHaveLength(1);
  expect(port.state).toBe('running');
});

test('unlocking settles even where the browser never answers', async () => {
  const { port, clock } = aPort('never');
  let isSettled = false;
  void port.unlock().then(() => (isSettled = true));
  await clock.advanceAsync(1_000);
  expect(isSettled).toBe(true);
  expect(port.state).toBe('locked');
  expect(clock.pending).toBe(0);
});

test('a refusal to unlock is a state, not an error', async () => {
  const { port } = aPort('refused');
  await expect(port.unlock()).resolves.toBeUndefined();
  expect(port.state).toBe('locked');
});

test('a context that is taken away is interrupted, and may be revived without a gesture', async () => {
  const { port, context } = aPort();
  await port.unlock();
  context().become('interrupted');
  expect(port.state).toBe('interrupted');
  expect(port.toAudioTime(5)).toBeUndefined();
  port.revive();
  await settle();
  expect(port.state).toBe('running');
});

test('a context that was closed is replaced at the next gesture', async () => {
  const { port, context } = aPort();
  await port.unlock();
  context().become('closed');
  expect(port.state).toBe('locked');
  expect(port.nowS()).toBe(0);
  await port.unlock();
  expect(SilentContext.made).toHaveLength(2);
  expect(port.state).toBe('running');
});

test('a tone that the browser cannot make is no error', async () => {
  const { port } = aPort();
  await port.unlock();
  expect(port.play(TONES.tick, { atS: 0, bus: 'ducked' })).toBeUndefined();
});

test('disposing survives a context that will not close', async () => {
  const { port } = aPort();
  await port.unlock();
  port.dispose();
  await settle();
  expect(port.play(TONES.tick, { atS: 0, bus: 'ducked' })).toBeUndefined();
});

test('a browser without Web Audio says so', async () => {
  const port = createWebAudio(undefined, new ManualClock());
  await port.unlock();
  expect(port.state).toBe('unavailable');
});

test('a browser without speech fails every request at once and has no voices', () => {
  const port = createWebSpeech(undefined, undefined);
  let failures = 0;
  const ignore = (): void => undefined;
  port.speak(
    { text: 'Left', language: 'en', rate: 1, volume: 1 },
    { started: ignore, ended: ignore, failed: () => failures++ },
  );
  expect(failures).toBe(1);
  expect(port.voices()).toEqual([]);
});

/** A synthesis that keeps what it is given. */
class Synthesis {
  speaking = false;
  pending = false;
  cancels = 0;
  readonly queue: Utterance[] = [];
  readonly list = [{ voiceURI: 'v1', name: 'One', lang: 'en-GB', localService: true, default: false }];

  getVoices(): unknown[] {
    return this.list;
  }

  speak(utterance: Utterance): void {
    this.queue.push(utterance);
    this.speaking = true;
  }

  cancel(): void {
    this.cancels++;
    this.speaking = false;
  }
}

class Utterance {
  onstart: (() => void) | undefined;
  onend: (() => void) | undefined;
  onerror: (() => void) | undefined;
  voice: unknown;
  lang = '';
  rate = 1;
  volume = 1;
  readonly text: string;

  constructor(text = '') {
    this.text = text;
  }
}

function aSpeechPort() {
  const synthesis = new Synthesis();
  const port = createWebSpeech(
    synthesis as unknown as SpeechSynthesis,
    Utterance as unknown as typeof SpeechSynthesisUtterance,
  );
  const heard: string[] = [];
  const speak = (text: string): void => {
    port.speak(
      { text, language: 'en', voiceId: 'v1', rate: 1.2, volume: 0.5 },
      {
        started: () => heard.push(`${text} started`),
        ended: () => heard.push(`${text} ended`),
        failed: () => heard.push(`${text} failed`),
      },
    );
  };
  return { synthesis, port, heard, speak };
}

test('an utterance carries voice, language, rate and volume', () => {
  const { synthesis, speak } = aSpeechPort();
  speak('Left');
  expect(synthesis.queue[0]).toMatchObject({
    text: 'Left',
    voice: synthesis.list[0],
    lang: 'en-GB',
    rate: 1.2,
    volume: 0.5,
  });
});

test('an idle synthesis is not cancelled before speaking, a busy one is', () => {
  const { synthesis, speak } = aSpeechPort();
  speak('One');
  expect(synthesis.cancels).toBe(0);
  speak('Two');
  expect(synthesis.cancels).toBe(1);
});

test('nothing is heard of an utterance after it was cancelled or replaced', () => {
  const { synthesis, port, heard, speak } = aSpeechPort();
  speak('One');
  speak('Two');
  synthesis.queue[0]!.onerror?.();
  synthesis.queue[1]!.onstart?.();
  port.cancel();
  synthesis.queue[1]!.onend?.();
  expect(heard).toEqual(['Two started']);
});

test('the voice is unlocked once, without a sound', () => {
  const { synthesis, port } = aSpeechPort();
  port.unlock();
  port.unlock();
  expect(synthesis.queue).toHaveLength(1);
  expect(synthesis.queue[0]!.volume).toBe(0);
});

test('a hidden page does not vibrate, nor does a browser that cannot or will not', () => {
  const patterns: number[][] = [];
  const phone = { vibrate: (pattern: number[]) => patterns.push(pattern) > 0 };
  const visible = { visibilityState: 'visible' } as const;
  expect(createWebVibration(phone, visible).vibrate([10])).toBe(true);
  expect(createWebVibration(phone, { visibilityState: 'hidden' }).vibrate([20])).toBe(false);
  expect(createWebVibration({}, visible).vibrate([30])).toBe(false);
  const broken = {
    vibrate: () => {
      throw new Error('blocked');
    },
  };
  expect(createWebVibration(broken, visible).vibrate([40])).toBe(false);
  expect(patterns).toEqual([[10]]);
});
