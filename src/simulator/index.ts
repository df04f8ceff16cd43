/*
 * simulator/: a Bluetooth without radio, in the W3C shape. Knows nobody but the clock.
 * The driver cannot tell it from navigator.bluetooth; it is as unpleasant as the real thing.
 * Control verbs take the names of the specification's simulation commands.
 * Start reading at bluetooth.ts.
 */
export {};
