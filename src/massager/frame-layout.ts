import { checksumSize } from './checksum.ts';
import { FrameFault, type FrameNode, type LevelForm } from './frame-tokens.ts';

/**
 * The longest frame, in bytes: what one write carries at the smallest ATT MTU of 23. The MTU can be
 * neither asked for nor read in a browser. Source: Bluetooth Core, Vol 3 Part F; WebBluetoothCG #672.
 */
export const LONGEST_FRAME = 20;

/** A checksum in a frame. */
export type ChecksumNode = Extract<FrameNode, { kind: 'checksum' }>;

/**
 * Checks everything about a frame that can be wrong before any level is known.
 * @throws FrameFault
 */
export function checkLayout(text: string, nodes: readonly FrameNode[]): void {
  const length = lengthOf(nodes);
  if (length > LONGEST_FRAME)
    throw new FrameFault(text, 0, `at most ${LONGEST_FRAME} bytes, this has ${length}`);
  let position = 0;
  for (const node of nodes) {
    if (node.kind === 'checksum') checkRange(text, node, { position, length });
    if (node.kind === 'group') refuseInGroup(text, node.nodes);
    position += lengthOf([node]);
  }
  const checksum = nodes.find(({ kind }) => kind === 'checksum');
  if (checksum && levelsOf(nodes).some(({ form }) => form === 'ascii'))
    throw new FrameFault(text, checksum.at, 'no checksum beside a level of varying length');
}

/** Gives where the range of a checksum ends: see `readFrame` for open ends. */
export function endOf(node: ChecksumNode, position: number, length: number): number {
  return node.to ?? (node.from > position ? length : position);
}

/** Gives every level in a frame, also those in groups. */
export function levelsOf(nodes: readonly FrameNode[]): readonly Extract<FrameNode, { kind: 'level' }>[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'group') return levelsOf(node.nodes);
    return node.kind === 'level' ? [node] : [];
  });
}

function checkRange(text: string, node: ChecksumNode, place: { position: number; length: number }): void {
  const { position, length } = place;
  const to = endOf(node, position, length);
  if (node.from >= to || to > length)
    throw new FrameFault(text, node.at, `a range within the frame's ${length} bytes`);
  if (node.from < position + checksumSize(node.checksum) && to > position)
    throw new FrameFault(text, node.at, 'a range that leaves out the checksum itself');
}

/** What is only known of the whole frame can't stand in a part that repeats. */
function refuseInGroup(text: string, nodes: readonly FrameNode[]): void {
  for (const node of nodes) {
    if (node.kind === 'checksum') throw new FrameFault(text, node.at, 'no checksum inside a group');
    if (node.kind === 'length') throw new FrameFault(text, node.at, 'no {len} inside a group');
    if (node.kind === 'group') refuseInGroup(text, node.nodes);
  }
}

/** The length in bytes; the shortest one if a level is written in digits. */
function lengthOf(nodes: readonly FrameNode[]): number {
  return nodes.reduce((sum, node) => sum + widthOf(node), 0);
}

const WIDTH: Readonly<Record<LevelForm, number>> = { u8: 1, u16be: 2, u16le: 2, ascii: 1 };

function widthOf(node: FrameNode): number {
  switch (node.kind) {
    case 'bytes':
      return node.bytes.length;
    case 'level':
    case 'length':
      return WIDTH[node.form];
    case 'seq':
      return 1;
    case 'checksum':
      return checksumSize(node.checksum);
    case 'group':
      return node.times * lengthOf(node.nodes);
  }
}
