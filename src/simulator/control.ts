import type { Air, Faults } from './faults.ts';
import type { Peripheral, PeripheralProperties } from './peripheral.ts';

/** What the person answers, when the page asks for a device. */
export interface PromptAnswer {
  readonly accept: boolean;
  /** Address of the peripheral to choose; without it the first that matches. */
  readonly device?: string;
}

/** Adapter, as in the specification's simulation commands. */
export type AdapterState = 'absent' | 'powered-off' | 'powered-on';

/** One characteristic in a command. */
export interface CharacteristicAddress {
  readonly address: string;
  readonly serviceUuid: string;
  readonly characteristicUuid: string;
}

/**
 * What stands behind the page's Bluetooth. The verbs have the names, and mean what the same commands
 * of the specification's automation chapter mean; what that chapter has no command for is in `faults`.
 */
export interface SimulationControl {
  /** Live: change a field and the next operation meets it. */
  readonly faults: Faults;
  simulateAdapter(adapter: { readonly state: AdapterState }): void;
  /** Puts a peripheral in range. A second one with the same address takes its place. */
  simulatePreconnectedPeripheral(peripheral: Peripheral): void;
  /** How every later `requestDevice` is answered. */
  handleRequestDevicePrompt(answer: PromptAnswer): void;
  /** Answers the attempt that hangs, if one does, else the next one. `code` is HCI's; 0 connects. */
  simulateGattConnectionResponse(answer: { readonly address: string; readonly code: number }): void;
  /** Lets the attempts that hang come through, and answers no later one. The specification has no such command. */
  releaseConnections(at: { readonly address: string }): void;
  /** The link breaks, as by distance. */
  simulateGattDisconnection(at: { readonly address: string }): void;
  /** The peripheral advertises once: pages that watch it are told. */
  simulateAdvertisementReceived(at: { readonly address: string }): void;
  simulateService(change: {
    readonly address: string;
    readonly uuid: string;
    readonly type: 'add' | 'remove';
  }): void;
  simulateCharacteristic(
    change: CharacteristicAddress & {
      readonly characteristicProperties?: PeripheralProperties;
      readonly type: 'add' | 'remove';
    },
  ): void;
  /** Answers the next operation of this type on this characteristic. `code` is ATT's; 0 is well. */
  simulateCharacteristicResponse(
    answer: CharacteristicAddress & {
      readonly type: 'read' | 'write' | 'subscribe-to-notifications' | 'unsubscribe-from-notifications';
      readonly code: number;
      readonly data?: Uint8Array;
    },
  ): void;
}

/** What the simulator keeps, for its own files. */
export interface World {
  readonly air: Air;
  adapter: AdapterState;
  prompt: PromptAnswer;
}
