import type { ExplorerState, FoundCharacteristic, MassagerDraft, Typed } from '../../ports.ts';
import { aWrite, blankDraft } from '../teach/blank.ts';
import { typedWith } from '../teach/typed.ts';
import { standardName } from './known-names.ts';
import { shortUuid } from './uuids.ts';

/** A characteristic with its service. */
interface Place {
  readonly service: string;
  readonly found: FoundCharacteristic;
}

/** A massager to be taught, with what a look into it showed. */
export function draftOfFound({ deviceName, services }: ExplorerState): MassagerDraft {
  const places = services.flatMap(({ uuid, characteristics }) =>
    characteristics.map((found) => ({ service: uuid, found })),
  );
  const own = places.filter(({ service }) => standardName(service) === undefined || isAlert(service));
  const writable = own.filter(({ found }) => found.canWrite || found.canWriteWithoutResponse);
  const telling = own.filter(({ found }) => found.canNotify && !writable.some((one) => one.found === found));
  const battery = places.filter(({ found }) => shortUuid(found.uuid) === '2A19' && found.canRead).slice(0, 1);
  const endpoints = [
    ...named(writable, 'command'),
    ...named(telling, 'status'),
    ...named(battery, 'battery'),
  ];
  const blank = blankDraft();
  const response = writable[0] && !writable[0].found.canWrite ? 'no' : 'yes';
  const write = typedWith(aWrite(), 'response', response);
  const changes: Readonly<Record<string, Typed>> = {
    label: deviceName ?? '',
    'match.names': deviceName ?? '',
    'match.services': [...new Set(own.map(({ service }) => shortUuid(service)))].join('\n'),
    ...(endpoints.length > 0 ? { endpoints } : {}),
    set: [write],
    stop: [write],
    ...(battery.length > 0 ? { battery: { mode: 'read', read: 'battery', everyMs: '60000' } } : {}),
  };
  const typed = Object.entries(changes).reduce(
    (at, [path, value]) => typedWith(at, path, value),
    blank.typed,
  );
  return { ...blank, typed };
}

/** Standard, and yet what a massager may be driven by. */
function isAlert(uuid: string): boolean {
  return shortUuid(uuid) === '1802';
}

function named(places: readonly Place[], name: string): readonly Typed[] {
  return places.map(({ service, found }, at) => ({
    name: at === 0 ? name : `${name}-${at + 1}`,
    services: shortUuid(service),
    characteristics: shortUuid(found.uuid),
  }));
}
