import { msg, str } from '@lit/localize';

const MINUTE = 60;

/** Seconds as words: `10 minutes 40`, `1 minute`, `45 seconds`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / MINUTE);
  const rest = whole % MINUTE;
  if (minutes === 0) return rest === 1 ? msg('1 second') : msg(str`${rest} seconds`);
  const words = minutes === 1 ? msg('1 minute') : msg(str`${minutes} minutes`);
  return rest === 0 ? words : `${words} ${rest.toString()}`;
}
