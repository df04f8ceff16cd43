import type { StepSide } from '#care';
import type { Body, RoutineStep } from '#protocol';
import { msg, str } from '@lit/localize';
import { formatDuration } from '../../format-duration.ts';
import { sideWord, type SideNames } from '../../words/side-words.ts';
import { kindName } from '../player/step-words.ts';

/** What step names are made with. */
export interface Naming {
  readonly body: Body;
  readonly settings: SideNames | undefined;
}

/** The area of a step of work, else what kind it is. */
export function stepTitle(step: RoutineStep, { body }: Naming): string {
  return step.kind === 'work' ? (body.zones.get(step.zone)?.name ?? step.zone) : kindName(step.kind);
}

/** A side as the editor says it. */
export function editorSide(side: StepSide, settings: SideNames | undefined): string {
  return side === 'affected' ? msg('Side that hurts') : sideWord(side, settings);
}

/** `Left low-back muscle band`, `Rest`. */
export function stepHeading(step: RoutineStep, naming: Naming): string {
  const title = stepTitle(step, naming);
  if (step.kind !== 'work' || step.side === 'both') return title;
  const rest = title.slice(0, 1).toLocaleLowerCase() + title.slice(1);
  const own = step.side === 'affected' || naming.settings?.sideNames[step.side].trim();
  const side = editorSide(step.side, naming.settings);
  return own ? msg(str`${side}, ${rest}`) : `${side} ${rest}`;
}

/** A step for who can't see it: `Step 3, left buttock, circles, 45 seconds, 35 percent`. */
export function stepLabel(step: RoutineStep, at: number, naming: Naming): string {
  const heading = stepHeading(step, naming);
  const parts = [msg(str`Step ${at + 1}`), heading.slice(0, 1).toLocaleLowerCase() + heading.slice(1)];
  if (step.kind === 'work') {
    const technique = naming.body.techniques.get(step.technique)?.name ?? step.technique;
    parts.push(technique.toLocaleLowerCase());
  }
  parts.push(formatDuration(step.seconds));
  if (step.kind === 'work' && step.motor === 'on') parts.push(msg(str`${step.intensityPct} percent`));
  return parts.join(', ');
}
