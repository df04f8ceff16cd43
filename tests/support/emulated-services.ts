const uuid = (short: string): string => `0000${short}-0000-1000-8000-00805f9b34fb`;

/** Where a Theragun of the fourth generation is talked to (see massagers.md). */
export const THERAGUN = { service: uuid('ffe0'), write: uuid('ffe2'), notify: uuid('ffe1') } as const;

/** What a peripheral offers: characteristic UUIDs with their properties, by service UUID. */
export type EmulatedServices = Readonly<Record<string, Readonly<Record<string, EmulatedProperties>>>>;
type EmulatedProperties = Partial<
  Record<'read' | 'write' | 'writeWithoutResponse' | 'notify' | 'indicate', boolean>
>;

/** The services of a Theragun, as far as they are documented. */
export const THERAGUN_SERVICES: EmulatedServices = {
  [THERAGUN.service]: {
    [THERAGUN.write]: { write: true, writeWithoutResponse: true },
    [THERAGUN.notify]: { notify: true },
  },
};

/** A peripheral in the air. */
export interface EmulatedPeripheral {
  /** What the browser and the chooser call it. */
  readonly name: string;
  readonly address: string;
  readonly services: EmulatedServices;
  /** What can be read, by characteristic; all else reads as nothing. */
  readonly values: Readonly<Record<string, readonly number[]>>;
}
