import type { StopRule } from '#protocol';
import type { IntensityReading } from '../../elements/intensity-reading.ts';
import type { StepGroup, StepLine } from '../../elements/bb-step-list.ts';
import type { PlayerCommand } from '../../elements/player-command.ts';
import type { PacerMotion } from '../../map/body-map.types.ts';
import type { Picture } from './picture.ts';
import type { PicturePress } from './picture-press.ts';
import type { VirtualBench } from '../../practice-ports.ts';
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
  readonly groups: readonly StepGroup[];
  /** Whether instructions are to be spoken. */
  readonly voice: boolean;
  /** Whether they are: they are to be, and this device has a voice for it. Else they are read out. */
  readonly spoken: boolean;
  /** What was reported of something that hurts, until the session goes on. */
  readonly told: StopRule | undefined;
  readonly bench: VirtualBench | undefined;
  /** It lies over the player. */
  readonly benchOpen: boolean;
  /** Only STOP works. */
  readonly locked: boolean;
  /** There is room for the list of steps beside the picture. */
  readonly wide: boolean;
  /** Something covers the screen: what lies behind cannot be used. */
  readonly covered: boolean;
}

/** What the templates may ask for besides what their elements fire. */
export interface NearHandlers {
  readonly ask: (command: PlayerCommand) => () => void;
  readonly onVoice: () => void;
  readonly picture: PicturePress;
}

/** True while the person may not go on: the massager is away. */
export function isHeld({ trouble }: Pick<PlayerModel, 'trouble'>): boolean {
  return trouble === 'alarm' || trouble === 'away';
}

/** Where the list of steps has its mark: before the first -1, after the whole routine behind the last. */
export function currentStep({ data: { state }, scene, lines }: PlayerModel): number {
  if (state.status === 'ended' && state.reason === 'completed') return lines.length;
  return scene.segment?.index ?? -1;
}
