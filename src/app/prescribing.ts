import { addOnChoices, prescribe, standsAlone, type Person, type Protocol } from '#care';
import type { AddOn, CoreCare, Routine } from '#protocol';
import type { SettingsStore } from '#storage';
import type { AddOnChoice, Content, SessionRequest } from '#ui';

/** What prescribing needs from outside. */
export interface PrescribingParts {
  readonly content: Pick<Content, 'routines' | 'addOns' | 'body'>;
  /** Undefined where its files are broken: then nothing can be prescribed. */
  readonly care: Pick<CoreCare, 'limits'> | undefined;
  readonly settings: Pick<SettingsStore, 'settings'>;
  /**
   * Sessions finished so far; undefined while it isn't known, which counts as none. A simulator passes every gate:
   * give Infinity for it.
   */
  readonly completedSessions: () => number | undefined;
}

/** Makes what was asked for ready for the person. */
export interface Prescribing {
  /** Undefined if there is no such routine, or the side that hurts wasn't said. Add-ons that aren't known are left out. */
  protocolFor(request: SessionRequest): Protocol | undefined;
  /** What could stand before and after it, in the order of the content. */
  addOnsFor(request: SessionRequest): readonly AddOnChoice[];
}

/** Prescribes from the built-in and own routines, for the person of these settings. */
export function createPrescribing(parts: PrescribingParts): Prescribing {
  const { content, care, settings, completedSessions } = parts;
  const person = (affectedSide?: 'left' | 'right'): Person => {
    const completed = completedSessions();
    return {
      maxIntensityPct: settings.settings.maxIntensityPct,
      ...(affectedSide === undefined ? {} : { affectedSide }),
      ...(completed === undefined ? {} : { completedSessions: completed }),
    };
  };
  const session = (id: string): Routine | AddOn | undefined =>
    content.routines.find((routine) => routine.id === id) ??
    content.addOns.find((addOn) => addOn.id === id && standsAlone(addOn));
  const known = (ids: readonly string[] = []): readonly AddOn[] =>
    ids.flatMap((id) => content.addOns.find((addOn) => addOn.id === id) ?? []);
  return {
    protocolFor({ routineId, affectedSide, before, after }) {
      const routine = session(routineId);
      if (!routine || !care) return undefined;
      const prescription = prescribe(routine, person(affectedSide), {
        body: content.body,
        limits: care.limits,
        before: known(before),
        after: known(after),
      });
      return prescription.ok ? prescription.protocol : undefined;
    },
    addOnsFor({ routineId, affectedSide }) {
      const routine = session(routineId);
      if (!routine || !care) return [];
      return addOnChoices(routine, content.addOns, {
        body: content.body,
        limits: care.limits,
        person: person(affectedSide),
      });
    },
  };
}
