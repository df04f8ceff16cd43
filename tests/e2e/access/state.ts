import type { Stage } from './stage.ts';

/** A screen, or a state of one, and how to get there from the state before it. */
export interface AccessState {
  readonly name: string;
  /** The title of the document, before ` · Backbeat`. */
  readonly title: string;
  /** The least width and height of what is pressed, in CSS px; 48 unless told otherwise. */
  readonly least?: number;
  /** A dialog lies over the heading of the screen and has one of its own. */
  readonly covers?: boolean;
  /** The page is loaded: the focus is where the browser puts it. */
  readonly loads?: boolean;
  readonly reach: (stage: Stage) => Promise<unknown>;
}
