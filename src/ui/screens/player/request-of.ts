import type { Protocol } from '#care';
import type { SessionRequest } from '../../ports.ts';

/** What was asked for to get this protocol, to ask for it again. */
export function requestOf({ routineId, affectedSide, parts }: Protocol): SessionRequest {
  const idsOf = (role: 'before' | 'after'): readonly string[] =>
    parts.filter((part) => part.role === role).map(({ id }) => id);
  return {
    routineId,
    ...(affectedSide ? { affectedSide } : {}),
    before: idsOf('before'),
    after: idsOf('after'),
  };
}
