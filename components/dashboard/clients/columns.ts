import type { MessageKey } from '../../i18n';
import type { Sort } from './clients-model';

interface Column {
  readonly id: 'name' | 'score' | 'trend' | 'worth' | 'month' | 'unbilled' | 'owed';
  readonly title: MessageKey;
  /** What a click on the title sorts by; undefined = this column does not sort. */
  readonly sort?: Sort;
}

/** The columns of the client list, in their order. */
export const columns: readonly Column[] = [
  { id: 'name', title: 'client.name', sort: 'name' },
  { id: 'score', title: 'score.title', sort: 'score' },
  { id: 'trend', title: 'dashboard.column.trend' },
  { id: 'worth', title: 'dashboard.column.worth', sort: 'worth' },
  { id: 'month', title: 'dashboard.column.month', sort: 'month' },
  { id: 'unbilled', title: 'dashboard.column.unbilled' },
  { id: 'owed', title: 'dashboard.column.owed', sort: 'owed' },
];
