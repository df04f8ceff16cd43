/*
 * clock/: what time is. An interface and nothing that keeps time itself.
 * May not: know a browser, RxJS or any other layer.
 * The real clock is made in app/, the one that tests turn by hand in tests/support.
 * Start reading at clock.ts.
 */
export { every, type Clock } from './clock.ts';
