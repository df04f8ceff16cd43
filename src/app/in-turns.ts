/** So long at a stretch, in milliseconds: a slow phone takes four times that, and answers a tap in 50 ms all the same. */
const STRETCH_MS = 5;

/** Runs a piece of work to its end, and lets the page answer in between. */
export async function inTurns<T>(steps: Generator<undefined, T, undefined>): Promise<T> {
  let beganMs = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - beganMs < STRETCH_MS) continue;
    await aTurn();
    beganMs = performance.now();
  }
}

/** A turn of the event loop, without the 4 ms that nested timers are held back. */
export function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
