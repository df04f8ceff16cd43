/*
 * simulator/: a Bluetooth without radio, in the W3C shape. Knows nobody but the clock.
 * The driver cannot tell it from navigator.bluetooth; it is as unpleasant as the real thing.
 * Control verbs take the names of the specification's simulation commands.
 * Start reading at bluetooth.ts, then link.ts; what a peripheral is stands in peripheral.ts.
 */
export {
  createSimulatedBluetooth,
  type SimulatedBluetooth,
  type Simulation,
  type SimulationOptions,
} from './bluetooth.ts';
export type { AdapterState, CharacteristicAddress, PromptAnswer, SimulationControl } from './control.ts';
export type { Faults } from './faults.ts';
export type {
  Peripheral,
  PeripheralCharacteristic,
  PeripheralLink,
  PeripheralProperties,
  PeripheralService,
  PeripheralWrite,
} from './peripheral.ts';
