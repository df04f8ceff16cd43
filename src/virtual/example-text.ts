/*
 * A text that a pattern of a profile means, with some of its groups filled in: what a massager that talks in texts
 * answers. Knows what such patterns are made of: letters, classes, groups, choices and how often.
 */

/** Tried in this order where a class leaves a choice: digits first. */
const LETTERS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(((index + 16) % 95) + 32));
const ATOM = /\\.|\[(?:\\.|[^\]\\])*\]|[^\\[\]()|]/y;
const TIMES = /(?:\?|\*|\+|\{(\d+)(?:,\d*)?\})\??/y;

/** The first text that `pattern` means; undefined if it is made of something else. */
export function exampleText(pattern: string, groups: ReadonlyMap<number, string>): string | undefined {
  const writer = new Writer(pattern, groups);
  const text = writer.choices();
  return writer.isDone ? text : undefined;
}

class Writer {
  readonly #pattern: string;
  readonly #groups: ReadonlyMap<number, string>;
  #at = 0;
  #group = 0;
  #isBroken = false;

  constructor(pattern: string, groups: ReadonlyMap<number, string>) {
    this.#pattern = pattern;
    this.#groups = groups;
  }

  get isDone(): boolean {
    return !this.#isBroken && this.#at === this.#pattern.length;
  }

  /** The first of several choices; the others are read for their groups. */
  choices(): string {
    const first = this.#sequence();
    while (this.#pattern[this.#at] === '|') {
      this.#at++;
      this.#sequence();
    }
    return first;
  }

  #sequence(): string {
    let text = '';
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#pattern[this.#at] ?? ')')) {
      const before = this.#at;
      const groupsBefore = this.#group;
      const once = this.#pattern[this.#at] === '(' ? this.#inGroup() : this.#letter();
      if (once === undefined || this.#at === before) return text;
      text += once.repeat(Math.max(this.#times(), this.#isFilled(groupsBefore) ? 1 : 0));
    }
    return text;
  }

  /** A group that is to hold something is there even where it may be left out. */
  #isFilled(from: number): boolean {
    return Array.from({ length: this.#group - from }, (_, index) => from + index + 1).some((group) =>
      this.#groups.has(group),
    );
  }

  #inGroup(): string | undefined {
    const isCounted = !this.#pattern.startsWith('(?:', this.#at);
    this.#at += isCounted ? 1 : 3;
    const group = isCounted ? ++this.#group : undefined;
    const inner = this.choices();
    if (this.#pattern[this.#at] !== ')') {
      this.#isBroken = true;
      return undefined;
    }
    this.#at++;
    return group === undefined ? inner : (this.#groups.get(group) ?? inner);
  }

  #letter(): string | undefined {
    const atom = this.#take(ATOM)?.[0];
    if (atom === undefined) return undefined;
    if (atom === '^' || atom === '$') return '';
    const means = new RegExp(`^${atom}$`, 'u');
    return LETTERS.find((letter) => means.test(letter));
  }

  #times(): number {
    const found = this.#take(TIMES);
    if (!found) return 1;
    return found[1] === undefined ? Number(found[0].startsWith('+')) : Number(found[1]);
  }

  #take(what: RegExp): RegExpExecArray | undefined {
    what.lastIndex = this.#at;
    const found = what.exec(this.#pattern) ?? undefined;
    if (found) this.#at = what.lastIndex;
    return found;
  }
}
