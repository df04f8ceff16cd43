import type { SessionPlayer } from '#session';
import type { DeskMotor } from './massager-desk.ts';

/** The player as screens get it: going on needs a massager that is there. */
export function guardedPlayer(player: SessionPlayer, motor: DeskMotor | undefined): SessionPlayer {
  return {
    state$: player.state$,
    outputs$: player.outputs$,
    get state() {
      return player.state;
    },
    start: () => {
      player.start();
    },
    pause: (cause) => {
      player.pause(cause);
    },
    resume: () => {
      if (motor === undefined || motor.massager.state.link === 'ready') player.resume();
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
    setIntensity: (pct) => {
      player.setIntensity(pct);
    },
    seek: (positionMs) => {
      player.seek(positionMs);
    },
    stop: (reason) => {
      player.stop(reason);
    },
    replan: (timeline, positionMs) => {
      player.replan(timeline, positionMs);
    },
    dispose: () => {
      player.dispose();
    },
  };
}
