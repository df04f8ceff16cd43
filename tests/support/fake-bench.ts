/* eslint-disable rxjs-x/no-exposed-subjects -- a fake is put into states by the test: its subjects are its handles. */
import {
  parseFaultSchedule,
  parseJsonText,
  type FaultName,
  type FaultRoughness,
  type FaultSchedule,
  type ParseResult,
} from '#protocol';
import type { VirtualBench, VirtualFaults } from '#ui';
import type { VirtualMassagerEvent, VirtualMassagerState } from '#virtual';
import { BehaviorSubject, Subject } from 'rxjs';

/** A virtual massager that nothing is asked of. */
export const STANDING: VirtualMassagerState = {
  targetPpm: 0,
  ppm: 0,
  running: false,
  batteryPct: 76,
  heatC: 22,
  pressurePct: 0,
  linked: true,
};

/** A bench that writes down what is done at it. */
export class FakeBench implements VirtualBench {
  readonly modelId = 'gun';
  readonly maxPpm = 3616;
  readonly profileId: string = 'pretend-gun';
  readonly bodyOf = (profileId: string): string => (profileId.includes('wand') ? 'wand' : 'gun');
  readonly state$ = new BehaviorSubject<VirtualMassagerState>(STANDING);
  readonly log$ = new Subject<VirtualMassagerEvent>();
  readonly faults = new FakeFaults();
  readonly calls: string[] = [];

  get state(): VirtualMassagerState {
    return this.state$.value;
  }

  /** Puts the massager into a state; what is left out stays as it is. */
  put(change: Partial<VirtualMassagerState>): void {
    this.state$.next({ ...this.state, ...change });
  }

  setPressure(pct: number): void {
    this.calls.push(`pressure ${pct}`);
    this.put({ pressurePct: pct });
  }
  pressPower(): void {
    this.calls.push('power');
  }
  pressPlus(): void {
    this.calls.push('plus');
  }
  pressMinus(): void {
    this.calls.push('minus');
  }
}

/** Switches that do nothing but stay where they are. */
export class FakeFaults implements VirtualFaults {
  readonly on$ = new BehaviorSubject<ReadonlySet<FaultName>>(new Set());
  readonly isPlaying$ = new BehaviorSubject(false);
  readonly seed = 7;
  run: FaultSchedule | undefined;
  ageMs = 0;
  readonly calls: string[] = [];

  turn(fault: FaultName, turn: 'on' | 'off'): void {
    this.calls.push(`${fault} ${turn}`);
    if (fault === 'bumped-button') return;
    const on = new Set(this.on$.value);
    if (turn === 'on') on.add(fault);
    else on.delete(fault);
    this.on$.next(on);
  }
  random(seed: number, roughness: FaultRoughness): FaultSchedule {
    return {
      schema: 1,
      seed,
      entries: [
        { atMs: 48_000, fault: roughness === 'quiet' ? 'slow-link' : 'lose-link', turn: 'on' },
        { atMs: 60_000, fault: roughness === 'quiet' ? 'slow-link' : 'lose-link', turn: 'off' },
        { atMs: 90_000, fault: 'bumped-button', turn: 'on' },
      ],
    };
  }
  endRun(): void {
    this.calls.push('end-run');
    this.isPlaying$.next(false);
  }
  file(): { readonly name: string; readonly text: string } {
    return { name: 'backbeat-faults-7.json', text: '{}\n' };
  }
  read(text: string): ParseResult<FaultSchedule> {
    return parseJsonText(text, parseFaultSchedule);
  }
}
