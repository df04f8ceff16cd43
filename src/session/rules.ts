/** How long the count-downs are; `leadTimes` of the parsed cueing file fits. */
export interface LeadTimes {
  readonly startLeadInSec: number;
  readonly resumeLeadInSec: number;
}

/** What may differ between two sessions in how they run. */
export interface SessionRules {
  readonly startLeadInMs: number;
  readonly resumeLeadInMs: number;
  /**
   * Where a motor follows: a session that nobody looked at for longer than this is held, at the place where it
   * was last seen, and only the person goes on. Left out, by hand, it goes on by the clock.
   */
  readonly holdAfterMs?: number;
}

/** 5 s to get ready, 3 s to go on: `cueing.leadTimes` of the content. */
export const DEFAULT_RULES: SessionRules = { startLeadInMs: 5_000, resumeLeadInMs: 3_000 };
