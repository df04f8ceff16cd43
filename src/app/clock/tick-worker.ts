/*
 * Keeps a timer for the page. A page's own timers are held back to one a minute once it is hidden;
 * those of a worker are not. Carries no time: it only wakes.
 */
import type { TickRequest } from './tick-messages.ts';

let timer: ReturnType<typeof setTimeout> | undefined;

addEventListener('message', ({ data }: MessageEvent<TickRequest>) => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    postMessage(null);
  }, data.ms);
});
