import type { IntensityReading } from '../../elements/intensity-reading.ts';
import type { StepLine } from '../../elements/bb-step-list.ts';
import type { PacerMotion } from '../../map/body-map.types.ts';
import type { Picture } from './picture.ts';
import type { PlayerData, Trouble } from './player-data.ts';
import type { Scene } from './scene.ts';

/** Everything the templates of the player need, made once a rendering. */
export interface PlayerModel {
  readonly data: PlayerData;
  readonly trouble: Trouble;
  readonly scene: Scene;
  readonly picture: Picture;
  readonly pacer: PacerMotion | undefined;
  readonly reading: IntensityReading;
  readonly lines: readonly StepLine[];
  /** Whether instructions are spoken. */
  readonly voice: boolean;
}

/** True while the person may not go on: the massager is away. */
export function isHeld({ trouble }: Pick<PlayerModel, 'trouble'>): boolean {
  return trouble === 'alarm' || trouble === 'away';
}
