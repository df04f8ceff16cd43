import type { VibrationPort } from './ports.ts';

/** Milliseconds on, off, on, …: told apart by number and length of the pulses. */
export type VibrationName =
  | 'get-ready'
  | 'tick'
  | 'step-start'
  | 'switch'
  | 'halfway'
  | 'ten-seconds'
  | 'end'
  | 'stop'
  | 'pause'
  | 'warning';

/**
 * Ticks of 10 ms, two pulses of 80 ms for a side, three of 200 ms for stop: from the content's cueing rules.
 * The others were chosen so that number and length of their pulses differ from those and from each other.
 */
export const VIBRATIONS: Readonly<Record<VibrationName, readonly number[]>> = {
  'get-ready': [20],
  tick: [10],
  'step-start': [120],
  switch: [80, 120, 80],
  halfway: [40, 100, 40],
  'ten-seconds': [25, 80, 25, 80, 25],
  end: [80, 100, 80, 100, 400],
  stop: [200, 120, 200, 120, 200],
  pause: [300],
  warning: [350, 120, 350, 120, 350, 120, 350],
};

/** The part of `navigator` that vibrates; missing in some browsers. */
export interface VibratingNavigator {
  vibrate?(pattern: number[]): boolean;
}

/** Vibration in the foreground; a hidden page may not vibrate, and asking would only be held against it. */
export function createWebVibration(
  navigator: VibratingNavigator,
  document: Pick<Document, 'visibilityState'>,
): VibrationPort {
  return {
    vibrate(pattern) {
      if (!navigator.vibrate || document.visibilityState !== 'visible') return false;
      try {
        return navigator.vibrate([...pattern]);
      } catch {
        return false;
      }
    },
  };
}
