import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  assembleContent,
  type AddOn,
  type AssembledContent,
  type Routine,
  type RoutineRules,
  type WorkStep,
} from '#protocol';

const root = fileURLToPath(new URL('../../protocols/', import.meta.url));

/** Every JSON file under `protocols/` as text, by its path there; generated schemas left out. */
export function protocolFiles(): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json') && !path.startsWith('schemas/'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(root + path, 'utf8')]));
}

/** The built-in content as the app assembles it. */
export function builtInContent(): AssembledContent {
  return assembleContent(protocolFiles());
}

/** What routines are held against, from the built-in files. */
export function builtInRules(): RoutineRules {
  const { body, care } = builtInContent();
  if (!care) throw new Error('the built-in care files are broken');
  return { body, limits: care.limits, cueing: care.cueing };
}

/** A copy of a built-in routine, to change at will. */
export function aRoutine(id = 'lower-back-release-10'): Routine {
  return structuredClone(found(builtInContent().routines, id));
}

/** A copy of a built-in add-on, to change at will. */
export function anAddOn(id = 'fork-rails-2'): AddOn {
  return structuredClone(found(builtInContent().addOns, id));
}

/** The nth step of work, from 0. */
export function workStep(routine: Routine | AddOn, nth = 0): WorkStep {
  const step = routine.steps.filter((one) => one.kind === 'work')[nth];
  if (!step) throw new Error(`${routine.id} has no step of work ${nth}`);
  return step;
}

function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const one = list.find((entry) => entry.id === id);
  if (!one) throw new Error(`no ${id}`);
  return one;
}
