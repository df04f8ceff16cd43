import type { DeviceProfile } from '#protocol';
import { msg, str } from '@lit/localize';
import type { MassagerDraft, Typed } from '../../ports.ts';
import { draftOf } from './typed-profile.ts';
import { typedWith } from './typed.ts';

/** Longest id that is made from a name; a file may have 64 letters. */
const LONGEST_SLUG = 40;
/** Where nobody knows how fast it takes writes. Source: massagers.md, "default gap 100 ms". */
const USUAL_GAP_MS = '100';

/** A massager of which nothing is known yet. */
export function blankDraft(): MassagerDraft {
  return {
    typed: {
      schema: '1',
      label: '',
      brand: '',
      evidence: 'own',
      evidenceNote: msg('Taught by hand. Nobody else has tried it.'),
      sources: msg('Own observation'),
      match: { names: '', namePrefixes: '', services: '', proof: 'name' },
      endpoints: [{ name: 'command', services: '', characteristics: '' }],
      actuator: {
        kind: 'percussion',
        unit: 'level',
        shape: 'line',
        min: '1',
        max: '',
        step: '1',
        clamp: '',
        basis: '',
      },
      set: [aWrite()],
      stop: [aWrite()],
      keepAlive: { mode: 'none' },
      battery: { mode: 'none' },
      minGapMs: USUAL_GAP_MS,
      autoStopsOnDisconnect: 'unknown',
    },
    kept: {},
  };
}

/** A copy of one that Backbeat knows, to be changed. */
export function copyDraft(profile: DeviceProfile): MassagerDraft {
  const { typed, kept } = draftOf(profile);
  const changes: Readonly<Record<string, string | undefined>> = {
    id: undefined,
    label: msg(str`${profile.label}, my copy`),
    evidence: 'own',
    evidenceNote: msg(str`A copy of ${profile.label}, changed by hand. Nobody else has tried it.`),
  };
  const copied = Object.entries(changes).reduce<Typed>(
    (at, [key, value]) => typedWith(at, key, value),
    typed,
  );
  return { typed: copied, kept };
}

/** A write with nothing in it. */
export function aWrite(to = 'command'): Typed {
  return { write: '', to, response: 'yes' };
}

/** An id for a name: its letters, and a number where it is taken. */
export function freeId(name: string, taken: readonly string[]): string {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, LONGEST_SLUG)
    .replace(/-$/, '');
  const id = /^[a-z]/.test(slug) ? slug : `own-${slug || 'massager'}`;
  const isFree = (wanted: string): boolean => !taken.includes(wanted) && wanted !== 'new';
  for (let count = 1; ; count++) {
    const wanted = count === 1 ? id : `${id}-${count}`;
    if (isFree(wanted)) return wanted;
  }
}
