import { setFold } from '../../model/open-folds';

/** Here is room: the parts of a card that start folded in the sidebar start open. */
export function openFoldsOnce(): void {
  for (const name of ['contacts', 'timeline']) setFold(name, true);
}
