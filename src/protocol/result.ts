/** One thing wrong with a file: where in it, what was found, what was expected. */
export interface ParseIssue {
  /** Dotted path inside the file, `steps.3.seconds`; empty for the file as a whole. */
  readonly path: string;
  /** What stands there now, shortened, as JSON; `nothing` if it is missing. */
  readonly found: string;
  /** What may stand there, in words. */
  readonly expected: string;
}

/** What parsing gives: a checked value, or everything that is wrong. Never half a value. */
export type ParseResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly ParseIssue[] };

/** Turns the value of a good result into another; issues pass through. */
export function mapResult<T, U>(result: ParseResult<T>, change: (value: T) => U): ParseResult<U> {
  return result.ok ? { ok: true, value: change(result.value) } : result;
}
