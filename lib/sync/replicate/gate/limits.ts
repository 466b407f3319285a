/** Replica ids in one update. One is made each time a document is opened; a team makes some thousands a year. */
export const MOST_REPLICAS = 50_000;
/**
 * Operations without content (deleted ones) that an update may have beyond its bytes. A long text that was typed and
 * deleted is one short struct; a clock of 2^40 in 12 bytes is not.
 */
export const MOST_EMPTY_BEYOND_BYTES = 1_000_000;
/** Characters of a key inside a document. */
export const LONGEST_KEY = 2_000;
/** How deep a value may nest. */
export const DEEPEST_VALUE = 32;
/** No clock of Yjs may come near 2^53, where counting ends. */
export const HIGHEST_CLOCK = 2 ** 48;
