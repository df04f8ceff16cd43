/*
 * cues/: what is heard and felt: tones on the audio clock, speech, vibration; and the screen kept awake.
 * May not: decide when something happens; the timeline says so, cues/ only keeps the appointment.
 * Audio, speech and vibration come in as ports, so that all of it runs without a browser.
 * conductor → follow (states to plans) → stage → schedule (tones), agenda + speech (words), vibration.
 * Start reading at conductor.contract.ts, then plan.ts and schedule.ts.
 */
export type { AttachOptions, CueConductor, CueSettings } from './conductor.contract.ts';
export { createCueConductor, type ConductorPorts } from './conductor.ts';
export type { ToneFamily, ToneVolumes } from './family.ts';
export type { CueAbout, CueEvent, CuePurpose } from './log.ts';
export type { LeadInPhrases } from './plan.ts';
export type {
  AudioPort,
  AudioState,
  PlayedTone,
  PlayOptions,
  SpeechListener,
  SpeechPort,
  SpeechRequest,
  VibrationPort,
  Voice,
} from './ports.ts';
export type { CueSample } from './samples.ts';
export { createMotorSound, type MotorSound } from './motor-sound.ts';
export { TONES, type Note, type ToneName, type ToneSpec } from './tones.ts';
export { createWebVibration, type VibratingNavigator } from './vibration.ts';
export {
  createWakeLock,
  type VisibleDocument,
  type WakeLock,
  type WakeLockNavigator,
  type WakeLockState,
} from './wake-lock.ts';
export { createWebAudio, type AudioContextMaker } from './web-audio.ts';
export { createWebSpeech, type UtteranceMaker } from './web-speech.ts';
