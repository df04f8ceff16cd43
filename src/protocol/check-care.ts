import type { Body } from './body.ts';
import { issueAt } from './brief.ts';
import type { CarefulProfile, Decision } from './decision.ts';
import type { MassageStyle } from './library.ts';
import type { Plan } from './plans.ts';
import type { ParseIssue } from './result.ts';
import type { Screening } from './screening.ts';

/** Ids that care may name. */
export interface KnownIds {
  readonly body: Body;
  readonly routines: readonly string[];
  readonly addOns: readonly string[];
}

/** Whether screening offers, allows and blocks only what there is, and every effect it uses is explained. */
export function checkScreening(screening: Screening, known: KnownIds): readonly ParseIssue[] {
  const areas = [...known.body.zones.keys(), ...known.body.noGoAreas.keys()];
  const followable = [...known.routines, ...known.addOns];
  const effects = Object.keys(screening.effects);
  return screening.questions.flatMap((question, index) => {
    const path = `questions.${index}`;
    return [
      ...among(`${path}.appliesTo`, question.appliesTo, followable),
      ...question.answers.flatMap((answer, at) => {
        const { offer, allowRoutines, blocksZones, effect } = answer;
        const here = `${path}.answers.${at}`;
        return [
          ...among(`${here}.offer`, offer, followable),
          ...among(`${here}.allowRoutines`, allowRoutines, followable),
          ...among(`${here}.blocksZones`, blocksZones === 'marked' ? [] : blocksZones, areas),
          ...among(`${here}.effect`, [effect], effects),
        ];
      }),
    ];
  });
}

/** Whether the decision tables name only techniques, routines and add-ons that there are. */
export function checkDecision(decision: Decision, known: KnownIds): readonly ParseIssue[] {
  const followable = [...known.routines, ...known.addOns];
  const techniques = [...known.body.techniques.keys()];
  return [
    ...decision.severity.flatMap(({ offer }, at) => among(`severity.${at}.offer`, offer, followable)),
    ...decision.causes.flatMap((cause, at) => [
      ...among(`causes.${at}.first`, [cause.first], followable),
      ...among(`causes.${at}.then`, [cause.then], followable),
      ...among(`causes.${at}.addOns`, cause.addOns, known.addOns),
      ...among(`causes.${at}.techniques`, cause.techniques, techniques),
    ]),
    ...decision.comfort.flatMap(({ techniquesOff }, at) =>
      among(`comfort.${at}.techniquesOff`, techniquesOff, techniques),
    ),
    ...decision.experience.flatMap(({ only, suggest }, at) => [
      ...among(`experience.${at}.only`, only, followable),
      ...among(`experience.${at}.suggest`, suggest === undefined ? [] : [suggest], followable),
    ]),
  ];
}

/** Whether plans are made of routines and add-ons that there are, week after week. */
export function checkPlans(plans: readonly Plan[], known: KnownIds): readonly ParseIssue[] {
  return plans.flatMap(({ weeks }, plan) =>
    weeks.flatMap(({ week, sessions, addOns }, at) => {
      const path = `plans.${plan}.weeks.${at}`;
      const order = week === at + 1 ? [] : [issueAt(`${path}.week`, week, `${at + 1}`)];
      return [
        ...order,
        ...among(`${path}.sessions`, sessions, known.routines),
        ...among(`${path}.addOns`, addOns, known.addOns),
      ];
    }),
  );
}

/** Whether the careful profile allows only heads and techniques that there are. */
export function checkCarefulProfile(profile: CarefulProfile, { body }: KnownIds): readonly ParseIssue[] {
  return [
    ...among('heads', profile.heads, [...body.attachments.keys()]),
    ...among('techniques', profile.techniques, [...body.techniques.keys()]),
  ];
}

/** Whether styles point to routines that there are. */
export function checkMassageStyles(styles: readonly MassageStyle[], known: KnownIds): readonly ParseIssue[] {
  return styles.flatMap(({ routines }, at) => among(`styles.${at}.routines`, routines, known.routines));
}

function among(
  path: string,
  ids: readonly string[] | undefined,
  allowed: readonly string[],
): readonly ParseIssue[] {
  return (ids ?? []).flatMap((id, at) =>
    allowed.includes(id) ? [] : [issueAt(`${path}.${at}`, id, `one of ${allowed.join(', ')}`)],
  );
}
