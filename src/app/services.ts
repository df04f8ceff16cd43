import type { Clock } from '#clock';
import type { CueConductor, MotorSound, WakeLock } from '#cues';
import type { BluetoothPort } from '#massager';
import {
  NO_CHECKPOINTS,
  type Checkpoints,
  type DrillVerdicts,
  type MassagerStore,
  type SettingsStore,
} from '#storage';
import type { Services, SessionDesk, Updates } from '#ui';
import { createDrillDesk, type DrillDeskInside } from './drills/drill-desk.ts';
import { createCueBench } from './cue-bench.ts';
import { createKeptRecords } from './kept-records.ts';
import { createKeeping, type KeepingParts } from './keeping.ts';
import { createLiveContent, type ContentParts } from './live-content.ts';
import type { MassagerDeskInside } from './massager-desk.contract.ts';
import type { ExplorerInside } from './explorer/explorer.ts';
import { createMassagerServices } from './massager-services.ts';
import { noUpdates } from './pwa/no-updates.ts';
import type { SessionDeskInside } from './session-desk.contract.ts';
import { createSessionDesk } from './session-desk.ts';
import { createTabLocks, type TabLocks } from './tab-locks.ts';

/** Everything that comes from the browser, or from a test in its place. */
export interface ServiceParts extends ContentParts {
  readonly clock: Clock;
  /** `navigator.bluetooth`, or undefined where there is none. */
  readonly bluetooth: (BluetoothPort & Partial<Pick<Bluetooth, 'addEventListener'>>) | undefined;
  readonly records: Services['records'];
  readonly settings: SettingsStore;
  readonly conductor: CueConductor;
  /** Left out: a virtual motor is never heard. */
  readonly motorSound?: MotorSound | undefined;
  readonly wakeLock: Pick<WakeLock, 'follow'>;
  readonly newId: () => string;
  /** Left out: a session that is cut off is lost. */
  readonly checkpoints?: Checkpoints;
  /** Left out: there is only one tab. */
  readonly locks?: TabLocks;
  /** Left out: the page is always seen. */
  readonly isHidden?: () => boolean;
  /** Left out: massagers are remembered as long as the page lasts. */
  readonly massagerStore?: MassagerStore;
  /** Left out: how exercises went is known as long as the page lasts. */
  readonly drillVerdicts?: DrillVerdicts;
  /** Of the app, for files that it writes. */
  readonly appVersion?: string;
  /** Left out: nothing is kept on the device. */
  readonly keeping?: Pick<KeepingParts, 'storage' | 'erasers'>;
  /** Left out: there is one version, in a tab. */
  readonly updates?: (sessions: SessionDesk) => Updates;
}

/** The services of the screens, and the inside of the two desks for the page's own events. */
export interface App {
  readonly services: Services;
  readonly sessionDesk: SessionDeskInside;
  readonly massagerDesk: MassagerDeskInside;
  readonly explorer: ExplorerInside;
  readonly drills: DrillDeskInside;
}

/** Builds everything once. Nothing runs and nothing is asked of the device until the person does something. */
export function createServices(parts: ServiceParts): App {
  const { clock, settings, conductor } = parts;
  const { content, ownRoutines, ownMassagers } = createLiveContent(parts);
  const { locks = createTabLocks(undefined), isHidden = () => false, checkpoints = NO_CHECKPOINTS } = parts;
  const records = createKeptRecords(parts.records, checkpoints);
  const { massagerDesk, explorer, remembered, virtualMotor } = createMassagerServices({
    ...parts,
    locks,
    isHidden,
    builtInProfiles: parts.builtIn.profiles,
    ownMassagers,
    ramp: content.care?.limits.ramp,
  });
  const sessionDesk = createSessionDesk({
    clock,
    content,
    care: content.care,
    protocolsVersion: content.version,
    massagerDesk,
    conductor,
    wakeLock: parts.wakeLock,
    records,
    settings,
    checkpoints,
    locks,
    isHidden,
    ready: ownRoutines.loaded,
    virtualMotor,
    newId: parts.newId,
  });
  const drills = createDrillDesk({ ...parts, sessionDesk, isHidden });
  const cueBench = createCueBench(conductor);
  const keeping = createKeeping({
    ...parts.keeping,
    records,
    ownRoutines,
    sessionDesk,
    refreshers: [ownMassagers.refresh, () => remembered.refresh(), () => drills.refresh()],
  });
  const updates = parts.updates?.(sessionDesk) ?? noUpdates();
  const desks = { sessionDesk, massagerDesk, explorer, drills };
  return {
    services: {
      ...desks,
      content,
      records,
      settings,
      keeping,
      ownRoutines,
      ownMassagers,
      updates,
      cueBench,
    },
    ...desks,
  };
}
