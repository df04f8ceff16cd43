import type { DeviceProfile } from '#protocol';

/** As much of a profile as a massager needs in order to be one. */
export type SpokenProfile = Pick<
  DeviceProfile,
  | 'id'
  | 'match'
  | 'endpoints'
  | 'actuator'
  | 'init'
  | 'start'
  | 'set'
  | 'stop'
  | 'keepAlive'
  | 'poll'
  | 'battery'
  | 'safetyStep'
  | 'notifications'
  | 'modelId'
  | 'variants'
  | 'autoStopsOnDisconnect'
>;

/** Which model of a profile it is. */
export interface SpokenModel {
  readonly name?: string | undefined;
  readonly modelId?: number | undefined;
}

/** The profile as one model speaks it: the first variant that means it puts its parts in. */
export function spokenBy(profile: SpokenProfile, { name, modelId }: SpokenModel): SpokenProfile {
  for (const { when, patch } of profile.variants ?? []) {
    const byId = modelId !== undefined && when.modelIds?.includes(modelId);
    const byName = name !== undefined && when.names?.includes(name);
    const byPrefix = name !== undefined && when.namePrefixes?.some((prefix) => name.startsWith(prefix));
    if (byId === true || byName === true || byPrefix === true) return { ...profile, ...patch };
  }
  return profile;
}

/** Where an endpoint is on a virtual massager: the first choice of each. */
export function placeOf(
  { endpoints }: Pick<SpokenProfile, 'endpoints'>,
  endpoint: string,
): { readonly serviceUuid: string; readonly characteristicUuid: string } {
  const { services = [], characteristics = [] } = endpoints[endpoint] ?? {};
  return { serviceUuid: services[0] ?? '', characteristicUuid: characteristics[0] ?? '' };
}

/** What it calls itself where nobody says otherwise. */
export function usualName({ match }: Pick<SpokenProfile, 'match'>): string {
  const [prefix] = match.namePrefixes ?? [];
  return match.names?.[0] ?? (prefix === undefined ? 'Pretend massager' : `${prefix}37`);
}
