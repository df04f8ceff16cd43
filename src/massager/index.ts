/*
 * massager/: one massager over Web Bluetooth: connect, level, stop, status.
 * May not: know of sessions or of navigator; the Bluetooth is passed in.
 * One GATT operation in flight, the latest level wins, stop goes ahead, every call is bounded.
 * Start reading at massager.contract.ts, then massager.ts.
 */
export { createMassager } from './massager.ts';
export { compileFrame, type CompiledFrame } from './frame.ts';
export {
  compileProfile,
  type OutFrame,
  type OutStep,
  type ProfileFrames,
  type Sequence,
} from './profile-frames.ts';
export { createSequence } from './sequence.ts';
export { createNotificationReader } from './notifications.ts';
export type { Decoded, NotificationReader, Report } from './notifications.contract.ts';
export { identify, type DeviceFacts, type Identity } from './identify.ts';
export { endpointsOf, type FoundEndpoint, type FoundServices } from './find-endpoints.ts';
export { requestOptionsOf } from './request-options.ts';
export { variantOf, type Model } from './variant.ts';
export { bounded } from './bounded.ts';
export { massagerErrorOf, MassagerFault } from './errors.ts';
export { CONNECT_MS, OPERATION_MS, SETTLE_MS } from './limits.ts';
export { describeLevel, levelOf, pctOf } from './level.ts';
export { hexOf } from './log.ts';
export type {
  BluetoothPort,
  ConnectOptions,
  FrameLogEntry,
  LinkPhase,
  Massager,
  MassagerErrorCode,
  MassagerOptions,
  MassagerPress,
  MassagerState,
  MotorReading,
  MotorKnowledge,
} from './massager.contract.ts';
