import type { LinkPhase } from '#massager';

const UNDER_WAY: readonly LinkPhase[] = ['choosing', 'connecting', 'discovering', 'picking', 'preparing'];

/** True from the tap until a massager is ready or it came to nothing. */
export function isUnderWay(link: LinkPhase | undefined): boolean {
  return link !== undefined && UNDER_WAY.includes(link);
}
