/*
 * safety/: the only road from session to motor. Ceiling, ramp, latch, watchdog.
 * Pure: no browser; time is the injected Clock. Owns MotorPort, which a massager fulfils.
 * Whatever is asked, nothing passes while latched, and a stop passes always.
 * Start reading at motor-port.ts, then gate.ts.
 */
export type { MotorPort, StopCertainty } from './motor-port.ts';
export type { Gate, GateState, HaltReason } from './gate.contract.ts';
export { createGate, type GateOptions } from './gate.ts';
export { levelAt, type Ramp, type RampLimits } from './ramp.ts';
