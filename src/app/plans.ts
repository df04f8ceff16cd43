import type { Protocol } from '#care';
import type { CoreCare } from '#protocol';
import type { SessionCheckpoint, SessionRecords, SettingsStore } from '#storage';
import type { Content } from '#ui';
import { countCompleted, type CompletedSessions } from './completed-sessions.ts';
import type { MassagerDeskInside } from './massager-desk.contract.ts';
import { createPrescribing, type Prescribing } from './prescribing.ts';
import { isPlanOf, replayedPlan, type PlanRules } from './session-plan.ts';

/** What plans are made of. */
export interface PlansParts {
  readonly content: Content;
  readonly care: CoreCare | undefined;
  readonly settings: SettingsStore;
  readonly records: Pick<SessionRecords, 'list'>;
  readonly massagerDesk: Pick<MassagerDeskInside, 'mode'>;
}

/** The plan of a session that was cut off, before and with its changes. */
export interface PlanAgain {
  readonly firstProtocol: Protocol;
  readonly protocol: Protocol;
}

/** Plans for the person of these settings, with the sessions of this journal behind them. */
export interface Plans extends Prescribing {
  /** What a plan is held against when it is changed. */
  rules(care: CoreCare): PlanRules;
  /** Undefined where it would be another plan than the session followed. */
  again(checkpoint: SessionCheckpoint): PlanAgain | undefined;
  /** The journal may have changed. Never rejects. */
  refresh(): Promise<void>;
}

/** Makes plans. Counts the sessions in the journal only when it is told to. */
export function createPlans(parts: PlansParts): Plans {
  return new PlansOfPerson(parts);
}

class PlansOfPerson implements Plans {
  readonly #parts: PlansParts;
  readonly #completed: CompletedSessions;
  readonly #prescribing: Prescribing;

  constructor(parts: PlansParts) {
    this.#parts = parts;
    this.#completed = countCompleted(parts.records);
    this.#prescribing = createPrescribing({
      ...parts,
      completedSessions: () => this.#completedSessions(),
    });
  }

  protocolFor(...request: Parameters<Prescribing['protocolFor']>): Protocol | undefined {
    return this.#prescribing.protocolFor(...request);
  }

  addOnsFor(...request: Parameters<Prescribing['addOnsFor']>): ReturnType<Prescribing['addOnsFor']> {
    return this.#prescribing.addOnsFor(...request);
  }

  rules({ limits }: CoreCare): PlanRules {
    const completedSessions = this.#completedSessions();
    return {
      body: this.#parts.content.body,
      limits,
      ...(completedSessions === undefined ? {} : { completedSessions }),
    };
  }

  again(checkpoint: SessionCheckpoint): PlanAgain | undefined {
    const { care } = this.#parts;
    const firstProtocol = this.protocolFor(checkpoint.request);
    if (!care || !firstProtocol) return undefined;
    const protocol = replayedPlan(firstProtocol, checkpoint.changes, this.rules(care));
    const isSame = protocol && isPlanOf(checkpoint, { firstProtocol, protocol });
    return isSame ? { firstProtocol, protocol } : undefined;
  }

  refresh(): Promise<void> {
    return this.#completed.refresh();
  }

  /** Everybody may try everything in the simulator. */
  #completedSessions(): number | undefined {
    return this.#parts.massagerDesk.mode === 'simulator' ? Infinity : this.#completed.count;
  }
}
