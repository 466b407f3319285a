import type { Placed, Source } from './source';

/** A file that is made up to try a convention. */
export interface Example {
  readonly path: string;
  readonly text: string;
}

/** A convention worth having: a test with a message that teaches. */
export interface Convention {
  readonly name: string;
  /** Why, and what to do instead. */
  readonly teaches: string;
  /** Places that break it. */
  readonly find: (files: readonly Source[]) => readonly string[];
  /** Each must be found … */
  readonly bad: readonly Example[];
  /** … and none of these. */
  readonly good: readonly Example[];
}

/** A look at each file by itself. */
export function inEach(find: (file: Source) => readonly string[]): Convention['find'] {
  return (files) => files.flatMap(find);
}

/** A look at each node of the files whose path matches. */
export function nodesWhere(
  path: RegExp,
  isBad: (placed: Placed, file: Source) => boolean,
): Convention['find'] {
  return inEach((file) =>
    path.test(file.path)
      ? file.nodes.filter((placed) => isBad(placed, file)).map(({ node }) => file.place(node.start))
      : [],
  );
}
