import type { DeviceProfile, VirtualModel } from '#protocol';

/** A massager whose level has to be repeated stops when so many repeats have not come: a design choice. */
const MISSED_REPEATS = 2.5;

/** The numbers of a body: what each means stands in `protocols/schemas/virtual-model.schema.json`. */
export type Figures = Readonly<Record<keyof VirtualModel['figures'], number>> & {
  /** The speeds that plus and minus go through, slowest first. */
  readonly buttonPpm: readonly number[];
};

/** The numbers of a model without what they rest on. */
export function figuresOf({ figures, buttons }: VirtualModel): Figures {
  const numbers = Object.entries(figures).map(([name, { value }]) => [name, value] as const);
  return {
    ...(Object.fromEntries(numbers) as Record<keyof VirtualModel['figures'], number>),
    buttonPpm: buttons.ppm.toSorted((a, b) => a - b),
  };
}

/**
 * The same body without what changes by itself: a speed that holds still, no sag, no warmth of its own, no switching off
 * for want of a command, no reports that nobody asked for. What it does then follows from what was done to it alone.
 */
export function steady(figures: Figures): Figures {
  const still = { ripplePct: 0, sagPct: 0, riseC: 0, pressedRiseC: 0, stalledRiseC: 0 };
  return { ...figures, ...still, autoOffMs: 0, reportEveryMs: 0 };
}

/** The same body with as much patience as a profile has: one whose level has to be repeated gives up sooner. */
export function patientFor({ keepAlive }: Pick<DeviceProfile, 'keepAlive'>, figures: Figures): Figures {
  if (keepAlive?.mode !== 'repeat-last') return figures;
  const givenUpMs = keepAlive.everyMs * MISSED_REPEATS;
  const autoOffMs = figures.autoOffMs > 0 ? Math.min(figures.autoOffMs, givenUpMs) : givenUpMs;
  return { ...figures, autoOffMs };
}
