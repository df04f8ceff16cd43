import type { SessionRecord } from '#storage';
import type { RunningSession } from '#ui';
import { expect } from 'vitest';
import type { Device, Tab } from './a-device.ts';
import { kept, offer, opened, ROUTINE } from './interrupted.ts';

/** What is done before a session is cut off. */
export interface CutOff {
  readonly acts: readonly { readonly do: string; readonly afterS: number }[];
  /** How long it still runs after the last of them. */
  readonly lastS: number;
  /** The page was left, as by a reload; else it crashed without a word. */
  readonly isLeft: boolean;
}

/** What had run when a session was cut off. */
export interface Before {
  readonly activeMs: number;
  readonly isOver: boolean;
}

/** The whole working range, of which the levels are percent: 1,200 to 3,200 a minute. */
const ppmOf = (pct: number): number => 1_200 + pct * 20;

/** A crash loses at most the five seconds since it was kept aside, and the second since anybody looked. */
const LOST_AT_MOST_MS = 6_100;

function act(session: RunningSession, what: string): void {
  const { player } = session;
  const acts: Record<string, () => unknown> = {
    pause: () => {
      player.pause();
    },
    resume: () => {
      player.resume();
    },
    skip: () => {
      player.skip();
    },
    back: () => {
      player.back();
    },
    softer: () => {
      player.softer();
    },
    stronger: () => {
      player.stronger();
    },
    longer: () => session.adjustStep(15),
    shorter: () => session.adjustStep(-15),
    skin: () => {
      session.report('skin');
    },
    'by-hand': () => void session.changeMode('by-hand'),
  };
  acts[what]?.();
}

/** Runs a session with a massager, does these things to it, and ends its tab. */
export async function cutOffAnywhere(device: Device, { acts, lastS, isLeft }: CutOff): Promise<Before> {
  const tab = device.open();
  await tab.finish(tab.app.massagerDesk.connect());
  const session = tab.app.sessionDesk.begin(ROUTINE)!;
  await tab.advance(5);
  for (const one of acts) {
    await tab.advance(one.afterS);
    act(session, one.do);
  }
  await tab.advance(lastS);
  if (isLeft) tab.app.sessionDesk.keepAside();
  const { activeMs, status } = session.player.state;
  tab.crash();
  await device.clock.advanceAsync(10_000);
  return { activeMs, isOver: status === 'ended' };
}

/** Opens the app again, goes on with a massager to the end of a minute, and holds it to what it may do. */
export async function goesOn(device: Device, { activeMs, isOver }: Before): Promise<void> {
  const tab = await opened(device);
  const offered = await offer(tab);
  if (isOver) expect(offered).toBeUndefined();
  else if (activeMs > LOST_AT_MOST_MS) expect(offered).toBeDefined();
  if (!offered) return;
  expect(offered.record.activeSeconds * 1_000).toBeGreaterThan(activeMs - LOST_AT_MOST_MS);
  expect(offered.record.activeSeconds * 1_000).toBeLessThanOrEqual(activeMs + 50);
  await tab.finish(tab.app.massagerDesk.connect());
  const session = tab.app.sessionDesk.goOn();
  expect(session).toBeDefined();
  await holdsToItsLimits(tab, device);
  tab.app.sessionDesk.stop();
  const ranMs = session!.player.state.activeMs;
  await tab.advance(1);
  const [record] = await kept(device);
  expect(await kept(device)).toHaveLength(1);
  expectToAddUp(record!, ranMs / 1_000);
  expect(record!.activeSeconds).toBeGreaterThanOrEqual(offered.record.activeSeconds);
}

async function holdsToItsLimits(tab: Tab, device: Device): Promise<void> {
  const session = tab.app.sessionDesk.current!;
  let isLeadIn = true;
  const following = device.real!.massager.state$.subscribe(({ targetPpm }) => {
    if (isLeadIn) expect(targetPpm).toBe(0);
    expect(targetPpm).toBeLessThanOrEqual(ppmOf(session.protocol.ceilingPct));
  });
  await tab.advance(4.9);
  expect(session.player.state.status).toBe('lead-in');
  isLeadIn = false;
  await tab.advance(30);
  following.unsubscribe();
}

/** Tenths are kept: of so many steps each may be a tenth off. */
function expectToAddUp(record: SessionRecord, activeSeconds: number): void {
  const summed = record.steps.reduce((sum, step) => sum + step.activeSeconds, 0);
  expect(summed).toBeCloseTo(record.activeSeconds, 1);
  expect(Math.abs(record.activeSeconds - activeSeconds)).toBeLessThan(0.2);
}
