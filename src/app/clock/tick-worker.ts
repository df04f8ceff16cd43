/*
 * Keeps timers for the page. A page's own timers are held back to one a minute once it is hidden;
 * those of a worker are not. Carries no time: it only wakes.
 */
import type { TickReply, TickRequest } from './tick-messages.ts';

const timers = new Map<number, ReturnType<typeof setTimeout>>();

addEventListener('message', ({ data }: MessageEvent<TickRequest>) => {
  if (data.type === 'cancel') {
    clearTimeout(timers.get(data.id));
    timers.delete(data.id);
    return;
  }
  timers.set(
    data.id,
    setTimeout(() => {
      timers.delete(data.id);
      const reply: TickReply = { id: data.id };
      postMessage(reply);
    }, data.ms),
  );
});
