/*
 * virtual/: massagers without a motor. They read the bytes and behave, with a decoder of their own.
 * May not: share code with massager/, so that a wrong frame shows as a massager that doesn't move.
 * Its physics are computed from time, its numbers are design choices (motor.ts).
 * Start reading at virtual-massager.ts.
 */
export { createSimulator, type Simulator, type SimulatorOptions } from './simulator.ts';
export { VIRTUAL_PROFILE } from './theragun.ts';
export {
  createVirtualMassager,
  type VirtualMassager,
  type VirtualMassagerEvent,
  type VirtualMassagerOptions,
  type VirtualMassagerState,
} from './virtual-massager.ts';
