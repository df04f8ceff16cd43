import type { ParseResult } from '#protocol';
import { checksumOf, checksumSize } from './checksum.ts';
import { FrameFault, readFrame, type FrameNode, type LevelForm } from './frame-tokens.ts';

/**
 * The longest frame, in bytes: what one write carries at the smallest ATT MTU of 23. The MTU can be
 * neither asked for nor read in a browser. Source: Bluetooth Core, Vol 3 Part F; WebBluetoothCG #672.
 */
export const LONGEST_FRAME = 20;

/** A frame that was read once and is ready to be filled. */
export interface CompiledFrame {
  /** False for frames that are always the same. */
  readonly usesLevel: boolean;
  /** Bytes, freshly made. @throws RangeError if the level doesn't fit, which `compileProfile` rules out. */
  encode(level: number): Uint8Array<ArrayBuffer>;
}

type ChecksumNode = Extract<FrameNode, { kind: 'checksum' }>;

/** Reads a frame in the notation of `frame-tokens.ts`; refuses with the place in the text and the reason. */
export function compileFrame(text: string): ParseResult<CompiledFrame> {
  try {
    const nodes = readFrame(text);
    checkLayout(text, nodes);
    return {
      ok: true,
      value: { usesLevel: levelsIn(nodes).length > 0, encode: (level) => fill(nodes, level) },
    };
  } catch (fault) {
    if (fault instanceof FrameFault) return { ok: false, issues: [fault.issue] };
    throw fault;
  }
}

const WIDTH: Readonly<Record<LevelForm, number>> = { u8: 1, u16be: 2, u16le: 2, ascii: 1 };
const LARGEST: Readonly<Record<LevelForm, number>> = {
  u8: 0xff,
  u16be: 0xffff,
  u16le: 0xffff,
  ascii: 99_999,
};

/** Everything about a frame that can be wrong before any level is known. */
function checkLayout(text: string, nodes: readonly FrameNode[]): void {
  const length = lengthOf(nodes);
  if (length > LONGEST_FRAME)
    throw new FrameFault(text, 0, `at most ${LONGEST_FRAME} bytes, this has ${length}`);
  let position = 0;
  for (const node of nodes) {
    if (node.kind === 'checksum') checkRange(text, node, { position, length });
    if (node.kind === 'group') refuseChecksums(text, node.nodes);
    position += lengthOf([node]);
  }
  const checksum = nodes.find(({ kind }) => kind === 'checksum');
  if (checksum && levelsIn(nodes).some(({ form }) => form === 'ascii'))
    throw new FrameFault(text, checksum.at, 'no checksum beside a level of varying length');
}

function checkRange(text: string, node: ChecksumNode, place: { position: number; length: number }): void {
  const { position, length } = place;
  const to = endOf(node, position, length);
  if (node.from >= to || to > length)
    throw new FrameFault(text, node.at, `a range within the frame's ${length} bytes`);
  if (node.from < position + checksumSize(node.checksum) && to > position)
    throw new FrameFault(text, node.at, 'a range that leaves out the checksum itself');
}

function refuseChecksums(text: string, nodes: readonly FrameNode[]): void {
  for (const node of nodes) {
    if (node.kind === 'checksum') throw new FrameFault(text, node.at, 'no checksum inside a group');
    if (node.kind === 'group') refuseChecksums(text, node.nodes);
  }
}

/** Where the range of a checksum ends: see `readFrame` for open ends. */
function endOf(node: ChecksumNode, position: number, length: number): number {
  return node.to ?? (node.from > position ? length : position);
}

/** The length in bytes; the shortest one if a level is written in digits. */
function lengthOf(nodes: readonly FrameNode[]): number {
  return nodes.reduce(
    (sum, node) => sum + (node.kind === 'group' ? node.times * lengthOf(node.nodes) : widthOf(node)),
    0,
  );
}

function widthOf(node: Exclude<FrameNode, { kind: 'group' }>): number {
  if (node.kind === 'bytes') return node.bytes.length;
  return node.kind === 'level' ? WIDTH[node.form] : checksumSize(node.checksum);
}

function levelsIn(nodes: readonly FrameNode[]): readonly Extract<FrameNode, { kind: 'level' }>[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'group') return levelsIn(node.nodes);
    return node.kind === 'level' ? [node] : [];
  });
}

function fill(nodes: readonly FrameNode[], level: number): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const checksums: { readonly node: ChecksumNode; readonly position: number }[] = [];
  for (const node of nodes) {
    if (node.kind === 'checksum') {
      checksums.push({ node, position: bytes.length });
      bytes.push(...Array<number>(checksumSize(node.checksum)).fill(0));
    } else bytes.push(...bytesOf(node, level));
  }
  for (const { node, position } of checksums) {
    const value = checksumOf(node.checksum, bytes.slice(node.from, endOf(node, position, bytes.length)));
    bytes.splice(position, value.length, ...value);
  }
  return Uint8Array.from(bytes);
}

function bytesOf(node: Exclude<FrameNode, { kind: 'checksum' }>, level: number): readonly number[] {
  if (node.kind === 'bytes') return node.bytes;
  if (node.kind === 'level') return levelBytes(node.form, level + node.add);
  const once = node.nodes.flatMap((inner) => (inner.kind === 'checksum' ? [] : bytesOf(inner, level)));
  return Array.from({ length: node.times }, () => once).flat();
}

function levelBytes(form: LevelForm, value: number): readonly number[] {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST[form])
    throw new RangeError(`${String(value)} is no ${form} between 0 and ${LARGEST[form]}`);
  if (form === 'ascii') return Array.from(String(value), (digit) => digit.charCodeAt(0));
  if (form === 'u8') return [value];
  const big = [value >> 8, value & 0xff];
  return form === 'u16be' ? big : big.reverse();
}
