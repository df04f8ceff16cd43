/** One thing on the page, as a person finds it: by what it is and what it is called. */
export interface Named {
  readonly role: 'button' | 'link' | 'heading' | 'switch' | 'slider' | 'radio' | 'timer';
  /** Whole name, or a part of it where a pattern is given. */
  readonly name: string | RegExp;
}

/** A browser engine with one page, driven as by a person. Nothing in it knows Chromium. */
export interface Engine {
  readonly label: string;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a self-contained function in the page; argument and answer are JSON. */
  run<A, T>(task: (given: A) => T | Promise<T>, given: A): Promise<T>;
  /** Runs a script as the driver may, which the page's own policy would forbid. */
  inject(source: string): Promise<void>;
  /** A real press of the pointer at a place of the page, so that the browser counts it as one. */
  press(x: number, y: number): Promise<void>;
  type(key: 'Escape' | 'Tab' | 'Enter' | 'Space' | 'ArrowRight' | '?'): Promise<void>;
  /** PNG of what is seen. */
  shot(): Promise<Uint8Array>;
  /** Uncaught errors and unhandled rejections so far. */
  faults(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** How an engine is started; resolves once it has a page of about a phone's width. */
export type EngineStart = () => Promise<Engine>;
