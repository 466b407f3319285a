import type * as Y from 'yjs';

/** Calls `look` with the keys of every transaction that wrote the map. What it throws is reported: whoever wrote hears nothing of it. */
export function observeMap(
  map: Y.Map<unknown>,
  onError: (error: unknown) => void,
  look: (keys: ReadonlySet<string>) => void,
): void {
  map.observe((event) => {
    try {
      look(event.keysChanged as Set<string>);
    } catch (error) {
      onError(error);
    }
  });
}
