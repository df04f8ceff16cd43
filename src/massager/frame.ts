import type { ParseResult } from '#protocol';
import { checksumOf, checksumSize } from './checksum.ts';
import { checkLayout, endOf, levelsOf, type ChecksumNode } from './frame-layout.ts';
import { FrameFault, readFrame, type FrameNode, type LevelForm } from './frame-tokens.ts';

/** A frame that was read once and is ready to be filled. */
export interface CompiledFrame {
  /** False for frames that are the same at every level. */
  readonly usesLevel: boolean;
  /** True for frames that carry the rolling number of the link. */
  readonly usesSeq: boolean;
  /**
   * Bytes, freshly made.
   * @param seq the rolling number, 0 to 255
   * @throws RangeError if the level doesn't fit, which `compileProfile` rules out.
   */
  encode(level: number, seq?: number): Uint8Array<ArrayBuffer>;
}

/** What a frame is filled with. */
interface Filling {
  readonly level: number;
  readonly seq: number;
}

/** Reads a frame in the notation of `frame-tokens.ts`; refuses with the place in the text and the reason. */
export function compileFrame(text: string): ParseResult<CompiledFrame> {
  try {
    const nodes = readFrame(text);
    checkLayout(text, nodes);
    return {
      ok: true,
      value: {
        usesLevel: levelsOf(nodes).length > 0,
        usesSeq: usesSeq(nodes),
        encode: (level, seq = 0) => fill(nodes, { level, seq }),
      },
    };
  } catch (fault) {
    if (fault instanceof FrameFault) return { ok: false, issues: [fault.issue] };
    throw fault;
  }
}

const LARGEST: Readonly<Record<LevelForm, number>> = {
  u8: 0xff,
  u16be: 0xffff,
  u16le: 0xffff,
  ascii: 99_999,
};

function usesSeq(nodes: readonly FrameNode[]): boolean {
  return nodes.some((node) => node.kind === 'seq' || (node.kind === 'group' && usesSeq(node.nodes)));
}

/** What is known of the frame alone goes in last: its length, then the checksums in their order, which may cover it. */
function fill(nodes: readonly FrameNode[], filling: Filling): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const late: (() => void)[] = [];
  const checksums: (() => void)[] = [];
  for (const node of nodes) {
    const position = bytes.length;
    bytes.push(...bytesOf(node, filling));
    if (node.kind === 'length')
      late.push(() => {
        put(bytes, position, levelBytes(node.form, bytes.length));
      });
    if (node.kind === 'checksum')
      checksums.push(() => {
        put(bytes, position, valueOf(node, position, bytes));
      });
  }
  for (const act of [...late, ...checksums]) act();
  return Uint8Array.from(bytes);
}

function put(bytes: number[], position: number, value: readonly number[]): void {
  bytes.splice(position, value.length, ...value);
}

function valueOf(node: ChecksumNode, position: number, bytes: readonly number[]): readonly number[] {
  return checksumOf(node.checksum, bytes.slice(node.from, endOf(node, position, bytes.length)));
}

/** The bytes of one piece; zeros where they are only known at the end. */
function bytesOf(node: FrameNode, filling: Filling): readonly number[] {
  switch (node.kind) {
    case 'bytes':
      return node.bytes;
    case 'level':
      return levelBytes(node.form, filling.level + node.add);
    case 'seq':
      return levelBytes('u8', filling.seq);
    case 'length':
      return node.form === 'u8' ? [0] : [0, 0];
    case 'checksum':
      return Array<number>(checksumSize(node.checksum)).fill(0);
    case 'group': {
      const once = node.nodes.flatMap((inner) => bytesOf(inner, filling));
      return Array.from({ length: node.times }, () => once).flat();
    }
  }
}

function levelBytes(form: LevelForm, value: number): readonly number[] {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST[form])
    throw new RangeError(`${String(value)} is no ${form} between 0 and ${LARGEST[form]}`);
  if (form === 'ascii') return Array.from(String(value), (digit) => digit.charCodeAt(0));
  if (form === 'u8') return [value];
  const big = [value >> 8, value & 0xff];
  return form === 'u16be' ? big : big.reverse();
}
