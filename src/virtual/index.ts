/*
 * virtual/: massagers without a motor. They read the bytes and behave, with a decoder of their own.
 * May not: share code with massager/, so that a wrong frame shows as a massager that doesn't move.
 * Start reading at virtual.contract.ts.
 */
export type { VirtualMassager, VirtualMassagerState } from './virtual.contract.ts';
