import { readBuiltIn } from '#app';
import { aRoutine, protocolFiles } from '../support/protocols.ts';
import { seeded } from '../support/storm.ts';
import type { Life } from './life.ts';
import { Person, type SharedContent } from './person.ts';
import { hashOf, type Seen, type Trace } from './trace.ts';

/** What became of a life. */
export interface Lived {
  readonly trace: readonly Seen[];
  readonly hash: string;
}

/** Reads what all lives share, and loads the code that an app loads when it is asked for: no life waits for it. */
export async function sharedContent(): Promise<SharedContent> {
  await Promise.all([
    import('../../src/app/motor.ts'),
    import('../../src/app/rehearsal/rehearse.ts'),
    import('#virtual'),
  ]);
  return { builtIn: readBuiltIn(protocolFiles()), base: aRoutine('desk-reset-4') };
}

/** Lives a life from its first act to the last timer. Nobody else may ask `Math.random` meanwhile: it is the life's. */
export async function live(life: Life, shared: SharedContent): Promise<Lived> {
  const person = new Person(life, shared);
  const { trace } = person;
  const giveBack = takeChance(life.seed);
  const endHearing = hearUnhandled(trace);
  try {
    for (const act of life.acts) await person.do(act);
    await person.end();
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    endHearing();
    giveBack();
  }
  return { trace: trace.seen, hash: hashOf(trace.seen) };
}

/** The app draws the jitter of its reconnects from `Math.random`: here it is the life's own chance. */
function takeChance(seed: number): () => void {
  const real = Math.random;
  Math.random = seeded(seed);
  return () => {
    Math.random = real;
  };
}

function hearUnhandled(trace: Trace): () => void {
  const hear = (reason: unknown): void => {
    trace.note({ kind: 'unhandled', what: String(reason) });
  };
  process.on('unhandledRejection', hear);
  process.on('uncaughtException', hear);
  return () => {
    process.off('unhandledRejection', hear);
    process.off('uncaughtException', hear);
  };
}
