import type { RunningSession, SessionRequest } from '#ui';
import type { SessionRecord, Settings } from '#storage';
import { describe, expect, test } from 'vitest';
import { anAppRig, type AppRig } from '../../support/app-rig.ts';

interface Done {
  readonly rig: AppRig;
  readonly session: RunningSession;
  readonly record: SessionRecord;
  /** What would be spoken by hand, in order. */
  readonly instructions: readonly string[];
}

/** Starts it by hand, lets it run to its end, and reads what was kept. */
async function done(request: SessionRequest, settings: Partial<Settings> = {}): Promise<Done> {
  const rig = anAppRig({ settings });
  const session = rig.app.sessionDesk.begin(request);
  if (!session) throw new Error(`${request.routineId} can't be started`);
  const { cues } = session.player.state.timeline;
  await rig.advance(5 + session.protocol.totalSeconds + 1);
  const [record] = (await rig.app.services.records.list()).records;
  if (!record) throw new Error('nothing was kept');
  const instructions = cues.flatMap(({ kind, text, byHandText }) =>
    kind === 'instruction' ? [byHandText ?? text ?? ''] : [],
  );
  return { rig, session, record, instructions };
}

describe.each([
  ['foot', { routineId: 'foot-heel-to-toe-6' }, 360],
  ['neck and shoulder', { routineId: 'neck-shoulder-5' }, 300],
  ['breathing by itself', { routineId: 'breathing-3' }, 180],
  ['breathing with stretching after', { routineId: 'breathing-3', after: ['stretch-after-4'] }, 420],
  ['heat before breathing', { routineId: 'breathing-3', before: ['heat-first-10'] }, 780],
  ['foot with a walk after', { routineId: 'foot-heel-to-toe-6', after: ['walk-5'] }, 660],
])('a session without a motor: %s', (_, request, seconds) => {
  test('runs from its start to its end and is kept as it was', async () => {
    const { session, record } = await done(request);
    expect(session.player.state).toMatchObject({ status: 'ended', reason: 'completed' });
    expect(record).toMatchObject({
      routineId: request.routineId,
      mode: 'by-hand',
      endReason: 'completed',
      activeSeconds: seconds,
      plannedSeconds: seconds,
      motorSeconds: 0,
      maxPct: 0,
      pauses: 0,
    });
    expect(record.steps.map(({ activeSeconds, skipped }) => [activeSeconds, skipped])).toEqual(
      session.protocol.steps.map((step) => [step.seconds, false]),
    );
    expect('deviceProfileId' in record).toBe(false);
  });

  test('never speaks of levels, and says each instruction of its steps', async () => {
    const { session, instructions } = await done(request, { handLevels: 5 });
    expect(instructions.join(' ')).not.toMatch(/level/i);
    expect(instructions).toHaveLength(session.protocol.steps.flatMap(({ cues }) => cues).length);
  });
});

describe('a routine for a massager, by hand', () => {
  test('says the level to set where the person told how many there are', async () => {
    const { instructions, record } = await done({ routineId: 'lower-back-release-10' }, { handLevels: 5 });
    expect(instructions.filter((text) => text.includes('Level'))).toEqual([
      'Left buttock, upper half. Weight on your right leg. Small round circles. Level two of five.',
      'Left waist, just above the hip bone. Short strokes, pointing down and in. Level one of five.',
    ]);
    expect(record).toMatchObject({ mode: 'by-hand', motorSeconds: 0, activeSeconds: 600 });
  });

  test('says the level that Softer made of it, the more so in what comes', async () => {
    const rig = anAppRig({ settings: { handLevels: 20 } });
    const session = rig.app.sessionDesk.begin({ routineId: 'lower-back-release-10' });
    await rig.advance(5 + 30 + 20 + 20);
    session?.player.softer();
    const { timeline, positionMs } = session!.player.state;
    const later = timeline.cues.filter(
      ({ atMs, byHandText }) => atMs > positionMs && /Level/.test(byHandText ?? ''),
    );
    expect(later.map(({ byHandText }) => byHandText?.slice(byHandText.indexOf('Level')))).toEqual([
      'Level one of twenty.',
      'Level two of twenty.',
    ]);
    expect(positionMs).toBe(70_000);
  });

  test.each([undefined, 0])('says none with %s levels', async (handLevels) => {
    const settings = handLevels === undefined ? {} : { handLevels };
    const { instructions } = await done({ routineId: 'lower-back-release-10' }, settings);
    expect(instructions.join(' ')).not.toMatch(/\blevel\b/i);
  });

  test('calls the sides as the person does', async () => {
    const sideNames = { left: 'Watch side', right: '' };
    const { instructions } = await done({ routineId: 'desk-reset-4' }, { sideNames });
    expect(instructions).toContain('Watch side of the spine, from the belt line to the lowest rib and back.');
    expect(instructions).toContain('Other hand, right side.');
  });
});
