import type { Voice } from '#cues';
import { expect, test, vi } from 'vitest';
import { createSpeaker, type Speaker, type SpeechRank } from '../../../src/cues/speech.ts';
import { pickVoice } from '../../../src/cues/voices.ts';
import { A_VOICE, FakeSpeech } from '../../support/cue-fakes.ts';
import { ManualClock } from '../../support/manual-clock.ts';

interface Bench {
  readonly clock: ManualClock;
  readonly speech: FakeSpeech;
  readonly speaker: Speaker;
  readonly log: string[];
  readonly speaking: boolean[];
  readonly say: (text: string, rank?: SpeechRank, graceMs?: number) => void;
}

function aBench(prepare: (speech: FakeSpeech) => void = () => undefined): Bench {
  const clock = new ManualClock();
  const speech = new FakeSpeech(clock);
  prepare(speech);
  const log: string[] = [];
  const speaking: boolean[] = [];
  const speaker = createSpeaker({ clock, speech, language: 'en', onSpeaking: (on) => speaking.push(on) });
  const say: Bench['say'] = (text, rank = 'authored', graceMs = 5_000) => {
    speaker.say({
      origin: 'plan',
      text,
      rank,
      untilMs: clock.now() + graceMs,
      report: (outcome) => log.push(`${text} ${outcome}`),
    });
  };
  return { clock, speech, speaker, log, speaking, say };
}

test('words are said with the voice, rate and volume that are set', () => {
  const { clock, speech, speaker, say, log, speaking } = aBench();
  speaker.apply({ rate: 1.2, volume: 0.5 });
  say('Left');
  clock.advance(2_000);
  expect(speech.requests[0]).toMatchObject({ text: 'Left', rate: 1.2, volume: 0.5, voiceId: 'en' });
  expect(log).toEqual(['Left started', 'Left ended']);
  expect(speaking).toEqual([true, false]);
});

test('a newer instruction takes the place of an older one', () => {
  const { clock, say, log } = aBench();
  say('One');
  clock.advance(100);
  say('Two');
  clock.advance(2_000);
  expect(log).toEqual(['One started', 'One cut', 'Two started', 'Two ended']);
});

test('generated words wait for an instruction to end, but not for ever', () => {
  const { clock, say, log } = aBench();
  say('A long instruction');
  say('Halfway', 'generated', 5_000);
  say('Ten', 'generated', 500);
  clock.advance(5_000);
  expect(log).toEqual([
    'A long instruction started',
    'A long instruction ended',
    'Halfway started',
    'Halfway ended',
    'Ten dropped',
  ]);
});

test('generated words never cut each other', () => {
  const { clock, say, log } = aBench();
  say('Ten seconds', 'generated');
  clock.advance(100);
  say('Next', 'generated');
  clock.advance(5_000);
  expect(log).toEqual(['Ten seconds started', 'Ten seconds ended', 'Next started', 'Next ended']);
});

test('a warning interrupts everything and is interrupted by nothing but a newer warning', () => {
  const { clock, speaker, say, log } = aBench();
  say('Instruction');
  clock.advance(100);
  say('Lost', 'warning');
  say('Next', 'authored');
  speaker.cancel(({ rank }) => rank !== 'warning');
  clock.advance(100);
  say('Off', 'warning');
  clock.advance(2_000);
  expect(log).toEqual([
    'Instruction started',
    'Instruction cut',
    'Next cut',
    'Lost started',
    'Lost cut',
    'Off started',
    'Off ended',
  ]);
});

test('cancelling is heard at once and forgets what waits', () => {
  const { clock, speaker, say, log, speech } = aBench();
  say('One');
  say('Halfway', 'generated');
  clock.advance(100);
  speaker.cancel();
  clock.advance(5_000);
  expect(log).toEqual(['One started', 'Halfway cut', 'One cut']);
  expect(speech.spoken).toEqual(['One']);
  expect(clock.pending).toBe(0);
});

test('the time a voice takes to begin is learnt', () => {
  const { clock, speaker, say } = aBench((speech) => (speech.startUpMs = 300));
  expect(speaker.startUpMs).toBe(50);
  for (let times = 0; times < 12; times++) {
    say('Word');
    clock.advance(2_000);
  }
  expect(speaker.startUpMs).toBeGreaterThan(290);
});

test('a voice that does not begin within one and a half seconds has failed', () => {
  const { clock, say, log } = aBench((speech) => (speech.manner = 'silent'));
  say('One');
  clock.advance(1_499);
  expect(log).toEqual([]);
  clock.advance(1);
  expect(log).toEqual(['One failed']);
});

test('after two failures it is clear at once, until something changes', () => {
  const { clock, speech, speaker, say, log } = aBench((fake) => (fake.manner = 'fails'));
  say('One');
  clock.advance(10);
  say('Two');
  clock.advance(10);
  say('Three');
  expect(log).toEqual(['One failed', 'Two failed', 'Three failed']);
  expect(speech.requests).toHaveLength(2);
  speech.manner = 'speaks';
  speech.changeVoices([A_VOICE]);
  expect(speaker.isUsable).toBe(true);
  say('Four');
  clock.advance(100);
  expect(log.at(-1)).toBe('Four started');
});

test('a list of voices that stays empty means that there is none', () => {
  const { clock, speech, speaker, say, log } = aBench((fake) => (fake.list = []));
  expect(speaker.isUsable).toBe(true);
  clock.advance(2_001);
  expect(speaker.isUsable).toBe(false);
  say('One');
  expect(log).toEqual(['One failed']);
  speech.changeVoices([A_VOICE]);
  expect(speaker.isUsable).toBe(true);
});

test('thousands of voices are asked for once, not for every word', () => {
  const { clock, speech, say } = aBench();
  const asked = vi.spyOn(speech, 'voices');
  for (let times = 0; times < 20; times++) {
    say('Word');
    clock.advance(1_000);
  }
  expect(asked).not.toHaveBeenCalled();
  speech.changeVoices([{ ...A_VOICE, id: 'other' }]);
  say('Word');
  expect(asked).toHaveBeenCalledOnce();
  expect(speech.requests.at(-1)?.voiceId).toBe('other');
});

test('a voice that never ends does not hold up the next words', () => {
  const { clock, say, log } = aBench((speech) => (speech.wordMs = 1e9));
  say('One');
  say('Next', 'generated', 60_000);
  clock.advance(6_000);
  expect(log).toEqual(['One started', 'One ended', 'Next started']);
});

const voice = (id: string, more: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  language: 'en-US',
  local: false,
  isDefault: false,
  ...more,
});

test('a local voice of the language goes before every other', () => {
  const voices = [
    voice('Anna', { language: 'de-DE', local: true, isDefault: true }),
    voice('Google US English', { isDefault: true }),
    voice('eSpeak', { language: 'en_GB', local: true }),
  ];
  expect(pickVoice(voices, 'en')?.id).toBe('eSpeak');
});

test('among local voices the default goes first, then the plain ones before the joke ones', () => {
  const albert = voice('Albert', { local: true });
  const samantha = voice('Samantha', { local: true });
  const zira = voice('Zira', { local: true, isDefault: true });
  expect(pickVoice([albert, samantha], 'en')?.id).toBe('Samantha');
  expect(pickVoice([albert, samantha, zira], 'en')?.id).toBe('Zira');
});

test('a remote voice of the language is better than a local one of another', () => {
  const voices = [voice('Anna', { language: 'de-DE', local: true }), voice('Google UK English')];
  expect(pickVoice(voices, 'en-GB')?.id).toBe('Google UK English');
  expect(pickVoice([voices[0]!], 'en')).toBeUndefined();
});
