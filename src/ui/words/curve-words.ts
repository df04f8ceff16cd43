import { msg, str } from '@lit/localize';
import type { IntensityCurves, RanOn } from '../curve-ports.ts';
import { formatDuration } from '../format-duration.ts';
import { formatPercent } from '../format.ts';

/** What the curves say to whoever can't see them: how far from the plan, and each time that the motor ran on. */
export function curveWords({ awayPct, ranOn }: IntensityCurves): string {
  const away =
    awayPct === undefined
      ? msg('The motor has not been asked to run yet.')
      : msg(str`On average the motor was ${formatPercent(Math.ceil(awayPct))} off the plan.`);
  return [away, ...ranOn.map(ranOnWords)].join(' ');
}

/** `The motor ran on for 12 seconds after the link was lost.` */
export function ranOnWords({ why, forMs }: RanOn): string {
  const time = formatDuration(Math.round(forMs / 1000));
  switch (why) {
    case 'massager-lost':
      return msg(str`The motor ran on for ${time} after the link was lost.`);
    case 'ended':
      return msg(str`The motor ran on for ${time} after the end.`);
    case 'running':
      return msg(str`The motor ran for ${time} where it was to stand still.`);
    default:
      return msg(str`The motor ran for ${time} while the session was held.`);
  }
}
