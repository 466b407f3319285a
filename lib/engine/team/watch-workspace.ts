import type { Workspace } from '../workspace';
import { type WatchPorts, watchChanges } from './change-watch';

const SHARED = /^(book|ledger-\d{4})$/;

/** Watches every document of the team, also those that are loaded later. Returns the stop. */
export function watchWorkspace({ documents }: Workspace, ports: WatchPorts): () => void {
  const stops: (() => void)[] = [];
  const watch = (kind: string) => {
    const doc = SHARED.test(kind) && documents.docOf(kind);
    if (doc) stops.push(watchChanges(kind, doc, ports));
  };
  for (const kind of documents.sharedDocs().keys()) watch(kind);
  const opened = documents.opened.subscribe(watch);
  stops.push(() => opened.unsubscribe());
  return () => {
    for (const stop of stops) stop();
  };
}
