/** What a step without an area is about: lengthening, moving the back, or walking. */
export type StillKind = 'stretch' | 'move' | 'walk';

/** A quiet drawing in lines of such a step, as one path about the origin, within 100 of it. */
export function stillLines(kind: StillKind): string {
  switch (kind) {
    case 'stretch':
      return strands();
    case 'move':
      return arches();
    case 'walk':
      return steps();
  }
}

/** Below it the time stands in front of the picture, which fades out: drawings keep above. */
const CENTRE = -30;

/** Strands of a long muscle, drawn out: together at both ends, apart in the middle. */
function strands(): string {
  const count = 15;
  return Array.from({ length: count }, (_, at) => {
    const out = (at / (count - 1)) * 2 - 1;
    const length = 66 - 10 * out * out;
    const [top, bottom] = [CENTRE - length, CENTRE + length];
    return `M${n(out * 7)} ${n(top)}C${n(out * 52)} ${CENTRE - 26} ${n(out * 52)} ${CENTRE + 26} ${n(out * 7)} ${n(bottom)}`;
  }).join('');
}

/** A back that rounds and sinks: the places it goes through, one line each. */
function arches(): string {
  const count = 13;
  return Array.from({ length: count }, (_, at) => {
    const bend = -110 + (170 * at) / (count - 1);
    const drop = (at - (count - 1) / 2) * 1.6;
    return `M-92 ${n(4 + drop)}C-46 ${n(bend + 4)} 46 ${n(bend + 4)} 92 ${n(4 + drop)}`;
  }).join('');
}

/** Where the soles of a walk have been, the nearest below. */
function steps(): string {
  const count = 6;
  return Array.from({ length: count }, (_, at) => {
    const size = 1.15 - at * 0.14;
    const side = at % 2 === 0 ? -1 : 1;
    return sole({ x: side * 30 * size + at * 4 - 10, y: 32 - at * 31 + at * at * 1.7, size, side });
  }).join('');
}

interface Sole {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** -1: left. */
  readonly side: number;
}

/** Half the width of a sole from the toes to the heel, in lines. */
const SOLE = [4, 7.5, 9, 9.6, 9.4, 8.4, 6.8, 5.4, 5, 5.4, 6.4, 6.8, 6.2, 4];
/** Between two lines of a sole, and how far the toes stand out. */
const GAP = 3.4;
const TURN = 0.42;

function sole({ x, y, size, side }: Sole): string {
  return SOLE.map((half, at) => {
    const down = (at - SOLE.length / 2) * GAP * size;
    const middle = x - side * down * TURN * 0.5;
    return `M${n(middle - half * size)} ${n(y + down)}H${n(middle + half * size)}`;
  }).join('');
}

function n(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
