/** What a characteristic can do; what is left out, it cannot. */
export interface PeripheralProperties {
  readonly read?: boolean;
  readonly write?: boolean;
  readonly writeWithoutResponse?: boolean;
  readonly notify?: boolean;
  readonly indicate?: boolean;
}

/** One characteristic, by its full UUID. */
export interface PeripheralCharacteristic {
  readonly uuid: string;
  readonly properties: PeripheralProperties;
}

/** One primary service, by its full UUID. */
export interface PeripheralService {
  readonly uuid: string;
  readonly characteristics: readonly PeripheralCharacteristic[];
}

/** A write as it arrives. */
export interface PeripheralWrite {
  readonly serviceUuid: string;
  readonly characteristicUuid: string;
  /** The peripheral's own copy. */
  readonly bytes: Uint8Array;
  /** Written with response. */
  readonly response: boolean;
}

/** The peripheral's end of one link. */
export interface PeripheralLink {
  /** Pushes a value; it arrives a latency later if the page listens. Nothing once the link is gone. */
  notify(at: { serviceUuid: string; characteristicUuid: string }, bytes: Uint8Array): void;
  /** Ends the link from this side. */
  disconnect(): void;
}

/** Something that advertises, is connected to, and gets bytes. All callbacks are called by the simulator. */
export interface Peripheral {
  /** Names it in the control verbs: `09:09:09:09:09:09`. The page never sees it. */
  readonly address: string;
  readonly name: string;
  readonly services: readonly PeripheralService[];
  onConnect?(link: PeripheralLink): void;
  onDisconnect?(): void;
  /** @returns an ATT error code to refuse the write; nothing or 0 to take it. */
  onWrite?(write: PeripheralWrite): number | undefined;
  onRead?(at: { serviceUuid: string; characteristicUuid: string }): Uint8Array;
}
