/*
 * virtual/: massagers without a motor. They read the bytes by a profile and behave, with a decoder of their own.
 * May not: share code with massager/, so that a wrong frame shows as a massager that doesn't move.
 * Its physics are computed from time (body.ts); their numbers are data, each with what it rests on (protocols/virtual).
 * Start reading at virtual-massager.ts; wire.ts is the decoder, span.ts what happens by itself.
 */
export type { WhyNot } from './body.ts';
export { createChance } from './chance.ts';
export { VIRTUAL_PROFILE } from './default-profile.ts';
export type { FaultBoard } from './fault-board.ts';
export { modelFor, virtualModels } from './models.ts';
export { randomFaults } from './random-faults.ts';
export { createSimulator, type Simulator, type SimulatorOptions } from './simulator.ts';
export type { SpokenProfile } from './spoken.ts';
export type {
  VirtualMassager,
  VirtualMassagerEvent,
  VirtualMassagerOptions,
  VirtualMassagerState,
} from './virtual-massager.contract.ts';
export { createVirtualMassager } from './virtual-massager.ts';
