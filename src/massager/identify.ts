import type { DeviceProfile } from '#protocol';
import { endpointsOf, type FoundServices } from './find-endpoints.ts';
import { neededEndpointsOf } from './needed-endpoints.ts';

/** What a device shows of itself once it is linked. */
export interface DeviceFacts {
  /** As it advertises itself, if it does. */
  readonly name: string | undefined;
  readonly services: FoundServices;
}

/** Which profiles fit a device. */
export interface Identity {
  /** The one that it clearly is; undefined if the person has to say. */
  readonly winner: DeviceProfile | undefined;
  /** All that fit, best first; empty if it has what no profile needs. */
  readonly candidates: readonly DeviceProfile[];
}

/** How well a profile fits: by a service that many share, one that proves it, the beginning of its name, its name. */
const FITS = 0;
const PROVED = 1;
const PREFIX = 2;
const NAMED = 3;

/**
 * Says which of `profiles` a device is, by what it really has: endpoints first, then name before prefix before a
 * service that proves it. One that fits by a shared service alone is never the winner, because that proves nothing; unless
 * it is the only profile there is, so that the choice was made before.
 */
export function identify(profiles: readonly DeviceProfile[], facts: DeviceFacts): Identity {
  const ranked = profiles
    .filter((profile) => canDrive(profile, facts.services))
    .map((profile) => ({ profile, rank: rankOf(profile, facts) }))
    .sort((a, b) => b.rank - a.rank);
  const [first, second] = ranked;
  const clear = first !== undefined && first.rank > FITS && first.rank !== second?.rank;
  const only = first !== undefined && profiles.length === 1;
  return {
    winner: clear || only ? first.profile : undefined,
    candidates: ranked.map(({ profile }) => profile),
  };
}

function canDrive(profile: DeviceProfile, services: FoundServices): boolean {
  const found = endpointsOf(profile, services);
  return neededEndpointsOf(profile).every((name) => found.has(name));
}

/** A longer prefix says more than a shorter one. */
function rankOf({ match }: DeviceProfile, { name = '', services }: DeviceFacts): number {
  if (match.names?.includes(name)) return NAMED;
  const prefixes = match.namePrefixes?.filter((prefix) => name.startsWith(prefix)) ?? [];
  if (prefixes.length > 0) return PREFIX + Math.max(...prefixes.map(({ length }) => length)) / 100;
  const proves = match.proof === 'service' && (match.services?.some((uuid) => services.has(uuid)) ?? false);
  return proves ? PROVED : FITS;
}
