const MINUTE_S = 60;

/** A moment of the monotonic clock for the frame log: `40:12.318`. */
export function formatLogTime(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const pad = (value: number, width: number): string => value.toString().padStart(width, '0');
  const minutes = Math.floor(whole / 60_000);
  return `${pad(minutes, 2)}:${pad(Math.floor(whole / 1000) % MINUTE_S, 2)}.${pad(whole % 1000, 3)}`;
}
