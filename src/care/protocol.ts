import type { Breath, CueText, Level, Pressure, Side, StepKind, WorkStep } from '#protocol';

/** What a person brings to a session today. Issue by issue this grows (screening, comfort, dose). */
export interface Person {
  /** The side that hurts; asked before a routine that treats the affected side. */
  readonly affectedSide?: 'left' | 'right';
  /** Nothing above this, whatever the routine says. 100 where the person set none. */
  readonly maxIntensityPct: number;
  /** Sessions finished so far, by hand or with a massager; not known counts as none. */
  readonly completedSessions?: number;
}

/** One step made ready for a person: sides named, intensity under every ceiling. */
export interface ProtocolStep {
  readonly kind: StepKind;
  /** Place in `Protocol.steps`, from 0. */
  readonly index: number;
  /**
   * Its place in the plan as it was first made: stays the same when steps before it are left out, so that what ran
   * is written down for the right one.
   */
  readonly key?: number;
  readonly seconds: number;
  /** Name to show as the heading: of the zone for work, else of the kind of step. */
  readonly zone?: string;
  readonly zoneName?: string;
  readonly side?: Side;
  /** Work only. `optional`: a motor that Backbeat doesn't drive; the muscle can't tell. */
  readonly motor?: WorkStep['motor'];
  readonly technique?: string;
  readonly techniqueName?: string;
  /** 0 unless the motor is to run. */
  readonly intensityPct: number;
  /** The least of zone, routine and person; 0 where the motor has to be off. */
  readonly ceilingPct: number;
  readonly pressure?: Pressure;
  readonly attachment?: string;
  readonly attachmentName?: string;
  readonly paceCmPerS?: number;
  readonly pathCm?: number;
  readonly strokeSeconds?: number;
  readonly strokes?: number;
  readonly direction?: string;
  readonly position?: string;
  readonly positionName?: string;
  readonly hand?: string;
  readonly breath?: Breath;
  readonly cues: readonly CueText[];
}

/** Something that was changed for the person, said on the routine screen. */
export interface ProtocolChange {
  /** `shortened` and `left-out`: steps and add-ons that would have been too much. */
  readonly what: 'capped' | 'side-chosen' | 'shortened' | 'left-out';
  readonly stepIndex?: number;
  readonly fromPct?: number;
  readonly toPct?: number;
  /** Why, in words that may be shown. */
  readonly reason: string;
}

/** A stretch of a protocol that is done as one: the routine itself, or an add-on before or after it. */
export interface ProtocolPart {
  readonly role: 'before' | 'routine' | 'after';
  /** Of the routine or the add-on. */
  readonly id: string;
  readonly name: string;
  /** Its first step in `Protocol.steps`, and how many it has. */
  readonly firstStep: number;
  readonly stepCount: number;
  readonly totalSeconds: number;
}

/** A routine made ready for one person on one day, with what is done before and after it. */
export interface Protocol {
  readonly routineId: string;
  readonly name: string;
  readonly level: Level;
  readonly ceilingPct: number;
  readonly affectedSide?: 'left' | 'right';
  readonly steps: readonly ProtocolStep[];
  /** In order, without gaps; one of them is the routine. */
  readonly parts: readonly ProtocolPart[];
  readonly totalSeconds: number;
  readonly motorSeconds: number;
  readonly changes: readonly ProtocolChange[];
}
