import { beforeAll, describe, expect, test } from 'vitest';
import { atCall, inDrill, pause, stop } from '../../../support/drill-rig.ts';

// Loaded by the app when it is first asked for.
beforeAll(() => Promise.all([import('../../../../src/app/motor.ts'), import('#virtual')]));

describe('emergency stop', () => {
  test('is warned of, and STOP in time is well: told from the call to the press and to the standstill', async () => {
    const rig = await atCall('emergency-stop');
    expect(rig.said).toContain('Stop it now!');
    await rig.advance(1.4);
    stop(rig);
    const verdict = await rig.untilOver();
    expect(verdict).toMatchObject({ result: 'well', notes: [] });
    expect(verdict.actedMs).toBeGreaterThanOrEqual(1_400);
    expect(verdict.actedMs).toBeLessThan(1_700);
    expect(verdict.stillMs).toBeGreaterThan(verdict.actedMs!);
    expect(rig.bench.state.ppm).toBe(0);
  });

  test('late is late', async () => {
    const rig = await atCall('emergency-stop');
    await rig.advance(4);
    stop(rig);
    expect(await rig.untilOver()).toMatchObject({ result: 'late' });
  });

  test('never is missed: the session is stopped all the same', async () => {
    const rig = await atCall('emergency-stop');
    const verdict = await rig.untilOver();
    expect(verdict).toEqual({ drill: 'emergency-stop', result: 'missed', notes: [] });
    await rig.advance(5);
    expect(rig.bench.state.running).toBe(false);
  });

  test('by a pause nearly is: the motor rests', async () => {
    const rig = await atCall('emergency-stop');
    pause(rig);
    const verdict = await rig.untilOver();
    expect(verdict).toMatchObject({ result: 'late', notes: ['paused'] });
    expect(verdict.actedMs).toBeUndefined();
    expect(verdict.stillMs).toBeGreaterThan(0);
  });
});

describe('lost link', () => {
  test('the motor runs on, the app warns, and only its own button ends it', async () => {
    const rig = await atCall('lost-link');
    await rig.advance(3);
    expect(rig.drill.session.massager!.state.link).not.toBe('ready');
    expect(rig.bench.state.running).toBe(true);
    expect(rig.said.at(-1)).toMatch(/may still be running/);
    rig.bench.pressPower();
    expect(await rig.untilOver()).toMatchObject({ result: 'well', notes: [] });
  });

  test('STOP in the app does not reach it, which is noted', async () => {
    const rig = await atCall('lost-link');
    await rig.advance(2);
    stop(rig);
    await rig.advance(5);
    expect(rig.bench.state.running).toBe(true);
    expect(rig.drill.state.stage).toBe('called');
    rig.bench.pressPower();
    expect(await rig.untilOver()).toMatchObject({ result: 'well', notes: ['stopped-in-app'] });
  });

  test('that is never switched off is missed', async () => {
    const rig = await atCall('lost-link');
    stop(rig);
    expect(await rig.untilOver()).toEqual({
      drill: 'lost-link',
      result: 'missed',
      notes: ['stopped-in-app'],
    });
  });
});

describe('wrong side', () => {
  test('says where the massager lies: at first where the screen says, then on the other side', async () => {
    const rig = await inDrill('wrong-side');
    const planned = rig.drill.session.protocol.steps[0]!.side as 'left' | 'right';
    const other = planned === 'left' ? 'right' : 'left';
    expect(rig.drill.state).toMatchObject({ stage: 'before', liesOn: planned });
    await rig.untilCalled();
    expect(rig.drill.state).toMatchObject({ stage: 'called', liesOn: other });
    expect(rig.said.at(-1)).toBe(`Suppose your massager lies on your ${other} side.`);
  });

  test('in the words of the person', async () => {
    const rig = await atCall('wrong-side', { settings: { sideNames: { left: 'Watch', right: 'Door' } } });
    expect(rig.said.at(-1)).toMatch(/^Suppose your massager lies on this side: (Watch|Door)\.$/);
  });

  test('pause, move it over, go on: well', async () => {
    const rig = await atCall('wrong-side');
    await rig.advance(2);
    pause(rig);
    await rig.advance(3);
    rig.drill.answer('moved');
    rig.drill.answer('moved');
    await rig.advance(1);
    rig.drill.session.player.resume();
    const verdict = await rig.untilOver();
    expect(verdict).toMatchObject({ result: 'well', notes: [] });
    expect(verdict.stillMs).toBeGreaterThan(verdict.actedMs!);
    expect(verdict.doneMs).toBeGreaterThan(verdict.stillMs!);
  });

  test('going on where it lies is missed', async () => {
    const rig = await atCall('wrong-side');
    pause(rig);
    await rig.advance(3);
    rig.drill.session.player.resume();
    expect(await rig.untilOver()).toMatchObject({ result: 'missed', notes: ['went-on'] });
  });

  test('moving it while it runs is missed', async () => {
    const rig = await atCall('wrong-side');
    rig.drill.answer('moved');
    expect(await rig.untilOver()).toMatchObject({ result: 'missed', notes: ['moved-running'] });
  });

  test('STOP does as well', async () => {
    const rig = await atCall('wrong-side');
    stop(rig);
    expect(await rig.untilOver()).toMatchObject({ result: 'well', notes: ['stopped'] });
  });

  test('held and left at that: the act counts, and what is missing is noted', async () => {
    const rig = await atCall('wrong-side');
    pause(rig);
    expect(await rig.untilOver()).toMatchObject({ result: 'well', notes: ['not-gone-on'] });
  });
});

describe('sharp pain', () => {
  test('something hurts, and told: the session ends as the rule says', async () => {
    const rig = await atCall('sharp-pain');
    await rig.advance(1);
    rig.drill.session.somethingHurts();
    await rig.advance(4);
    rig.drill.session.report('sharp');
    const verdict = await rig.untilOver();
    expect(verdict).toMatchObject({ result: 'well', notes: [] });
    expect(verdict.doneMs).toBeGreaterThan(verdict.actedMs!);
    expect(rig.said).toContain('Stop. Device off. Sharp pain is a stop sign.');
  });

  test('STOP does as well, with nothing told', async () => {
    const rig = await atCall('sharp-pain');
    stop(rig);
    expect(await rig.untilOver()).toMatchObject({ result: 'well', notes: ['not-told'] });
  });

  test.each(['dizzy', 'hand'])('told as another sign, %s, it is noted', async (rule) => {
    const rig = await atCall('sharp-pain');
    rig.drill.session.somethingHurts();
    rig.drill.session.report(rule);
    expect(await rig.untilOver()).toMatchObject({ result: 'well', notes: ['told-other'] });
  });

  test('going on is missed', async () => {
    const rig = await atCall('sharp-pain');
    rig.drill.session.somethingHurts();
    await rig.advance(3);
    rig.drill.session.player.resume();
    expect(await rig.untilOver()).toMatchObject({ result: 'missed', notes: ['went-on'] });
  });
});
