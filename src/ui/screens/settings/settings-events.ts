import type { Settings } from '#storage';
import type { CueSample } from '../../ports.ts';

/** The person chose something; it is to hold at once. */
export class SettingsChangeEvent extends Event {
  static readonly type = 'bb-settings-change';
  readonly patch: Partial<Settings>;

  constructor(patch: Partial<Settings>) {
    super(SettingsChangeEvent.type, { bubbles: true, composed: true });
    this.patch = patch;
  }
}

/** Asks for a cue to be played, inside the tap. */
export class ListenEvent extends Event {
  static readonly type = 'bb-listen';
  readonly sample: CueSample;

  constructor(sample: CueSample) {
    super(ListenEvent.type, { bubbles: true, composed: true });
    this.sample = sample;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bb-settings-change': SettingsChangeEvent;
    'bb-listen': ListenEvent;
  }
}
