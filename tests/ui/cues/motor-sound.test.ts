import { BehaviorSubject } from 'rxjs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMotorSound, type MotorSound } from '../../../src/cues/index.ts';

/** What was made, so that it can be asked. */
class WatchedContext extends AudioContext {
  static readonly made: WatchedContext[] = [];
  constructor(options?: AudioContextOptions) {
    super(options);
    WatchedContext.made.push(this);
  }
}

/** Every value that a parameter was sent to, by node. */
function glides(): number[] {
  const seen: number[] = [];
  vi.spyOn(AudioParam.prototype, 'setTargetAtTime').mockImplementation(function (this: AudioParam, value) {
    seen.push(value);
    return this;
  });
  return seen;
}

const motor = () => new BehaviorSubject({ ppm: 0 });
let sound: MotorSound | undefined;

afterEach(() => {
  sound?.silence();
  WatchedContext.made.length = 0;
  vi.restoreAllMocks();
});

describe('the sound of a virtual motor', () => {
  test('one tooth a percussion, as loud as it may be, and silent when it stands', () => {
    const seen = glides();
    sound = createMotorSound(WatchedContext, () => 0.5);
    const motor$ = motor();
    sound?.follow(motor$);
    expect(seen).toEqual([0, 0]);
    motor$.next({ ppm: 1800 });
    expect(seen.slice(2)).toEqual([30, 0.045]);
    motor$.next({ ppm: 0 });
    expect(seen.slice(4)).toEqual([0, 0]);
  });

  test('silence lets go of everything', async () => {
    sound = createMotorSound(WatchedContext, () => 1);
    const motor$ = motor();
    sound?.follow(motor$);
    sound?.silence();
    expect(motor$.observed).toBe(false);
    await expect.poll(() => WatchedContext.made[0]?.state).toBe('closed');
    sound?.silence();
  });

  test('ends with the motor, and another one takes its place', async () => {
    sound = createMotorSound(WatchedContext, () => 1);
    const [first$, second$] = [motor(), motor()];
    sound?.follow(first$);
    sound?.follow(second$);
    expect(first$.observed).toBe(false);
    second$.complete();
    await expect.poll(() => WatchedContext.made.map(({ state }) => state)).toEqual(['closed', 'closed']);
  });

  test('a browser without audio has none, and one that has no more of it stays silent', () => {
    expect(createMotorSound(undefined, () => 1)).toBeUndefined();
    class Refusing extends AudioContext {
      constructor() {
        super();
        throw new DOMException('too many', 'NotSupportedError');
      }
    }
    const motor$ = motor();
    createMotorSound(Refusing, () => 1)?.follow(motor$);
    expect(motor$.observed).toBe(false);
  });
});
