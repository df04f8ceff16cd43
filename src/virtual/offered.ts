import type { ProfileStep, ProfileWrite } from '#protocol';
import type { PeripheralService } from '#simulator';
import { type SpokenProfile, placeOf } from './spoken.ts';

type Ability = 'read' | 'write' | 'writeWithoutResponse' | 'notify';

/** The services of a massager that speaks a profile: what the profile names, able to do what it needs and no more. */
export function servicesOf(profile: SpokenProfile): readonly PeripheralService[] {
  const services = new Map<string, Map<string, Partial<Record<Ability, true>>>>();
  const can = (endpoint: string, ability?: Ability): void => {
    const { serviceUuid, characteristicUuid } = placeOf(profile, endpoint);
    const service = services.get(serviceUuid) ?? new Map<string, Partial<Record<Ability, true>>>();
    const known = service.get(characteristicUuid) ?? {};
    service.set(characteristicUuid, ability ? { ...known, [ability]: true } : known);
    services.set(serviceUuid, service);
  };
  for (const endpoint of Object.keys(profile.endpoints)) can(endpoint);
  for (const { to, response } of writesOf(profile)) can(to, response ? 'write' : 'writeWithoutResponse');
  for (const endpoint of toldAt(profile)) can(endpoint, 'notify');
  for (const endpoint of readableIn(profile)) can(endpoint, 'read');
  return [...services].map(([uuid, characteristics]) => ({
    uuid,
    characteristics: [...characteristics].map(([each, properties]) => ({ uuid: each, properties })),
  }));
}

/** What stands at a characteristic that can be read: the charge in percent, the number of the model, or nothing. */
export function readAt(
  profile: SpokenProfile,
  characteristicUuid: string,
  { batteryPct, modelId = 0 }: { readonly batteryPct: number; readonly modelId: number | undefined },
): Uint8Array {
  const isAt = (endpoint: string): boolean =>
    placeOf(profile, endpoint).characteristicUuid === characteristicUuid;
  const { battery, modelId: numbered } = profile;
  if (battery && 'read' in battery && isAt(battery.read)) return Uint8Array.of(batteryPct);
  if (!numbered || !isAt(numbered.endpoint)) return new Uint8Array();
  const number = new Uint8Array(4);
  new DataView(number.buffer).setUint32(0, modelId);
  return number;
}

function writesOf(profile: SpokenProfile): readonly ProfileWrite[] {
  const { init, start, set, stop, keepAlive, poll, battery, safetyStep, variants = [] } = profile;
  const lists: (readonly ProfileStep[] | undefined)[] = [
    ...[init, start, set, stop, poll?.steps, safetyStep?.steps],
    keepAlive && 'steps' in keepAlive ? keepAlive.steps : undefined,
    battery && 'steps' in battery ? battery.steps : undefined,
    ...variants.flatMap(({ patch }) => [patch.init, patch.start, patch.set, patch.stop]),
  ];
  return lists.flatMap((steps) => steps ?? []).filter((step) => 'write' in step);
}

function toldAt({ notifications = [], init = [], keepAlive }: SpokenProfile): readonly string[] {
  return [
    ...notifications.map(({ endpoint }) => endpoint),
    ...init.flatMap((step) => ('await' in step ? [step.await.endpoint] : [])),
    ...(keepAlive?.mode === 'answer' ? [keepAlive.endpoint] : []),
  ];
}

function readableIn({ battery, modelId }: SpokenProfile): readonly string[] {
  return [...(battery && 'read' in battery ? [battery.read] : []), ...(modelId ? [modelId.endpoint] : [])];
}
