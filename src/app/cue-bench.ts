import type { CueConductor } from '#cues';
import type { CueBench } from '#ui';
import { map } from 'rxjs';

/** The cues for the settings: the conductor's own, so that what is tried is what a session sounds like. */
export function createCueBench(conductor: Pick<CueConductor, 'listen' | 'voices$'>): CueBench {
  return {
    listen: (sample) => conductor.listen(sample).catch(() => false),
    voices$: conductor.voices$.pipe(
      map((voices) => voices.map(({ id, name, language }) => ({ uri: id, name, language }))),
    ),
  };
}
