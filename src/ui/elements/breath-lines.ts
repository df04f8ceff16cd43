/** Rings, from the innermost out, and lines in a ring. */
const RINGS = 7;
const LINES = 72;
const INNER = 40;
const OUTER = 98;

/** Rings of short lines round a quiet middle, as one path about the origin with radius 98. */
export function ringLines(): string {
  let d = '';
  for (let ring = 0; ring < RINGS; ring++) {
    const from = INNER + ((OUTER - INNER) * ring) / RINGS;
    const to = from + (OUTER - INNER) / RINGS / 2;
    for (let line = 0; line < LINES; line++) {
      const angle = ((line + (ring % 2) / 2) / LINES) * 2 * Math.PI;
      d += `M${at(from, angle)}L${at(to, angle)}`;
    }
  }
  return d;
}

function at(radius: number, angle: number): string {
  return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
}
