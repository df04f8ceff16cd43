import {
  createSessionPlayer,
  type SessionOutput,
  type SessionPlayer,
  type SessionPlayerOptions,
} from '#session';
import { ManualClock } from './manual-clock.ts';
import { aSession, type Said } from './timelines.ts';

/** A player with its clock, and all that it put out. */
export interface PlayerRig {
  readonly clock: ManualClock;
  readonly player: SessionPlayer;
  /** Everything that was put out, each with its time. */
  readonly outputs: readonly (SessionOutput & { readonly atMs: number })[];
}

/** A player of `aSession()`, unless told otherwise. */
export function aPlayer(options: Partial<SessionPlayerOptions> = {}): PlayerRig {
  const clock = new ManualClock();
  const player = createSessionPlayer({ timeline: aSession(), clock, ...options });
  const outputs: (SessionOutput & { readonly atMs: number })[] = [];
  player.outputs$.subscribe((output) => outputs.push({ ...output, atMs: clock.now() }));
  return { clock, player, outputs };
}

/** Gives a player a command as data; ticks are its own business. */
export function command(player: SessionPlayer, said: Said): void {
  switch (said.type) {
    case 'tick':
      return;
    case 'set-intensity':
      player.setIntensity(said.pct);
      return;
    case 'set-by-hand':
      player.setByHand(said.pct);
      return;
    case 'pause':
      player.pause(said.cause);
      return;
    case 'seek':
      player.seek(said.positionMs);
      return;
    case 'stop':
      player.stop(said.reason);
      return;
    case 'replan':
      player.replan(said.timeline, said.positionMs);
      return;
    default:
      player[said.type]();
  }
}
