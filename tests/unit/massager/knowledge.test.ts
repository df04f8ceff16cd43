import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterLevel,
  afterLoss,
  afterQuestion,
  afterReport,
  afterStop,
  isDefied,
  NOTHING_SENT,
  type Knowledge,
} from '../../../src/massager/knowledge.ts';

const STILL = { still: true, onRequest: true };
const TURNING = { still: false, onRequest: true };

describe('what is known of the motor', () => {
  it('is that it runs, from the moment a level is on its way', () => {
    expect(afterLevel(NOTHING_SENT, 0).motor).toBe('running');
  });

  it('is only that a stop was sent, until the massager says more', () => {
    expect(afterStop(NOTHING_SENT, 0).motor).toBe('stop-sent');
    expect(afterReport(afterQuestion(afterStop(NOTHING_SENT, 0)), STILL, 10).motor).toBe('stopped');
  });

  it('does not rest on a report from before the last command', () => {
    expect(afterReport(afterStop(NOTHING_SENT, 0), STILL, 10).motor).toBe('stop-sent');
    expect(afterReport(afterLevel(afterQuestion(afterStop(NOTHING_SENT, 0)), 0), STILL, 5_000).motor).toBe(
      'running',
    );
  });

  it('takes a report that nobody can ask for as it comes', () => {
    expect(afterReport(afterStop(NOTHING_SENT, 0), { still: true, onRequest: false }, 10).motor).toBe(
      'stopped',
    );
  });

  it('gives a motor time to spin up and to run down', () => {
    const started = afterQuestion(afterLevel(NOTHING_SENT, 0));
    expect(afterReport(started, STILL, 900).motor).toBe('running');
    expect(afterReport(started, STILL, 1_100).motor).toBe('stopped');
    const stopped = afterQuestion(afterStop(NOTHING_SENT, 0));
    expect(afterReport(stopped, TURNING, 900).motor).toBe('stop-sent');
    expect(afterReport(stopped, TURNING, 1_100).motor).toBe('running');
  });

  it('is that it runs, whatever is sent, for a motor that reported so in spite of a stop, until it stands still', () => {
    const defied = afterReport(afterQuestion(afterStop(NOTHING_SENT, 0)), TURNING, 1_100);
    expect(isDefied(defied, 1_100)).toBe(true);
    const again = afterStop(defied, 1_200);
    expect(again.motor).toBe('running');
    expect(isDefied(again, 1_300)).toBe(false);
    expect(isDefied(again, 2_300)).toBe(true);
    const stood = afterReport(afterQuestion(again), STILL, 2_400);
    expect(stood.motor).toBe('stopped');
    // Later it is somebody's button, not a stop that was not obeyed.
    expect(isDefied(afterReport(stood, TURNING, 9_000), 9_000)).toBe(false);
  });

  it('counts spinning up from the first of a run of levels', () => {
    const ramp = [0, 200, 400, 600, 800, 1_000].reduce((known, ms) => afterLevel(known, ms), NOTHING_SENT);
    expect(afterReport(afterQuestion(ramp), STILL, 1_050).motor).toBe('stopped');
  });

  it('is nothing once the link broke, unless it had said that it stands still', () => {
    expect(afterLoss(afterLevel(NOTHING_SENT, 0)).motor).toBe('unknown');
    expect(afterLoss(afterStop(NOTHING_SENT, 0)).motor).toBe('unknown');
    expect(afterLoss(afterReport(afterQuestion(afterStop(NOTHING_SENT, 0)), STILL, 10)).motor).toBe(
      'stopped',
    );
  });

  it('is never "stopped" after a level without a report in between', () => {
    const event = fc.constantFrom('level', 'stop', 'question', 'turning', 'loss');
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let known: Knowledge = afterLevel(NOTHING_SENT, 0);
        events.forEach((each, index) => {
          const nowMs = index * 400;
          if (each === 'level') known = afterLevel(known, nowMs);
          else if (each === 'stop') known = afterStop(known, nowMs);
          else if (each === 'question') known = afterQuestion(known);
          else if (each === 'turning') known = afterReport(known, TURNING, nowMs);
          else known = afterLoss(known);
          expect(known.motor).not.toBe('stopped');
        });
      }),
    );
  });
});
