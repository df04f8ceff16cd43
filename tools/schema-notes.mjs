/*
 * What a field means, by the kind of file and the name of the field; an editor shows it beside the field.
 * Kept out of src/protocol so that the app doesn't carry it.
 */

const EVERYWHERE = {
  sources: 'Ids of entries in care/sources.json.',
  articleRefs: 'Ids of articles in care/sources.json.',
  basis: 'What this rests on: a study, a guideline, practice, or a choice made here.',
};

const STEPS = {
  kind: 'What happens in this step. The motor is off in every kind but work.',
  seconds: 'How long the step takes, in whole seconds.',
  totalSeconds: 'The sum of all steps. Stated, so that a slip of the pen shows.',
  motorSeconds: 'The sum of all steps with "motor": "on". Stated, so that a slip of the pen shows.',
  zone: 'Id of a zone in body/zones.json.',
  side: "The person's own left or right. affected: the side that hurts, asked before the start.",
  technique: 'Id of a technique in body/techniques.json that the zone allows.',
  motor:
    'on: the app drives the massager. optional: a device with a motor of its own, which the app leaves alone.',
  intensityPct:
    "Percent of the massager's speed range; 0 is off. Within the zone's range, the routine's cap and the cap of its level.",
  intensityCapPct: 'Nothing in the routine is stronger; at most the cap of its level in care/limits.json.',
  attachment: 'Id of an attachment in body/attachments.json. Left out where none is used.',
  attachmentAlt: 'What may be used in its place.',
  position: 'Id of a position in body/positions.json.',
  paceCmPerS: "Centimetres a second, within the technique's range. 0 for a hold.",
  pathCm: 'Length of one stroke, circle or pass, in cm; at most the length of the zone.',
  strokeSeconds: 'Seconds for one one-way stroke, circle or pass: pathCm divided by paceCmPerS.',
  strokes: 'Number of one-way strokes, circles or passes that fit the step exactly. 1 for a hold.',
  breathSync: 'Seconds up (breathing in) and down (breathing out); together two strokes.',
  breath: 'Seconds in, seconds out, and how many breaths. In a breathing step they fill it exactly.',
  cues: 'What is said, the first at 0. A generated call (halfway, ten seconds) is left out where one of these sounds at that time.',
  atSec: 'Seconds after the start of the step.',
  text: 'Has to be said, at 2.4 words a second, before the next cue comes. Said when the app drives the massager, or where it makes no difference.',
  byHandText: 'Said in its place when the person operates the massager.',
  gate: 'What has to be true before this is offered.',
  besideLevels: 'Only beside routines of these levels.',
};

const ZONES = {
  sides: "The person's own left and right.",
  schematicCm:
    'Start and end point, for drawing only; see origin. In the back view the origin is the midline at the top of the hip bones.',
  origin: 'What the points of schematicCm are measured from, where it is not the usual one.',
  intensityPct: "Lowest and highest, in percent of the massager's speed range. Both 0: no motor here.",
  avoid: 'Ids of stay-off areas in body/no-go-areas.json, next to this zone.',
  secondsPerSide: 'Least and most seconds on this zone and side in one session.',
};

const VIRTUAL_MODEL = {
  basis: 'Where the number comes from, or "design choice:" and why.',
  profiles: 'Ids of profiles in massagers/ that fit such a body.',
  minPpm: 'Percussions or turns a minute at the first level, where levels are no speeds.',
  maxPpm: 'Percussions or turns a minute at the last level; nothing is faster.',
  spinUpMs: 'Time constant on the way up.',
  coastDownMs: 'Time constant on the way down.',
  sticksBelowPpm: 'Slower than this, a motor that runs out stands still.',
  ripplePct: 'How far the speed wanders from what it should be, up and down.',
  rippleMs: 'Period of the slower of the two waves that this is made of.',
  slowdownPct: 'What full pressure takes of the speed.',
  stallSlowPct: 'Pressure that stalls it near a standstill; in between, a straight line to stallFastPct.',
  stallFastPct: 'Pressure that stalls it at top speed. Above 100 it never does.',
  runMinutes: 'How long a charge lasts at top speed without pressure.',
  loadDrainPct: 'What full pressure adds to that drain.',
  sagBelowPct: 'Charge below which the top speed falls.',
  sagPct: 'What an empty battery takes of the top speed.',
  ambientC: 'Degrees of the room.',
  riseC: 'Degrees above the room where its heat ends at top speed.',
  pressedRiseC: 'What full pressure adds to that.',
  stalledRiseC: 'What a stalled motor at full current adds to that.',
  coolingS: 'Time constant of warming and cooling.',
  cutOutC: 'Hotter than this, it switches itself off.',
  restartC: 'After a cut-out, it starts again only below this.',
  autoOffMs: 'Off after so long without a command; 0 for never.',
  reportEveryMs: 'How often it says by itself what it does; 0 for never.',
};

const FAULT_SCHEDULE = {
  profile: 'Id of the massager profile that it speaks; left out: the usual one.',
  model: 'Id of the virtual model that is its body; left out: the one that fits the profile.',
  seed: 'Of all chance in the air and in the massager: equal seeds play equal runs.',
  atMs: 'Milliseconds after the schedule was started.',
  turn: 'Whether the fault begins or ends. bumped-button and die-in-write happen when they begin.',
};

const BY_KIND = {
  routine: STEPS,
  'add-on': STEPS,
  zones: ZONES,
  'virtual-model': VIRTUAL_MODEL,
  'fault-schedule': FAULT_SCHEDULE,
};

/** The notes for one kind of file, by field name. */
export function notesFor(kind) {
  return { ...EVERYWHERE, ...BY_KIND[kind] };
}
