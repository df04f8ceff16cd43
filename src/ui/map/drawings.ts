import type { MapDrawing, MapName } from './body-map.types.ts';

/**
 * Fetches one map; each is a chunk of its own, so a session loads only what it shows.
 * Undefined if it could not be fetched: asking again tries again.
 */
export async function loadDrawing(map: MapName): Promise<MapDrawing | undefined> {
  try {
    return (await importMap(map)).drawing;
  } catch {
    return undefined;
  }
}

function importMap(map: MapName): Promise<{ drawing: MapDrawing }> {
  switch (map) {
    case 'back':
      return import('./back.svg?lit');
    case 'front':
      return import('./front.svg?lit');
    case 'neck':
      return import('./neck.svg?lit');
    case 'foot':
      return import('./foot.svg?lit');
  }
}
