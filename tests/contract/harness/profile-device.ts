import { compileProfile, createSequence, type OutStep } from '#massager';
import type { DeviceProfile } from '#protocol';
import type { EmulatedServices } from '../../support/emulated-massager.ts';
import { hexOf } from '../../support/massager-files.ts';
import type { Answer, RigDevice } from './driver.ts';

/** Which model of a profile, where models differ. */
export interface Model {
  readonly name?: string | undefined;
  readonly modelId?: number | undefined;
}

/** An answer that is a text, from the published example of a reply to `DeviceType;`. */
const PUBLISHED_TEXT = 'C:11:0082059AD3BD;';

/** A peripheral that has what a profile names, by its first choice of each, and can do no more than it needs. */
export function deviceOf(profile: DeviceProfile, { name, modelId }: Model): RigDevice {
  const place = placesOf(profile);
  const model = profile.modelId && place(profile.modelId.endpoint).characteristic;
  return {
    name: name ?? nameOf(profile),
    services: servicesOf(profile),
    values: model === undefined || modelId === undefined ? {} : { [model]: u32be(modelId) },
    answers: answersOf(profile),
  };
}

/** Where the endpoints of a profile are on that peripheral. */
export function placesOf({ endpoints }: DeviceProfile) {
  return (endpoint: string): { readonly service: string; readonly characteristic: string } => {
    const { services = [], characteristics = [] } = endpoints[endpoint] ?? {};
    return { service: services[0] ?? '', characteristic: characteristics[0] ?? '' };
  };
}

function nameOf({ match }: DeviceProfile): string {
  const [prefix] = match.namePrefixes ?? [];
  return match.names?.[0] ?? (prefix === undefined ? 'nameless' : `${prefix}37`);
}

function servicesOf(profile: DeviceProfile): EmulatedServices {
  const services: Record<string, Record<string, Record<string, boolean>>> = {};
  const place = placesOf(profile);
  const can = (endpoint: string, ability: string): void => {
    const { service, characteristic } = place(endpoint);
    const abilities = ((services[service] ??= {})[characteristic] ??= {});
    abilities[ability] = true;
  };
  for (const endpoint of Object.keys(profile.endpoints)) can(endpoint, 'read');
  for (const { endpoint } of profile.notifications ?? []) can(endpoint, 'notify');
  for (const step of profile.init ?? []) if ('await' in step) can(step.await.endpoint, 'notify');
  if (profile.keepAlive?.mode === 'answer') can(profile.keepAlive.endpoint, 'notify');
  for (const { to, response } of writesOf(profile)) can(to, response ? 'write' : 'writeWithoutResponse');
  return services;
}

function writesOf(profile: DeviceProfile): readonly { readonly to: string; readonly response: boolean }[] {
  const { init = [], start = [], set, stop, keepAlive, poll, battery, safetyStep, variants = [] } = profile;
  const patches = variants.flatMap(({ patch }) => [...(patch.set ?? []), ...(patch.stop ?? [])]);
  const asked = [...(poll?.steps ?? []), ...(battery && 'steps' in battery ? battery.steps : [])];
  const kept = keepAlive && 'steps' in keepAlive ? keepAlive.steps : [];
  return [
    ...init,
    ...start,
    ...set,
    ...stop,
    ...patches,
    ...asked,
    ...kept,
    ...(safetyStep?.steps ?? []),
  ].filter((step) => 'write' in step);
}

/** What the awaits of its start wait for, in answer to the writes before them. */
function answersOf(profile: DeviceProfile): Readonly<Record<string, Answer>> {
  const compiled = compileProfile(profile);
  const steps: readonly OutStep[] = compiled.ok ? compiled.value.init(createSequence()) : [];
  const answers: Record<string, Answer> = {};
  profile.init?.forEach((step, index) => {
    const before = steps[index - 1];
    if (!('await' in step) || before?.kind !== 'write') return;
    const { endpoint, prefix } = step.await;
    const bytes = prefix ?? hexOf(new TextEncoder().encode(PUBLISHED_TEXT));
    answers[hexOf(before.frame.bytes)] = { ...placesOf(profile)(endpoint), bytes };
  });
  return answers;
}

function u32be(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}
