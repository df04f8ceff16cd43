import type { DeviceProfile } from '#protocol';

/** Which model a device is, as far as it is known. */
export interface Model {
  readonly name?: string | undefined;
  readonly modelId?: number | undefined;
}

type Variant = NonNullable<DeviceProfile['variants']>[number];

/**
 * Gives a profile as its model wants it: the parts of the first variant that applies replace those of the profile.
 * The result has no variants of its own, and is to be compiled in place of the profile.
 */
export function variantOf(profile: DeviceProfile, model: Model): DeviceProfile {
  const variant = profile.variants?.find(({ when }) => applies(when, model));
  return patched(profile, variant?.patch);
}

/** Gives every variant of a profile as a profile, with the parts that it replaces. */
export function variantsOf(
  profile: DeviceProfile,
): readonly { readonly profile: DeviceProfile; readonly patch: Variant['patch'] }[] {
  return (profile.variants ?? []).map(({ patch }) => ({ profile: patched(profile, patch), patch }));
}

function patched(profile: DeviceProfile, patch: Variant['patch'] | undefined): DeviceProfile {
  const whole = { ...profile, ...patch };
  delete whole.variants;
  return whole;
}

function applies({ names, namePrefixes, modelIds }: Variant['when'], { name, modelId }: Model): boolean {
  if (modelId !== undefined && modelIds?.includes(modelId)) return true;
  if (name === undefined) return false;
  return (names?.includes(name) || namePrefixes?.some((prefix) => name.startsWith(prefix))) ?? false;
}
