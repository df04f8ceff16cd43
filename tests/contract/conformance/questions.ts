import type { Stage } from '../harness/stage.ts';
import { BREAKING } from './breaking.ts';
import { CHOOSING } from './choosing.ts';
import { LINKING } from './linking.ts';
import type { Question } from './question.ts';
import { WRITING } from './writing.ts';

/** Everything that both Bluetooths are asked. */
export const QUESTIONS: readonly Question[] = [...CHOOSING, ...LINKING, ...WRITING, ...BREAKING];

/** Asks one question by its title, on a fresh stage. */
export async function ask(title: string, stage: Stage): Promise<string[]> {
  const question = QUESTIONS.find((each) => each.title === title);
  if (!question) throw new Error(`Nobody asks "${title}".`);
  const lines: string[] = [];
  await question.ask(stage, (line) => lines.push(line));
  return lines;
}
