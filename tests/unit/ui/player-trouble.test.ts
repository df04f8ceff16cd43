import type { MassagerState } from '#massager';
import type { SessionState } from '#session';
import type { SessionMode } from '#storage';
import { expect, test } from 'vitest';
import { motorWords } from '../../../src/ui/screens/player/motor-words.ts';
import { isOtherState, troubleOf, type PlayerData } from '../../../src/ui/screens/player/player-data.ts';
import { NO_MASSAGER } from '../../support/fake-massager-desk.ts';
import { FakeSessionDesk } from '../../support/fake-session.ts';

const LINKS = ['absent', 'choosing', 'connecting', 'ready', 'reconnecting', 'lost', 'released'] as const;
/** Each way in which a session may stand when the link goes. */
const STATES: readonly (Record<string, unknown> & { readonly status: SessionState['status'] })[] = [
  { status: 'running', anchorMs: 0 },
  { status: 'paused', cause: 'user' },
  { status: 'ended', reason: 'user' },
];
const MOTORS = ['stopped', 'stop-sent', 'running', 'unknown'] as const;

function aSession(mode: SessionMode) {
  const desk = new FakeSessionDesk();
  desk.mode = mode;
  return desk.begin({ routineId: 'lower-back-release-10' })!;
}

function data(given: {
  mode?: SessionMode;
  massager?: Partial<MassagerState>;
  state?: Record<string, unknown>;
  acknowledged?: boolean;
}): PlayerData {
  const session = aSession(given.mode ?? 'massager');
  return {
    session,
    state: {
      ...session.player.state,
      status: 'paused',
      cause: 'massager-lost',
      ...given.state,
    },
    gate: session.gate$.value,
    certainty: undefined,
    massager: { ...NO_MASSAGER, link: 'ready', ...given.massager },
    profile: undefined,
    acknowledged: given.acknowledged ?? false,
    settings: undefined,
    availability: 'available',
    rules: [],
  };
}

test('whenever the link is away and the motor is not known to be still, there is an alarm', () => {
  for (const link of LINKS)
    for (const motor of MOTORS)
      for (const state of STATES) {
        const trouble = troubleOf(data({ massager: { link, motor }, state }));
        expect(trouble === 'alarm', `${link} ${motor} ${state.status}`).toBe(
          link !== 'ready' && motor !== 'stopped',
        );
      }
});

test('by hand there is never any trouble with a massager', () => {
  for (const link of LINKS)
    for (const motor of MOTORS)
      expect(troubleOf(data({ mode: 'by-hand', massager: { link, motor } }))).toBe('fine');
});

test('after the person said that it has stopped, the link is away until it is back', () => {
  expect(troubleOf(data({ massager: { link: 'lost', motor: 'unknown' }, acknowledged: true }))).toBe('away');
  expect(troubleOf(data({ massager: { link: 'ready', motor: 'stop-sent' } }))).toBe('back');
});

test('it is said that the massager has stopped only if it reported so or the stop was confirmed', () => {
  for (const motor of MOTORS)
    for (const certainty of ['confirmed', 'sent', 'unknown', undefined] as const) {
      const { text, sure } = motorWords('massager', { ...NO_MASSAGER, motor }, certainty);
      const known = motor === 'stopped' || (motor === 'stop-sent' && certainty === 'confirmed');
      expect(/has stopped/.test(text), `${motor} ${String(certainty)}`).toBe(known);
      expect(sure === 'known').toBe(known);
    }
});

test('by hand nothing is said of a massager, but for one that was let go in doubt', () => {
  for (const motor of MOTORS) {
    const massager = { ...NO_MASSAGER, motor };
    expect(motorWords('by-hand', massager, 'unknown')).toMatchObject({
      text: 'I cannot see the massager. Switch it off by hand.',
      sure: 'open',
    });
    for (const certainty of ['confirmed', 'sent', undefined] as const)
      expect(motorWords('by-hand', massager, certainty)).toEqual({ text: '', sure: 'by-hand' });
  }
});

test('ticks within a second are no other state; a second, a status and a strength are', () => {
  const { player } = aSession('massager');
  const at = (change: Record<string, unknown>): SessionState => ({
    ...player.state,
    status: 'running',
    anchorMs: 0,
    positionMs: 10_100,
    ...change,
  });
  expect(isOtherState(at({}), at({ positionMs: 10_900, anchorMs: 800 }))).toBe(false);
  expect(isOtherState(at({}), at({ positionMs: 11_001 }))).toBe(true);
  expect(isOtherState(at({}), at({ status: 'paused', cause: 'user' }))).toBe(true);
  expect(isOtherState(at({}), at({ offsetPct: 10 }))).toBe(true);
});
