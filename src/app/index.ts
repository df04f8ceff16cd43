/*
 * app/: wires everything together, and holds what belongs to the page: clock, lifecycle, the two desks.
 * The only layer that knows all others and says navigator.bluetooth.
 * services.ts builds; start.ts does so on the real browser; session-run.ts joins one session to the world.
 * Start reading at services.ts, then session-run.ts.
 */
export { startApp } from './start.ts';
export { createServices, type App, type ServiceParts } from './services.ts';
export { watchPage } from './lifecycle.ts';
export { readBuiltIn } from './built-in.ts';
export { createTabLocks } from './tab-locks.ts';
