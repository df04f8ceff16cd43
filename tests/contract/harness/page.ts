import { ask } from '../conformance/questions.ts';
import type { Backstage, Stage } from './stage.ts';

declare global {
  interface Window {
    /** What the tests call in the page. */
    contract: { ask(title: string): Promise<string[]> };
    /** What the page calls in the tests. */
    backstage(verb: keyof Backstage | 'gesture', args: readonly unknown[]): Promise<unknown>;
  }
}

window.contract = { ask: (title) => ask(title, chromiumStage()) };

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
    connectionsAsked: tell('connectionsAsked'),
    written: async (count) => (await window.backstage('written', [count])) as readonly string[],
    radio: tell('radio'),
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
