/** Where public/first-paint.js finds it. */
const KEY = 'backbeat.suggested';

/** Keeps which routine Today suggests, so that the next visit begins with it; nothing is lost where it can't be kept. */
export function keepSuggestion(routineId: string): void {
  try {
    localStorage.setItem(KEY, routineId);
  } catch {
    // no room, or nothing may be kept: the next visit finds out by itself
  }
}
