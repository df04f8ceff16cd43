/*
 * massager/: one massager over Web Bluetooth: connect, level, stop, status.
 * May not: know of sessions or of navigator; the Bluetooth is passed in.
 * One GATT operation in flight, the latest level wins, stop goes ahead, every call is bounded.
 * Start reading at massager.contract.ts, then massager.ts.
 */
export type {
  BluetoothPort,
  FrameLogEntry,
  Massager,
  MassagerErrorCode,
  MassagerState,
  MotorKnowledge,
} from './massager.contract.ts';
