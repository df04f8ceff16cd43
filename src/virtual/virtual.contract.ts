import type { Observable } from 'rxjs';

/** What a virtual massager really does, whatever was asked of it. */
export interface VirtualMassagerState {
  /** Speed that the motor is asked for, percussions a minute; 0 is off. */
  readonly targetPpm: number;
  /** Speed now, with spin-up and coast-down. */
  readonly ppm: number;
  readonly batteryPct: number;
  readonly linked: boolean;
}

/** A massager without a motor: reads the bytes, behaves, answers. */
export interface VirtualMassager {
  /** Hot, replays the newest. */
  readonly state$: Observable<VirtualMassagerState>;
  readonly state: VirtualMassagerState;
  dispose(): void;
}
