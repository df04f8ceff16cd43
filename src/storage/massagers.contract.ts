/** What is kept of a massager that was connected here: how it is called, and what the person settled for it. */
export interface RememberedMassager {
  /** As the browser names it on this origin. */
  readonly deviceId: string;
  readonly name: string;
  readonly profileId: string;
  /** This massager never goes above it, 1 to 100; the personal maximum holds as well. */
  readonly maxIntensityPct?: number;
  /** The person opted out of the profile's safety step. */
  readonly withoutSafetyStep?: boolean;
  /** Epoch milliseconds. */
  readonly lastUsedAt: number;
}

/** Massagers that were connected on this device. */
export interface MassagerStore {
  /** Newest first, with how many can't be read any more; those stay where they are. Rejects with a StorageError. */
  list(): Promise<{ readonly massagers: readonly RememberedMassager[]; readonly damaged: number }>;
  /**
   * Overwrites by device id. What is there and can't be read is set aside and goes on being counted; a maximum in it
   * that can be read holds, unless there is a new one. Rejects with a StorageError.
   */
  save(massager: RememberedMassager): Promise<void>;
  /** Rejects with a StorageError. */
  remove(deviceId: string): Promise<void>;
}

/** Profiles the person taught or brought along, as they lie on the device: outside data, to be parsed by who reads it. */
export interface ProfileStore {
  /** In the order of their ids. Rejects with a StorageError. */
  list(): Promise<readonly unknown[]>;
  /** Overwrites by id. Rejects with a StorageError. */
  save(profile: { readonly id: string }): Promise<void>;
  /** Rejects with a StorageError. */
  remove(id: string): Promise<void>;
}
