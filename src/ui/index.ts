/*
 * ui/: what you see: Lit elements and screens. Computes no time and reaches no device.
 * Screens consume contexts; elements take properties and fire events.
 * The ports in ports.ts are what ui/ asks of app/.
 * Start reading at ports.ts, then bb-app.ts, bb-shell.ts and screens/.
 */
export { App } from './bb-app.ts';
export type { FirstServices } from './first-services.ts';
export { startLocalization, type Localization } from './localize.ts';
export type {
  AddOnChoice,
  Adjustment,
  BluetoothAvailability,
  ConnectWish,
  Content,
  ContentFailure,
  CueBench,
  CueSample,
  CurvePoint,
  CurveRecord,
  DrillDesk,
  DrillId,
  DrillNote,
  DrillState,
  DrillVerdict,
  Explorer,
  ExplorerState,
  FoundCharacteristic,
  FoundService,
  FramePreview,
  IntensityCurves,
  InterruptedSession,
  Keeping,
  MassagerDesk,
  MassagerDraft,
  OwnMassagers,
  OwnRoutines,
  ProfilePreview,
  RanOn,
  Rehearsal,
  RehearsalRate,
  RoutineDraft,
  RoutineMoment,
  RunningDrill,
  RunningSession,
  Services,
  SessionDesk,
  SessionRequest,
  SimulatorWish,
  StorageUse,
  Updates,
  VirtualBench,
  VirtualFaults,
  VoiceChoice,
} from './ports.ts';
