import type { SessionPlayer } from '#session';

/** The player as screens get it: going on needs leave, such as a massager that is there. */
export function guardedPlayer(player: SessionPlayer, mayGoOn: () => boolean): SessionPlayer {
  return {
    state$: player.state$,
    outputs$: player.outputs$,
    get state() {
      return player.state;
    },
    start: () => {
      if (mayGoOn()) player.start();
    },
    pause: (cause) => {
      player.pause(cause);
    },
    resume: () => {
      if (mayGoOn()) player.resume();
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
    setByHand: (pct) => {
      player.setByHand(pct);
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
