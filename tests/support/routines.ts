import { prescribe, type Person, type Protocol } from '#care';
import { assembleContent, type AssembledContent, type CoreCare, type Routine } from '#protocol';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built-in content, read as the app reads it. Node only. */
export interface BuiltIn extends AssembledContent {
  readonly care: CoreCare;
}

/** Reads `protocols/`; throws if body or care is broken, since then nothing can be tested on it. */
export function builtInContent(): BuiltIn {
  const root = fileURLToPath(new URL('../../protocols', import.meta.url));
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.json'),
  );
  const files = Object.fromEntries(
    paths.map((path) => [join('protocols', path), readFileSync(join(root, path), 'utf8')]),
  );
  const content = assembleContent(files);
  const { care } = content;
  if (!care) throw new Error(`protocols/ cannot be read: ${JSON.stringify(content.failures)}`);
  return { ...content, care };
}

/** A built-in routine, by id. */
export function builtInRoutine({ routines }: BuiltIn, id: string): Routine {
  const routine = routines.find((one) => one.id === id);
  if (!routine) throw new Error(`no routine ${id}`);
  return routine;
}

/** A routine made ready for somebody whose left side hurts and who set no maximum, unless told otherwise. */
export function aProtocolOf(content: BuiltIn, routine: Routine, person: Partial<Person> = {}): Protocol {
  const prescribed = prescribe(
    routine,
    { affectedSide: 'left', maxIntensityPct: 100, ...person },
    { body: content.body, limits: content.care.limits },
  );
  if (!prescribed.ok) throw new Error(`needs ${prescribed.needs}`);
  return prescribed.protocol;
}
