/** A turn of the event loop: taps and paints come in between. */
export function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
