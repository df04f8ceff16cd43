import { createMassager } from '#massager';
import { filter, firstValueFrom, timeout } from 'rxjs';
import { realClock } from '../../support/real-clock.ts';
import { ask } from '../conformance/questions.ts';
import { type DriverVerbs, has } from './driver.ts';
import { PROFILES } from '../../support/massager-files.ts';
import type { Backstage, Stage } from './stage.ts';

/** How long a wait goes on before it is in vain. */
const PATIENCE_MS = 30_000;

declare global {
  interface Window {
    /** What the tests call in the page. */
    contract: { ask(title: string): Promise<string[]> };
    /** The driver on the browser's Bluetooth. */
    driver: DriverVerbs;
    /** What the page calls in the tests. */
    backstage(verb: keyof Backstage | 'gesture', args: readonly unknown[]): Promise<unknown>;
  }
}

window.contract = { ask: (title) => ask(title, chromiumStage()) };
window.driver = driverVerbs();

/** Chromium's own Bluetooth; the world behind it is played from outside. */
function chromiumStage(): Stage {
  const tell =
    (verb: keyof Backstage) =>
    async (...args: unknown[]): Promise<void> => {
      await window.backstage(verb, args);
    };
  return {
    bluetooth: navigator.bluetooth,
    inGesture,
    chooser: tell('chooser'),
    loseLink: tell('loseLink'),
    refuseNextConnection: tell('refuseNextConnection'),
    refuseNextWrite: tell('refuseNextWrite'),
    answerDelay: tell('answerDelay'),
    holdConnections: tell('holdConnections'),
    releaseConnections: tell('releaseConnections'),
    connectionsAsked: tell('connectionsAsked'),
    written: async (count) => (await window.backstage('written', [count])) as readonly string[],
    radio: tell('radio'),
  };
}

function driverVerbs(): DriverVerbs {
  const { bluetooth } = navigator;
  const massager = createMassager({ bluetooth, profiles: [...PROFILES.values()], clock: realClock });
  return {
    connect: (how = {}) => inGesture(() => massager.connect(how)),
    setLevels(pcts, end) {
      for (const pct of pcts) massager.setLevel(pct);
      if (end) void massager.stop();
      return Promise.resolve();
    },
    stop: () => massager.stop(),
    reconnect() {
      massager.reconnect();
      return Promise.resolve();
    },
    disconnect: () => massager.disconnect(),
    until: (wanted) =>
      firstValueFrom(
        massager.state$.pipe(
          filter((state) => has(state, wanted)),
          timeout(PATIENCE_MS),
        ),
        { defaultValue: massager.state },
      ).catch(() => {
        throw new Error(`In vain for ${JSON.stringify(wanted)}: ${JSON.stringify(massager.state)}`);
      }),
  };
}

/** Runs inside the handler of a real click. */
export function inGesture<T>(run: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    document.querySelector('#person')?.addEventListener(
      'click',
      () => {
        run().then(resolve, reject);
      },
      { once: true },
    );
    window.backstage('gesture', []).catch(reject);
  });
}
