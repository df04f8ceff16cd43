import type { Protocol, ProtocolStep } from '#care';
import type { AddOn, Body, Routine, RoutineStep, StopRule, Technique, WorkStep, Zone } from '#protocol';
import type { Cue, Timeline } from '#session';
import type { Content, SessionRequest } from '#ui';

/** A step of work: 45 s of circles on the left buttock, unless told otherwise. */
export function aWorkStep(change: Partial<WorkStep> = {}): WorkStep {
  return {
    kind: 'work',
    seconds: 45,
    zone: 'gluteus-maximus',
    side: 'left',
    technique: 'knead',
    motor: 'on',
    intensityPct: 30,
    pressure: 'light',
    attachment: 'ball',
    paceCmPerS: 4,
    pathCm: 12,
    strokeSeconds: 3,
    strokes: 15,
    direction: 'outward and slightly down, and back',
    position: 'stand-shift',
    hand: 'left hand',
    cues: [{ atSec: 0, text: 'Buttock, upper half. Small round circles.' }],
    ...change,
  };
}

function plainStep(kind: 'prepare' | 'switch' | 'finish', seconds: number, text: string): RoutineStep {
  return { kind, seconds, cues: [{ atSec: 0, text }] };
}

/** A routine of 4 areas, both sides, with every kind of step that most routines have. */
export function aRoutine(change: Partial<Routine> = {}): Routine {
  const steps: RoutineStep[] = change.steps ?? [
    plainStep('prepare', 30, 'Stand near a wall. Fit the ball head.'),
    {
      kind: 'breathe',
      seconds: 20,
      cues: [{ atSec: 0, text: 'Two slow breaths before we begin.' }],
      breath: { inSec: 4, outSec: 6, count: 2 },
    },
    aWorkStep(),
    plainStep('switch', 10, 'Change hands. Same again on the right side.'),
    aWorkStep({ side: 'right', hand: 'right hand' }),
    plainStep('switch', 10, 'Now the low back.'),
    ...(['left', 'right'] as const).map((side) =>
      aWorkStep({
        zone: 'lumbar-erector',
        technique: 'glide',
        seconds: 60,
        side,
        strokes: 12,
        strokeSeconds: 5,
      }),
    ),
    ...(['left', 'right'] as const).map((side) =>
      aWorkStep({ zone: 'quadratus-lumborum', technique: 'glide', seconds: 30, side, intensityPct: 15 }),
    ),
    ...(['left', 'right'] as const).map((side) =>
      aWorkStep({ zone: 'thoracolumbar-fascia', technique: 'glide', seconds: 40, side, intensityPct: 20 }),
    ),
    plainStep('finish', 20, 'Done. Stand still for a breath.'),
  ];
  const motor = steps.filter((step) => step.kind === 'work' && step.motor === 'on');
  const sum = (list: readonly RoutineStep[]): number => list.reduce((total, step) => total + step.seconds, 0);
  return {
    schema: 1,
    id: 'lower-back-release-10',
    language: 'en',
    name: 'Lower-back release',
    minutes: 10,
    level: 'standard',
    intensityCapPct: 35,
    goal: 'Ease everyday tightness of the low back.',
    tagline: 'Ten unhurried minutes for a tight low back.',
    bestFor: ['general stiffness', 'desk or posture strain'],
    frequency: { perDayMax: 1, perWeek: [3, 5], minHoursBetween: 20 },
    styles: ['Swedish', 'percussion'],
    evidenceNote: 'Dose sits close to a registered trial but is self-applied and split over more zones.',
    sources: ['nct07346651', 'yang2023'],
    ...change,
    steps,
    totalSeconds: sum(steps),
    motorSeconds: sum(motor),
  };
}

/** A zone of the back, named. */
export function aZone(id: string, name: string, change: Partial<Zone> = {}): Zone {
  return {
    id,
    name,
    muscle: 'a muscle',
    view: 'back',
    sides: ['left', 'right'],
    where: 'Beside the spine.',
    path: { start: 'belt line', end: 'rib', direction: 'up', cm: 12, schematicCm: [[0, 0], [0, 12]] }, // prettier-ignore
    attachments: ['ball'],
    intensityPct: [10, 60],
    pressure: ['light'],
    techniques: ['glide', 'knead'],
    positions: ['stand'],
    avoid: ['spine-midline', 'kidney-ribs', 'sacrum'],
    secondsPerSide: [30, 120],
    basis: 'practice',
    sources: [],
    ...change,
  };
}

function aTechnique(id: string, name: string): Technique {
  return { id, name, fieldTerm: name, motor: true, paceCmPerS: [2, 5], default: 3, unit: 'cm/s', pressure: 'light', how: 'Glide.', byHand: 'Stroke.' }; // prettier-ignore
}

/** The part of the body that `aRoutine` needs, with the names of the app. */
export function aBody(): Body {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
    new Map(list.map((one) => [one.id, one]));
  return {
    zones: byId([
      aZone('gluteus-maximus', 'Buttock', { avoid: ['sciatic-exit', 'sacrum'] }),
      aZone('gluteus-medius', 'Side of the hip', { avoid: ['bony-points'] }),
      aZone('lumbar-erector', 'Low-back muscle band'),
      aZone('quadratus-lumborum', 'Side of the waist', { avoid: ['kidney-ribs'] }),
      aZone('thoracolumbar-fascia', 'Across the low back'),
      aZone('front-hip', 'Front of the upper thigh', { view: 'front-thigh', avoid: ['groin'] }),
    ]),
    noGoAreas: byId([
      { id: 'spine-midline', name: 'The bony middle of the spine', reason: 'Bone.', cue: 'Keep two fingers clear of the bones.', sources: [] }, // prettier-ignore
      { id: 'kidney-ribs', name: 'Lowest ribs and the kidney corner', reason: 'Kidney.', cue: 'Stay below the ribs.', sources: [] }, // prettier-ignore
      { id: 'sacrum', name: 'Flat bone and tailbone at the base of the spine', reason: 'Bone.', cue: 'Work beside the flat bone, not on it.', sources: [] }, // prettier-ignore
      { id: 'sciatic-exit', name: 'Middle of the buttock', reason: 'Nerve.', cue: 'Keep moving here. No holds.', sources: [] }, // prettier-ignore
      { id: 'bony-points', name: 'Hip-bone rim', reason: 'No padding.', cue: 'If it feels hard, move off it.', sources: [] }, // prettier-ignore
      { id: 'groin', name: 'Groin', reason: 'Vessels.', cue: 'Outer half of the thigh only.', sources: [] },
    ]),
    techniques: byId([
      aTechnique('glide', 'Glide'),
      aTechnique('knead', 'Circles'),
      aTechnique('sweep', 'Sweep'),
    ]),
    attachments: byId([
      { id: 'ball', name: 'Ball head', also: [], feel: 'round', use: 'Large muscle.', lowBack: true, basis: 'practice' }, // prettier-ignore
    ]),
    positions: byId([
      { id: 'stand', name: 'Standing', how: 'Stand near a wall.', goodFor: [] },
      { id: 'stand-shift', name: 'Standing, weight shifted', how: 'Weight on the other leg.', goodFor: [] },
    ]),
  };
}

/** One stop rule of each kind, and the urgent one. */
export function aStopRules(): readonly StopRule[] {
  return [
    { id: 'sharp', sign: 'Sharp, stabbing or electric pain', say: 'Stop. Device off. Sharp pain is a stop sign.', action: 'end', followUp: 'Rest. If it stays or comes back, ask a professional.', urgency: 'routine' }, // prettier-ignore
    { id: 'saddle', sign: 'Numbness between the legs, bladder or bowel change, new leg weakness', say: 'Stop and get emergency help now.', action: 'end', followUp: 'Emergency department.', urgency: 'emergency' }, // prettier-ignore
    { id: 'skin', sign: 'Bruise, welt, bleeding or strong redness', say: 'Stop on that area.', action: 'skip-zone', followUp: 'Leave the area alone until it has healed.', urgency: 'none' }, // prettier-ignore
    { id: 'hand', sign: 'Tingling or white fingers in the hand that holds the device', say: 'Put the device down and shake the hand out.', action: 'pause', followUp: 'Swap hands or finish for today.', urgency: 'none' }, // prettier-ignore
  ];
}

/** Three routines: the gentle first one, the main one, and one that treats the affected side. */
export function aContent(change: Partial<Content> = {}): Content {
  return {
    routines: [
      aRoutine(),
      aRoutine({ id: 'gentle-first-5', name: 'Gentle first session', minutes: 5, level: 'gentle', intensityCapPct: 15, tagline: 'Your first five minutes.', steps: [aWorkStep({ intensityPct: 15, seconds: 30 }), aWorkStep({ intensityPct: 15, seconds: 30, side: 'right' })] }), // prettier-ignore
      aRoutine({ id: 'sciatic-side-gentle-7', name: 'Sciatic-side gentle glute and hip', minutes: 7, level: 'gentle', intensityCapPct: 15, tagline: 'Light, one-sided and never on the nerve.', steps: [aWorkStep({ zone: 'gluteus-medius', technique: 'glide', side: 'affected', intensityPct: 15 })] }), // prettier-ignore
    ],
    addOns: [],
    body: aBody(),
    failures: [],
    stopRules: aStopRules(),
    ...change,
  };
}

/** What care would make of a routine; near enough for screens. */
export function aProtocol(content: Content, request: SessionRequest): Protocol | undefined {
  const addOn = (id: string): AddOn | undefined => content.addOns.find((one) => one.id === id);
  const routine = content.routines.find(({ id }) => id === request.routineId) ?? addOn(request.routineId);
  if (!routine) return undefined;
  const beside = (role: 'before' | 'after') =>
    (request[role] ?? []).flatMap((id) => addOn(id) ?? []).map((part) => ({ role, part }));
  const all = [...beside('before'), { role: 'routine' as const, part: routine }, ...beside('after')];
  const ordered = all.flatMap(({ part }) => part.steps);
  const steps = ordered.map((step, index) => aProtocolStep(content.body, step, { index, request }));
  const sum = (key: 'totalSeconds' | 'motorSeconds'): number =>
    all.reduce((total, { part }) => total + part[key], 0);
  return {
    routineId: routine.id,
    name: routine.name,
    level: 'level' in routine ? routine.level : 'gentle',
    ceilingPct: 'intensityCapPct' in routine ? routine.intensityCapPct : 0,
    ...(request.affectedSide ? { affectedSide: request.affectedSide } : {}),
    steps,
    parts: all.map(({ role, part: { id, name, totalSeconds, steps: own } }, at) => ({
      role,
      id,
      name,
      firstStep: all.slice(0, at).reduce((count, { part }) => count + part.steps.length, 0),
      stepCount: own.length,
      totalSeconds,
    })),
    totalSeconds: sum('totalSeconds'),
    motorSeconds: sum('motorSeconds'),
    changes: [],
  };
}

function aProtocolStep(
  body: Body,
  step: RoutineStep,
  { index, request }: { index: number; request: SessionRequest },
): ProtocolStep {
  if (step.kind !== 'work') return { ...step, index, intensityPct: 0, ceilingPct: 0 };
  const { side, ...rest } = step;
  const nameOf = (entries: ReadonlyMap<string, { readonly name: string }>, id: string): string =>
    entries.get(id)?.name ?? id;
  return {
    ...rest,
    index,
    zoneName: nameOf(body.zones, step.zone),
    side: side === 'affected' ? (request.affectedSide ?? 'left') : side,
    techniqueName: nameOf(body.techniques, step.technique),
    attachmentName: nameOf(body.attachments, step.attachment),
    positionName: nameOf(body.positions, step.position),
    ceilingPct: step.motor === 'on' ? 35 : 0,
  };
}

/** A timeline of a protocol, with the instructions as its only cues. */
export function aTimeline(protocol: Protocol): Timeline {
  const starts = protocol.steps.map((_, index) =>
    protocol.steps.slice(0, index).reduce((total, step) => total + step.seconds * 1000, 0),
  );
  const segments = protocol.steps.map((step, index) => {
    const startMs = starts[index] ?? 0;
    const next = protocol.steps.findIndex((later, at) => at > index && later.kind === 'work');
    return {
      index,
      startMs,
      endMs: startMs + step.seconds * 1000,
      step,
      ...(next < 0 ? {} : { nextWorkIndex: next }),
    };
  });
  const cues = segments.flatMap(({ step, index, startMs }) =>
    step.cues.map(({ atSec, text }): Cue => ({
      atMs: startMs + atSec * 1000,
      segment: index,
      kind: 'instruction',
      text,
    })),
  );
  return { segments, cues, durationMs: segments.at(-1)?.endMs ?? 0 };
}
