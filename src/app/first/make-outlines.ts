import { outlineOf, prescribe, type RoutineOutline } from '#care';
import { assembleContent, type Files } from '#protocol';

/**
 * The outlines of all sound routines among the built-in files, for someone without a maximum of their own. A side
 * that would have to be asked for is the left one: the picture is the same but mirrored. Broken routines are left
 * out: Routines tells of them. Run when the app is built, so that Today needs no more of the content than this.
 */
export function makeOutlines(files: Files): readonly RoutineOutline[] {
  const { routines, body, care } = assembleContent(files);
  if (!care) return [];
  return routines.flatMap((routine) => {
    const person = { affectedSide: 'left', maxIntensityPct: 100 } as const;
    const prescription = prescribe(routine, person, { body, limits: care.limits });
    return prescription.ok ? [outlineOf(routine, prescription.protocol)] : [];
  });
}
