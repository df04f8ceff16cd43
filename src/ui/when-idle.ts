/** At most so long after the page was busy, in milliseconds: by then a person may want to start. */
const LATEST_MS = 2000;
/** For browsers that don't tell when they are idle (WebKit). */
const SOON_MS = 300;

/** Runs once the page has nothing better to do. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: LATEST_MS });
  else setTimeout(run, SOON_MS);
}
