import type { PackedBuiltIn } from 'virtual:built-in';
import type { BuiltIn } from '../built-in.ts';

/** For the build: what the page takes apart again. */
export function pack({ content, profiles }: BuiltIn): PackedBuiltIn {
  const { zones, noGoAreas, techniques, attachments, positions } = content.body;
  const body = {
    zones: [...zones.values()],
    noGoAreas: [...noGoAreas.values()],
    techniques: [...techniques.values()],
    attachments: [...attachments.values()],
    positions: [...positions.values()],
  };
  return { content: { ...content, body }, profiles };
}

/** What was packed, as it was before. */
export function unpack({ content, profiles }: PackedBuiltIn): BuiltIn {
  const { zones, noGoAreas, techniques, attachments, positions } = content.body;
  const body = {
    zones: byId(zones),
    noGoAreas: byId(noGoAreas),
    techniques: byId(techniques),
    attachments: byId(attachments),
    positions: byId(positions),
  };
  return { content: { ...content, body, care: content.care }, profiles };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}
