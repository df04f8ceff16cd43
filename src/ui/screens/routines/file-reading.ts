import type { ParseIssue, ParseResult } from '#protocol';
import { html, type LitElement, type TemplateResult } from 'lit';
import { readTextFile, type TextFile } from './read-file.ts';

/** What a file or a text turned out to be. */
export type Finding<T> =
  | { readonly what: 'sound'; readonly from: string; readonly value: T }
  | { readonly what: 'wrong'; readonly from: string; readonly issues: readonly ParseIssue[] }
  | { readonly what: 'unread'; readonly from: string; readonly why: string };

/**
 * Reads a file that somebody brings along and holds what it turned out to be, until it is kept or put away. What is
 * shown of it stands in `.finding` of its host, under a heading that takes the focus.
 */
export class FileReading<T> {
  readonly #host: LitElement;
  readonly #parse: (text: string) => ParseResult<T>;
  #finding: Finding<T> | undefined;
  #isUnkept = false;

  constructor(host: LitElement, parse: (text: string) => ParseResult<T>) {
    this.#host = host;
    this.#parse = parse;
  }

  get finding(): Finding<T> | undefined {
    return this.#finding;
  }

  /** It was to be kept, and could not be. */
  get isUnkept(): boolean {
    return this.#isUnkept;
  }

  /** The field behind the button that chooses a file: never seen itself. */
  input(label: string): TemplateResult {
    return html`<input
      type="file"
      accept=".json,application/json"
      hidden
      aria-label=${label}
      @change=${this.#onFile}
    />`;
  }

  /** Lets the person choose a file; a button for `@click`. */
  readonly choose = (): void => {
    this.#host.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  };

  /** Reads a file; the focus goes to what is found. */
  async open(file: File): Promise<void> {
    const read = await readTextFile(file);
    if (typeof read !== 'string') this.look(read);
    else this.#find({ what: 'unread', from: file.name, why: read });
    await this.focus();
  }

  /** Takes a text for what it is. */
  look({ name, text }: TextFile): void {
    const result = this.#parse(text);
    this.#find(
      result.ok
        ? { what: 'sound', from: name, value: result.value }
        : { what: 'wrong', from: name, issues: result.issues },
    );
  }

  /** Keeps what was found, and puts it away. @returns false if there is no room, which is then to be said. */
  async keep(write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
    } catch {
      this.#isUnkept = true;
      this.#host.requestUpdate();
      return false;
    }
    this.close();
    return true;
  }

  /** What was found is put away. */
  close(): void {
    this.#find(undefined);
  }

  /** To the heading of what was found; all of it is to be seen, with its buttons. */
  async focus(): Promise<void> {
    await this.#host.updateComplete;
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('.finding :is(h2, h3)');
    heading?.focus({ preventScroll: true });
    heading?.closest('section')?.scrollIntoView({ block: 'center' });
  }

  #find(finding: Finding<T> | undefined): void {
    this.#finding = finding;
    this.#isUnkept = false;
    this.#host.requestUpdate();
  }

  readonly #onFile = async (event: Event): Promise<void> => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    await this.open(file);
    input.value = ''; // the same file may be chosen again once it is mended
  };
}
