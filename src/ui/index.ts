/*
 * ui/: what you see: Lit elements and screens. Computes no time and reaches no device.
 * Screens consume contexts; elements take properties and fire events.
 * The ports in ports.ts are what ui/ asks of app/.
 * Start reading at ports.ts, then screens/.
 */
export type * from './ports.ts';
