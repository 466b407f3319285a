import type { FakeEngine, FakeViews } from '../fake-engine';

/** Something to do before the picture is taken; the runner waits for the selector. */
export type Step =
  | { readonly click: string }
  | { readonly focus: string }
  | { readonly fill: string; readonly text: string }
  | { readonly press: string }
  /** A file of this name and text is given to a field. */
  | { readonly file: string; readonly into: string; readonly text: string };

/** One screen in one state, shown with hand-made views. */
export interface Story {
  /** `area/state`: also the name of the picture. */
  readonly id: string;
  /** Widths in CSS pixels at which it is worth a picture. */
  readonly widths: readonly number[];
  readonly height: number;
  readonly views: FakeViews;
  readonly play?: readonly Step[];
  /** Draws the screen into `root`. */
  readonly mount: (engine: FakeEngine, root: HTMLElement) => void;
}
