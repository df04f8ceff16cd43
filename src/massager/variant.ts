import type { DeviceProfile } from '#protocol';

/** Which model a device is, as far as it is known. */
export interface Model {
  readonly name?: string | undefined;
  readonly modelId?: number | undefined;
}

/**
 * Gives a profile as its model wants it: the parts of the first variant that applies replace those of the profile.
 * The result has no variants of its own, and is to be compiled in place of the profile.
 */
export function variantOf(profile: DeviceProfile, model: Model): DeviceProfile {
  const { variants, ...base } = profile;
  const variant = variants?.find(({ when }) => applies(when, model));
  return { ...base, ...variant?.patch };
}

type When = NonNullable<DeviceProfile['variants']>[number]['when'];

function applies({ names, namePrefixes, modelIds }: When, { name, modelId }: Model): boolean {
  const byName =
    name !== undefined && (names?.includes(name) || namePrefixes?.some((prefix) => name.startsWith(prefix)));
  return byName || (modelId !== undefined && (modelIds?.includes(modelId) ?? false));
}
