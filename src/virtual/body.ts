import type { Figures } from './figures.ts';

/** Why a motor does not do what it is asked. `stuck`: it runs although it was told to stop. */
export type WhyNot = 'cut-out' | 'auto-off' | 'battery' | 'power-button' | 'stalled' | 'stuck';

/** A massager's body at one moment; everything later follows from it, until something is done to it. */
export interface Body {
  readonly atMs: number;
  /** Speed without ripple. */
  readonly ppm: number;
  /** What it is asked for; 0 is off. */
  readonly targetPpm: number;
  readonly chargePct: number;
  readonly heatC: number;
  /** How hard it is pressed on, 0 to 100. */
  readonly pressurePct: number;
  /** When the last command came that counts for switching off by itself. */
  readonly commandedMs: number;
  readonly why: WhyNot | undefined;
}

/** Where the speed is going. */
export interface Drive {
  readonly goalPpm: number;
  readonly tauMs: number;
  /** Pressed to a standstill under current. */
  readonly stalled: boolean;
  /** What is asked for, as far as the battery gives it. */
  readonly askedPpm: number;
}

/** Closer than this, a speed counts as reached. */
const REACHED_WITHIN_PPM = 1;
const MINUTE_MS = 60_000;

/** What the motor does with what it is asked, as it is pressed on now and as far as its battery goes. */
export function driveOf(body: Body, figures: Figures): Drive {
  const { maxPpm, stallSlowPct, stallFastPct, slowdownPct } = figures;
  const askedPpm = Math.min(body.targetPpm, maxPpm * (1 - sagOf(body.chargePct, figures)));
  const stallPct = stallSlowPct + ((stallFastPct - stallSlowPct) * askedPpm) / maxPpm;
  const stalled = askedPpm > 0 && body.pressurePct >= stallPct;
  const goalPpm = stalled ? 0 : askedPpm * (1 - (slowdownPct * body.pressurePct) / 10_000);
  const tauMs = goalPpm >= body.ppm ? figures.spinUpMs : figures.coastDownMs;
  return { goalPpm, tauMs, stalled, askedPpm };
}

/**
 * The body `forMs` later, if nothing happens to it in between: speed by one exponential, charge by its integral, heat by
 * the linear equation that it drives. Only right for as long as `driveOf` stays what it is.
 */
export function after(body: Body, forMs: number, figures: Figures): Body {
  if (forMs <= 0) return body;
  const drive = driveOf(body, figures);
  const { goalPpm, tauMs } = drive;
  const gap = body.ppm - goalPpm;
  const decay = Math.exp(-forMs / tauMs);
  const turns = goalPpm * forMs + gap * tauMs * (1 - decay);
  const current = drive.stalled ? drive.askedPpm * forMs : 0;
  return {
    ...body,
    atMs: body.atMs + forMs,
    ppm: goalPpm + gap * decay,
    chargePct: Math.max(0, body.chargePct - (turns + current) * drainPer(body, figures)),
    heatC: heatAfter({ body, drive, forMs, decay }, figures),
  };
}

/** Where the heat ends if all goes on so, in degrees. */
export function finalHeatC(body: Body, figures: Figures): number {
  const drive = driveOf(body, figures);
  return figures.ambientC + drive.goalPpm * risePer(body, figures) + stallRise(drive, figures);
}

/** The speed to show: reached when it is close, and stuck when it is slow on its way out. */
export function shownPpm({ ppm }: Body, { goalPpm }: Drive, { sticksBelowPpm }: Figures): number {
  const isThere = Math.abs(ppm - goalPpm) < REACHED_WITHIN_PPM;
  return isThere || (goalPpm === 0 && ppm < sticksBelowPpm) ? goalPpm : ppm;
}

/** What the battery takes of the top speed, 0 to 1; by whole percent, so that it holds between two of them. */
function sagOf(chargePct: number, { sagBelowPct, sagPct }: Figures): number {
  const whole = Math.ceil(chargePct);
  return whole >= sagBelowPct ? 0 : (sagPct / 100) * (1 - whole / sagBelowPct);
}

/** Percent of charge that one percussion a minute takes in a millisecond. */
function drainPer({ pressurePct }: Body, { runMinutes, maxPpm, loadDrainPct }: Figures): number {
  return (100 / (runMinutes * MINUTE_MS * maxPpm)) * (1 + (loadDrainPct * pressurePct) / 10_000);
}

/** Degrees above the room in which one percussion a minute ends. */
function risePer({ pressurePct }: Body, { riseC, pressedRiseC, maxPpm }: Figures): number {
  return (riseC + (pressedRiseC * pressurePct) / 100) / maxPpm;
}

function stallRise({ stalled, askedPpm }: Drive, { stalledRiseC, maxPpm }: Figures): number {
  return stalled ? (stalledRiseC * askedPpm) / maxPpm : 0;
}

interface Warming {
  readonly body: Body;
  readonly drive: Drive;
  readonly forMs: number;
  readonly decay: number;
}

function heatAfter({ body, drive, forMs, decay }: Warming, figures: Figures): number {
  const slowMs = figures.coolingS * 1_000;
  const endC = finalHeatC(body, figures);
  const slow = Math.exp(-forMs / slowMs);
  const gapRise = (body.ppm - drive.goalPpm) * risePer(body, figures);
  const echo = (gapRise * drive.tauMs * (decay - slow)) / (drive.tauMs - slowMs);
  return endC + (body.heatC - endC) * slow + echo;
}
