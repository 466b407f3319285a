import type { Observable, Subject } from 'rxjs';
import { filter } from 'rxjs/operators';
import type { ClientId } from '../../domain/ids';
import type { ClientFacts } from '../client-facts';
import type { Queries, QueryName } from '../query-types';
import type { ReadMessages } from '../read-message';
import type { RecipeMisses } from '../recipe-misses';
import type { Scoreboard } from '../scoreboard';
import type { Tabs } from '../tabs';
import type { Team } from '../team/team';
import type { Touched, Workspace } from '../workspace';

/** What a view reads. */
export interface ViewContext {
  readonly workspace: Workspace;
  readonly scoreboard: Scoreboard;
  readonly facts: ClientFacts;
  readonly team: Team;
  readonly tabs: Tabs;
  /** The tab of the asking sidebar, when it sits inside a page. */
  readonly tabId: number | undefined;
  /** Fires when the calendar date changes. */
  readonly newDay: Subject<void>;
  readonly messages: ReadMessages;
  readonly misses: RecipeMisses;
}

/** A live query: its arguments and what it answers with, again whenever that changes. */
export type View<N extends QueryName> = (
  context: ViewContext,
  args: Queries[N]['args'],
) => Observable<Queries[N]['result']>;

/** Changes that concern one client (or the client it was merged into). */
export function touching({ workspace }: ViewContext, id: ClientId): Observable<Touched> {
  return workspace.touched.pipe(
    filter((clients) => clients === 'all' || clients.has(workspace.canonical(id))),
  );
}
