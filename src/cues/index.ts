/*
 * cues/: what is heard and felt: tones on the audio clock, speech, vibration.
 * May not: decide when something happens; the timeline says so, cues/ only keeps the appointment.
 * Audio, speech and vibration come in as ports, so that all of it runs without a browser.
 * Start reading at conductor.contract.ts, then conductor.ts.
 */
export type { CueConductor, CueSettings } from './conductor.contract.ts';
