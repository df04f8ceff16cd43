/*
 * Every time limit of the driver. No maker states any, so they are design choices, each with its reason.
 */

/** A connection may take this long to come up: a person waits no longer; a browser may wait for ever. */
export const CONNECT_MS = 15_000;
/** A connect right after our own disconnect takes the dying link. One turn is enough in Chromium; this leaves room. */
export const SETTLE_MS = 100;
/** One GATT operation: measured links need up to 0.15 s, a hung one for ever. */
export const OPERATION_MS = 3_000;
/** A stop that isn't written within this is given up, and the link with it: half a second is felt. */
export const STOP_DEADLINE_MS = 500;
/** How long a try and the pause behind it take at least: less than the shortest write, 7.5 ms, but time has to pass. */
export const RETRY_MS = 5;
/** Before an operation that met another one under way is tried again: less than the shortest write. */
export const IN_PROGRESS_MS = 5;
/** How many level writes in a row may fail: with a fifth of them failing, once in 400,000. */
export const LEVEL_TRIES = 8;
/** An operation that waited so long goes before a level, or a hand on the slider would starve a keep-alive. */
export const AGED_MS = 500;
/** A stop waits this long for the massager to report that it stands still: the motor is to be at zero within one second. */
export const CONFIRM_MS = 1_000;
/** While waiting for that, it is asked this often. */
export const CONFIRM_POLL_MS = 250;
/**
 * A massager that does what it was told is asked along with another wake-up, within so many times its own interval: of
 * half a second that leaves room for a wake-up each second, whatever their phases. It bounds how long a press of its
 * power button may go unnoticed.
 */
export const CALM_TIMES = 2.5;
/** A motor that spins up may still report a standstill, one that runs down a speed; for this long it isn't news. */
export const GRACE_MS = 1_000;
/** A report is shown as the present for this long, or for two questions' time where they come more slowly. */
export const STALE_MS = 1_000;
/**
 * A motor that is led up gets its levels this far apart, each right behind a report. A press of its own power button
 * between such a report and the level that follows can't be known in time, so the fewer levels the better: two a second
 * are 2.5 points of a ramp, and no hand feels a step.
 */
export const LEAD_MS = 500;
/** The same for a lower level, which should not wait so long: a question and a level take up two gaps of 100 ms. */
export const EASE_MS = 200;
/** A level waits this long for such a report: a question and its answer, each as slow as the slowest link measured, and some. */
export const ANSWER_MS = 400;
/** After so many questions in a row without an answer no level waits for one, until there is one again. */
export const MOST_MISSES = 2;
/** A motor that fell below this share of its speed while it was to go faster is as good as off: a hand slows it less. */
export const DIP = 0.6;
/** A speed this near to what was set, as a share of it, is news to nobody. */
export const AS_SET = 0.05;
/** The wait after the first try to reconnect, which comes at once; each next one is twice as long, up to the longest. */
export const FIRST_RETRY_MS = 1_000;
/** Storms of reconnects put massagers in a protection mode (ha-adjustable-bed #369). */
export const LONGEST_RETRY_MS = 10_000;
/** Up to this share of a wait is left out by chance, so that two phones don't knock at the same time. */
export const RETRY_JITTER = 0.2;
/** After this long without the link the driver waits for a person to ask. */
export const RETRY_WINDOW_MS = 120_000;
