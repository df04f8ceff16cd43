import { createMemoryRecords } from '#storage';
import { describe, expect, test } from 'vitest';
import { anAppRig, type AppRig, type AppRigOptions } from '../../support/app-rig.ts';
import { aRecord } from '../../support/fake-records.ts';

const ROUTINE = { routineId: 'lower-back-release-10' };
/** Lower-back release: lead-in 5 s, prepare 30 s, breathe 20 s, then the left buttock for 45 s. */
const FIRST_WORK_S = 55;

const session = ({ app }: AppRig) => app.sessionDesk.current!;
const player = (rig: AppRig) => session(rig).player;
const motor = ({ real }: AppRig) => real!.massager.state;
const records = async ({ app }: AppRig) => (await app.services.records.list()).records;

/** A session with the massager in the air, so many seconds after the tap. */
async function aSession(seconds: number, options: AppRigOptions = {}): Promise<AppRig> {
  const rig = anAppRig({ air: {}, ...options });
  await rig.finish(rig.app.massagerDesk.connect());
  rig.app.sessionDesk.begin(ROUTINE);
  await rig.advance(seconds);
  return rig;
}

describe('the running step', () => {
  test('becomes longer at the same place, and everything after it later', async () => {
    const rig = await aSession(5 + 10);
    const { durationMs, segments } = player(rig).state.timeline;
    const { positionMs } = player(rig).state;
    expect(session(rig).adjustStep(15)).toEqual({ ok: true });
    expect(player(rig).state.timeline.durationMs).toBe(durationMs + 15_000);
    expect(player(rig).state.timeline.segments[2]?.startMs).toBe(segments[2]!.startMs + 15_000);
    expect(player(rig).state.positionMs).toBeCloseTo(positionMs, -3);
    expect(session(rig).protocol.totalSeconds * 1_000).toBe(durationMs + 15_000);
    await rig.advance(20 + 15 + 1);
    expect(session(rig).protocol.steps[1]?.kind).toBe('breathe');
    expect(player(rig).state.positionMs).toBeGreaterThan(45_000);
  });

  test('becomes shorter, with the motor running on under its ceiling', async () => {
    const rig = await aSession(FIRST_WORK_S + 15);
    expect(motor(rig).targetPpm).toBe(1_800);
    expect(session(rig).adjustStep(-15)).toEqual({ ok: true });
    await rig.advance(5);
    expect(motor(rig).targetPpm).toBe(1_800);
    await rig.advance(12);
    expect(motor(rig).targetPpm).toBe(0);
  });

  test('is not made longer than its area may take, and says why', async () => {
    const rig = await aSession(FIRST_WORK_S + 5);
    const answers = Array.from({ length: 20 }, () => session(rig).adjustStep(15));
    const refusal = answers.find(({ ok }) => !ok);
    expect(refusal).toMatchObject({ ok: false, why: expect.stringContaining('the most') as string });
    const { seconds } = session(rig).protocol.steps[2]!;
    expect(seconds).toBeLessThanOrEqual(120);
  });

  test('that was done again is not made longer than its area may take in all', async () => {
    const kept = createMemoryRecords();
    // More motor time than in a first session.
    await kept.save(aRecord({ mode: 'massager', endReason: 'completed' }));
    const rig = await aSession(FIRST_WORK_S + 45, { records: kept });
    player(rig).back();
    await rig.advance(40);
    const before = session(rig).protocol.steps[2]!.seconds;
    const oks = Array.from({ length: 20 }, () => session(rig).adjustStep(15)).filter(({ ok }) => ok);
    const { seconds } = session(rig).protocol.steps[2]!;
    expect(oks.length).toBeGreaterThan(0);
    expect(seconds).toBe(before + 15 * oks.length);
    expect(40 + seconds).toBeLessThanOrEqual(120);
  });

  test('that was made longer runs as long, and the record adds up', async () => {
    const rig = await aSession(5 + 10);
    session(rig).adjustStep(15);
    await rig.advance(40);
    rig.app.sessionDesk.stop();
    await rig.advance(0.1);
    const [record] = await records(rig);
    expect(record!.steps[0]!.activeSeconds).toBeCloseTo(45, 0);
    expect(record!.plannedSeconds).toBe(session(rig).protocol.totalSeconds);
  });

  test('after the end stays as it is', async () => {
    const rig = await aSession(20);
    rig.app.sessionDesk.stop();
    expect(session(rig).adjustStep(15)).toEqual({ ok: false, why: 'The session is over.' });
  });
});

describe('jumping to a step', () => {
  test('goes to its start with the motor silent on the way, and goes on running', async () => {
    const rig = await aSession(FIRST_WORK_S + 15);
    const levels: number[] = [];
    rig.real!.massager.state$.subscribe(({ targetPpm }) => levels.push(targetPpm));
    session(rig).jumpTo(4);
    expect(player(rig).state).toMatchObject({
      status: 'running',
      positionMs: player(rig).state.timeline.segments[4]!.startMs,
    });
    await rig.advance(0.3);
    expect(levels).toContain(0);
  });

  test('to a step that is not there does nothing', async () => {
    const rig = await aSession(20);
    const { positionMs } = player(rig).state;
    session(rig).jumpTo(999);
    session(rig).jumpTo(-1);
    expect(player(rig).state).toMatchObject({ status: 'running', positionMs });
  });
});

describe('something hurts', () => {
  test('holds the session and stops the motor at once', async () => {
    const rig = await aSession(FIRST_WORK_S + 15);
    session(rig).somethingHurts();
    expect(player(rig).state).toMatchObject({ status: 'paused', cause: 'user' });
    expect(rig.app.massagerDesk.motor?.gate.state).toMatchObject({ latched: true, setPct: 0 });
    await rig.advance(0.3);
    expect(motor(rig).targetPpm).toBe(0);
  });

  test('a sign to end on ends the session, says so and is written down', async () => {
    const rig = await aSession(FIRST_WORK_S + 15);
    session(rig).somethingHurts();
    session(rig).report('sharp');
    expect(player(rig).state).toMatchObject({ status: 'ended', reason: 'user' });
    await rig.advance(1);
    expect(rig.said).toContain('Stop. Device off. Sharp pain is a stop sign.');
    const [record] = await records(rig);
    expect(record!.events).toMatchObject([{ kind: 'rule', what: 'sharp' }]);
    expect(motor(rig).targetPpm).toBe(0);
  });

  test('a mark on the skin leaves the area out on this side, and the session waits at what comes next', async () => {
    const rig = await aSession(FIRST_WORK_S + 15);
    const { zone, side } = session(rig).protocol.steps[2]!;
    session(rig).somethingHurts();
    session(rig).report('skin');
    expect(player(rig).state).toMatchObject({ status: 'paused' });
    const left = session(rig).protocol.steps.slice(2);
    expect(left.some((step) => step.zone === zone && step.side === side)).toBe(false);
    const { timeline, positionMs } = player(rig).state;
    expect(timeline.segments.map(({ startMs }) => startMs)).toContain(positionMs);
    await rig.advance(10);
    expect(player(rig).state.status).toBe('paused');
    expect(rig.said).toContain('Stop on that area.');
  });

  test('a mark that is noticed in the change after an area leaves out that area', async () => {
    const rig = await aSession(5);
    const { steps } = session(rig).protocol;
    const at = steps.findIndex(({ kind }) => kind === 'switch');
    const worked = steps.slice(0, at).findLast(({ kind }) => kind === 'work')!;
    session(rig).jumpTo(at);
    session(rig).report('skin');
    const later = session(rig).protocol.steps.slice(at);
    expect(later.some(({ zone, side }) => zone === worked.zone && side === worked.side)).toBe(false);
    expect(player(rig).state.status).toBe('paused');
  });

  test('a tired hand only waits, and the session can go on', async () => {
    const rig = await aSession(FIRST_WORK_S + 15);
    const { steps } = session(rig).protocol;
    session(rig).report('hand');
    expect(player(rig).state.status).toBe('paused');
    expect(session(rig).protocol.steps).toEqual(steps);
    player(rig).resume();
    await rig.advance(4);
    expect(player(rig).state.status).toBe('running');
  });

  test('a sign that nobody knows holds the session, and nothing else', async () => {
    const rig = await aSession(FIRST_WORK_S + 15);
    session(rig).report('not-a-rule');
    expect(player(rig).state.status).toBe('paused');
    await rig.advance(1);
    expect(rig.said.join(' ')).not.toContain('not-a-rule');
  });

  test('is legal in every state', async () => {
    const rig = await aSession(2);
    session(rig).somethingHurts();
    expect(player(rig).state.status).toBe('paused');
    rig.app.sessionDesk.stop();
    session(rig).somethingHurts();
    session(rig).report('skin');
    expect(player(rig).state).toMatchObject({ status: 'ended', reason: 'user' });
  });
});

describe('a page that nobody sees', () => {
  test('does not go on with a motor, whoever asks: a headset, the system', async () => {
    let isHidden = false;
    const rig = anAppRig({ air: {}, isHidden: () => isHidden });
    await rig.finish(rig.app.massagerDesk.connect());
    rig.app.sessionDesk.begin(ROUTINE);
    await rig.advance(FIRST_WORK_S + 5);
    player(rig).pause();
    isHidden = true;
    player(rig).resume();
    await rig.advance(10);
    expect(player(rig).state.status).toBe('paused');
    expect(motor(rig).targetPpm).toBe(0);
    isHidden = false;
    player(rig).resume();
    await rig.advance(4);
    expect(player(rig).state.status).toBe('running');
  });

  test('goes on by hand, by ear', async () => {
    const rig = anAppRig({ isHidden: () => true });
    rig.app.sessionDesk.begin(ROUTINE);
    await rig.advance(20);
    player(rig).pause();
    player(rig).resume();
    await rig.advance(4);
    expect(player(rig).state.status).toBe('running');
  });
});

describe('what is said by hand', () => {
  const words = (rig: AppRig): string =>
    player(rig)
      .state.timeline.cues.map(({ byHandText }) => byHandText ?? '')
      .join(' ');

  test('names the level of a massager with so many levels, and follows Softer', async () => {
    const rig = anAppRig({ settings: { handLevels: 5 } });
    rig.app.sessionDesk.begin(ROUTINE);
    await rig.advance(FIRST_WORK_S + 5);
    expect(words(rig)).toContain('Level two of five.');
    const { positionMs } = player(rig).state;
    player(rig).softer();
    expect(words(rig)).toContain('Level one of five.');
    expect(words(rig)).not.toContain('Level two of five.');
    expect(player(rig).state.positionMs - positionMs).toBeLessThan(1_000);
    expect(player(rig).state.status).toBe('running');
  });

  test('calls the sides as the person does, also after a change of the plan', async () => {
    const rig = anAppRig({ settings: { sideNames: { left: 'window', right: 'door' } } });
    rig.app.sessionDesk.begin(ROUTINE);
    await rig.advance(10);
    session(rig).adjustStep(15);
    const said = player(rig)
      .state.timeline.cues.map(({ text }) => text ?? '')
      .join(' ');
    expect(said).toMatch(/window/i);
    expect(said).not.toMatch(/\bleft (buttock|side)\b/i);
  });
});
