import type { DrillId, DrillVerdict, RunningDrill, VirtualBench } from '#ui';
import { anAppRig, type AppRig, type AppRigOptions } from './app-rig.ts';

/** An exercise on the simulator, on a turned clock. */
export interface DrillRig extends AppRig {
  readonly drill: RunningDrill;
  readonly bench: VirtualBench;
  /** Undefined until it is over. */
  verdict(): DrillVerdict | undefined;
  /** Turns the clock until the call. */
  untilCalled(): Promise<void>;
  /** Turns the clock until it is over. */
  untilOver(): Promise<DrillVerdict>;
}

/** Longer than any exercise may last, in quarters of a second. */
const LOOKS = 4 * 60 * 4;

/** An exercise that has just begun: its session counts down. */
export async function inDrill(id: DrillId, options: AppRigOptions = {}): Promise<DrillRig> {
  return drillOn(anAppRig(options), id);
}

/** The same in an app that is there already. */
export async function drillOn(rig: AppRig, id: DrillId): Promise<DrillRig> {
  const coming = rig.app.services.drills.start(id);
  await rig.finish(coming.then(() => undefined));
  const drill = await coming;
  if (!drill?.session.bench) throw new Error('The exercise did not begin.');
  const verdict = (): DrillVerdict | undefined =>
    drill.state.stage === 'over' ? drill.state.verdict : undefined;
  const until = async (holds: () => boolean): Promise<void> => {
    for (let look = 0; look < LOOKS && !holds(); look++) await rig.advance(0.25);
    if (!holds()) throw new Error(`Waited in vain; it is ${drill.state.stage}.`);
  };
  return {
    ...rig,
    drill,
    bench: drill.session.bench,
    verdict,
    untilCalled: () => until(() => drill.state.stage !== 'before'),
    async untilOver() {
      await until(() => verdict() !== undefined);
      return verdict()!;
    },
  };
}

/** An exercise at its call. */
export async function atCall(...given: Parameters<typeof inDrill>): Promise<DrillRig> {
  const rig = await inDrill(...given);
  await rig.untilCalled();
  return rig;
}

/** STOP, as from anywhere in the app. */
export function stop({ app }: AppRig): void {
  app.sessionDesk.stop();
}

/** Pause, in the player. */
export function pause({ drill }: DrillRig): void {
  drill.session.player.pause();
}
