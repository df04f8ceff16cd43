/** Path of a browser that is there, or undefined. `CHROMIUM_PATH` wins. */
export function findChromium(): Promise<string | undefined>;
/** Path of a browser, installed if need be. Rejects with what to do if it can't be. */
export function ensureChromium(): Promise<string>;
/** Flags for headless tests as root in a container, with Web Bluetooth switched on. */
export const CHROMIUM_ARGS: string[];
