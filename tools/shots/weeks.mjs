/** What the made-up person did: days ago, routine, how it went. */
const DONE = [
  [0, 'lower-back-release-10', 'Lower-back release', 'looser'],
  [1, 'morning-loosen-6', 'Morning loosen-up', 'same'],
  [3, 'lower-back-release-10', 'Lower-back release', 'looser'],
  [5, 'desk-reset-4', 'Quick desk reset', 'looser'],
  [8, 'lower-back-release-10', 'Lower-back release', 'same'],
  [11, 'foot-heel-to-toe-6', 'Foot: heel to toe', 'looser'],
  [15, 'gentle-first-5', 'Gentle first session', 'tender'],
  [16, 'gentle-first-5', 'Gentle first session', 'looser'],
];

const ZONES = ['lumbar-erector', 'gluteus-maximus', 'gluteus-medius', 'quadratus-lumborum'];

/** Sessions of some weeks, the newest first, as the app itself would have kept them. */
export function someWeeks(now = Date.now()) {
  return DONE.map(([daysAgo, routineId, routineName, feeling], at) => {
    const minutes = Number(routineId.match(/\d+$/)?.[0] ?? 5);
    const startedAt = now - daysAgo * 86_400_000 - 3_600_000;
    const steps = ZONES.flatMap((zone) => ['left', 'right'].map((side) => ({ zone, side }))).map(
      ({ zone, side }, index) => ({
        index,
        kind: 'work',
        zone,
        side,
        activeSeconds: (minutes * 60) / 8,
        motorSeconds: (minutes * 60) / 10,
        maxPct: 35,
        skipped: false,
      }),
    );
    return {
      schema: 1,
      id: `shot-${at}`,
      routineId,
      routineName,
      mode: 'by-hand',
      startedAt,
      endedAt: startedAt + minutes * 60_000,
      endReason: at === 4 ? 'user' : 'completed',
      activeSeconds: minutes * 60,
      motorSeconds: 0,
      pauses: at % 3,
      maxPct: 0,
      plannedSeconds: minutes * 60,
      steps,
      protocolsVersion: '1.0.0',
      feeling,
    };
  });
}
