import type { ParseIssue } from '#protocol';
import { CHECKSUM_KINDS, isChecksumKind, type ChecksumKind } from './checksum.ts';

/** How a level is written. */
export type LevelForm = 'u8' | 'u16be' | 'u16le' | 'ascii';

/** How a length is written. */
export type LengthForm = 'u8' | 'u16be';

/** A piece of a frame. `at` is where it stands in the text, for messages. */
export type FrameNode =
  | { readonly kind: 'bytes'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'level'; readonly at: number; readonly add: number; readonly form: LevelForm }
  /** The rolling number of the link. */
  | { readonly kind: 'seq'; readonly at: number }
  /** How long the whole frame is. */
  | { readonly kind: 'length'; readonly at: number; readonly form: LengthForm }
  | {
      readonly kind: 'checksum';
      readonly at: number;
      readonly checksum: ChecksumKind;
      readonly from: number;
      /** First byte that no longer counts; undefined for an open end. */
      readonly to: number | undefined;
    }
  | {
      readonly kind: 'group';
      readonly at: number;
      readonly nodes: readonly FrameNode[];
      readonly times: number;
    };

/** A frame's text that can't be read: where and why. Never leaves the compiler of frames. */
export class FrameFault extends Error {
  readonly issue: ParseIssue;

  constructor(text: string, at: number, expected: string) {
    super(expected);
    this.issue = {
      path: `character ${at + 1}`,
      found: at < text.length ? JSON.stringify(text.slice(at, at + 16)) : 'nothing',
      expected,
    };
  }
}

const LEVEL = /^level([+-]\d{1,5})?(?::(u8|u16be|u16le|ascii))?$/;
const LENGTH = /^len(?::(u8|u16be))?$/;
const CHECKSUM = /^([a-z0-9]+):(\d{1,2})\.\.(\d{1,2})?$/;

/**
 * Reads the notation of frames into pieces.
 *
 * - `AA 10`: bytes in hexadecimal, with spaces between
 * - `{level}`, `{level+3}`, `{level:u16be}`: the level, with something added, in one byte unless
 *   `u16be`, `u16le` or `ascii` (decimal digits) is asked for
 * - `'Vibrate:'`: text, a byte a character
 * - `({level} 14)*7`: a group, repeated
 * - `{seq}`: a number in one byte that goes up with every such frame of a link
 * - `{len}`, `{len:u16be}`: how many bytes the whole frame has
 * - `{sum8:2..}`, `{xor8:0..8}`: a checksum over bytes 2 to the end, or 0 to 7; `crc16xmodem` in two bytes and
 *   `nsum7` (`~sum & 0x7F`) likewise. An open end is the end of the frame for a checksum that stands before its range,
 *   and the checksum itself for one behind it.
 *
 * @throws FrameFault at the first thing that is none of these.
 */
export function readFrame(text: string): readonly FrameNode[] {
  return new Reader(text).frame();
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  frame(): readonly FrameNode[] {
    const nodes = this.#nodes();
    if (this.#at < this.#text.length) throw this.#fault('the end, or a "(" before this ")"');
    if (nodes.length === 0) throw this.#fault('at least one byte');
    return nodes;
  }

  #nodes(): readonly FrameNode[] {
    const nodes: FrameNode[] = [];
    for (let next = this.#skipSpaces(); next !== undefined && next !== ')'; next = this.#skipSpaces())
      nodes.push(this.#node());
    return nodes;
  }

  #node(): FrameNode {
    switch (this.#text[this.#at]) {
      case '{':
        return this.#token();
      case "'":
        return this.#string();
      case '(':
        return this.#group();
      default:
        return this.#byte();
    }
  }

  #byte(): FrameNode {
    const at = this.#at;
    const [, digits] = this.#take(
      /([0-9A-Fa-f]{2})(?![^\s(){}'])/y,
      'a byte such as "AA", {…}, \'…\' or (…)*n',
    );
    return { kind: 'bytes', at, bytes: [Number.parseInt(digits ?? '', 16)] };
  }

  #string(): FrameNode {
    const at = this.#at;
    const [, words = ''] = this.#take(/'([\x20-\x26\x28-\x7e]+)'/y, "printable ASCII between two '");
    return { kind: 'bytes', at, bytes: Array.from(words, (letter) => letter.charCodeAt(0)) };
  }

  #group(): FrameNode {
    const at = this.#at++;
    const nodes = this.#nodes();
    const [, times] = this.#take(/\)\*(\d{1,2})/y, '")*" and how many times');
    if (nodes.length === 0 || Number(times) === 0)
      throw new FrameFault(this.#text, at, 'a group that is not empty');
    return { kind: 'group', at, nodes, times: Number(times) };
  }

  #token(): FrameNode {
    const at = this.#at;
    const [, inside = ''] = this.#take(/\{([^{}]*)\}/y, 'a token that ends with "}"');
    const node = levelIn(inside, at) ?? numberIn(inside, at) ?? checksumIn(inside, at);
    if (!node) throw new FrameFault(this.#text, at, TOKENS);
    return node;
  }

  /** The next character that is no space; undefined at the end. */
  #skipSpaces(): string | undefined {
    while (this.#text[this.#at] === ' ') this.#at++;
    return this.#text[this.#at];
  }

  #take(pattern: RegExp, expected: string): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) throw this.#fault(expected);
    this.#at = pattern.lastIndex;
    return found;
  }

  #fault(expected: string): FrameFault {
    return new FrameFault(this.#text, this.#at, expected);
  }
}

const TOKENS = `{level}, {level+n}, {level:u16be}, {seq}, {len} or a checksum such as {sum8:a..b} (${CHECKSUM_KINDS.join(', ')})`;

function levelIn(token: string, at: number): FrameNode | undefined {
  const found = LEVEL.exec(token);
  return found
    ? { kind: 'level', at, add: Number(found[1] ?? 0), form: (found[2] ?? 'u8') as LevelForm }
    : undefined;
}

function numberIn(token: string, at: number): FrameNode | undefined {
  if (token === 'seq') return { kind: 'seq', at };
  const found = LENGTH.exec(token);
  return found ? { kind: 'length', at, form: (found[1] ?? 'u8') as LengthForm } : undefined;
}

function checksumIn(token: string, at: number): FrameNode | undefined {
  const [, kind = '', from, to] = CHECKSUM.exec(token) ?? [];
  if (!isChecksumKind(kind)) return undefined;
  return {
    kind: 'checksum',
    at,
    checksum: kind,
    from: Number(from),
    to: to === undefined ? undefined : Number(to),
  };
}
