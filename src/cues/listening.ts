import { BehaviorSubject, type Observable } from 'rxjs';
import type { PlayedTone, SpeechPort, VibrationPort, Voice } from './ports.ts';
import { SAMPLE_TONES, SAMPLE_WORDS, type CueSample } from './samples.ts';
import type { Stage } from './stage.contract.ts';
import { VIBRATIONS } from './vibration.ts';
import { sortVoices } from './voices.ts';

/** What listening needs. */
export interface ListeningPorts {
  readonly stage: Stage;
  readonly speech: SpeechPort;
  readonly vibration: VibrationPort;
  /** BCP 47 primary tag of what is spoken. */
  readonly language: string;
}

/** The cues one by one, to try them. */
export interface Listening {
  /** Hot, replays: local voices and those of the app's language first. */
  readonly voices$: Observable<readonly Voice[]>;
  /** Plays one as it would be heard now; false where this device can't. Call it in the tap. Never rejects. */
  listen(sample: CueSample): Promise<boolean>;
  dispose(): void;
}

/** Plays samples; a new one ends the one before. */
export function createListening({ stage, speech, vibration, language }: ListeningPorts): Listening {
  const list = (): readonly Voice[] => sortVoices(speech.voices(), language);
  const voices$ = new BehaviorSubject(list());
  const stopListening = speech.onVoicesChanged(() => {
    voices$.next(list());
  });
  let playing: readonly PlayedTone[] = [];

  function cut(): void {
    for (const tone of playing) tone.cancel();
    playing = [];
  }

  async function playTones(sample: keyof typeof SAMPLE_TONES): Promise<boolean> {
    await stage.unlock();
    cut();
    playing = stage.playTones(SAMPLE_TONES[sample]);
    return playing.length > 0;
  }

  async function listen(sample: CueSample): Promise<boolean> {
    cut();
    if (sample === 'vibration') return vibration.vibrate(VIBRATIONS.switch);
    if (sample !== 'voice') return playTones(sample);
    // Words and unlocking both begin in the tap itself: some browsers let nobody speak after it.
    void stage.unlock();
    return new Promise((resolve) => {
      stage.sayWords({
        origin: 'sudden',
        text: SAMPLE_WORDS,
        rank: 'authored',
        untilMs: Infinity,
        report: (what) => {
          resolve(what === 'started' || what === 'cut');
        },
      });
    });
  }

  return {
    voices$: voices$.asObservable(),
    listen,
    dispose: () => {
      cut();
      stopListening();
      voices$.complete();
    },
  };
}
