/*
 * massager/: one massager over Web Bluetooth: connect, level, stop, status.
 * May not: know of sessions or of navigator; the Bluetooth is passed in.
 * One GATT operation in flight, the latest level wins, stop goes ahead, every call is bounded.
 * Start reading at massager.contract.ts, then massager.ts.
 */
export { createMassager, type MassagerOptions } from './massager.ts';
export { compileFrame, type CompiledFrame } from './frame.ts';
export { compileProfile, type OutFrame, type ProfileFrames } from './profile-frames.ts';
export { decodeNotification, type Decoded } from './notifications.ts';
export { describeLevel, levelOf, pctOf } from './level.ts';
export type {
  BluetoothPort,
  ConnectOptions,
  FrameLogEntry,
  LinkPhase,
  Massager,
  MassagerErrorCode,
  MassagerPress,
  MassagerState,
  MotorReading,
  MotorKnowledge,
} from './massager.contract.ts';
