import type { ReadonlySignal } from '@preact/signals';
import type { ClientId } from '../../../lib/domain/ids';
import type { ImportField, ImportKind, Mapping } from '../../../lib/domain/import/import-field';
import type { NameMatch } from '../../../lib/domain/import/match-clients';
import type { ImportOptions } from '../../../lib/domain/import/options';
import type { Profile } from '../../../lib/domain/import/profile';
import type { Encoding } from './decode-text';
import type { ReadFile } from './read-rows';
import type { Table } from './read-table';
import type { Sent } from './send-import';

export type ImportStep = 'file' | 'columns' | 'clients' | 'check' | 'done';
export type ImportTrouble = 'empty' | 'unreadable' | 'stopped' | 'columns' | 'order' | 'nothing';

/** How a file is to be read: found out at first, then said by a person. */
export interface Plan {
  readonly name: string;
  readonly table: Table;
  readonly profile: Profile;
  readonly header: number;
  readonly mapping: Mapping;
  readonly options: ImportOptions;
  /** False while nobody can tell 03/04 from 04/03, and nobody has said. */
  readonly isDateSure: boolean;
}

/** What goes on now: undefined when nothing does. */
export interface Busy {
  readonly what: 'reading' | 'checking' | 'writing';
  /** 0 to 1. */
  readonly part: number;
}

export interface ImportModel {
  readonly step: ReadonlySignal<ImportStep>;
  readonly plan: ReadonlySignal<Plan | undefined>;
  readonly file: ReadonlySignal<ReadFile | undefined>;
  readonly matches: ReadonlySignal<readonly NameMatch<ClientId>[]>;
  /** Whom each name means; null = left out. */
  readonly choices: ReadonlySignal<ReadonlyMap<string, ClientId | null>>;
  /** What would become of the records. */
  readonly dry: ReadonlySignal<Sent | undefined>;
  readonly sent: ReadonlySignal<Sent | undefined>;
  readonly restore: ReadonlySignal<boolean>;
  readonly busy: ReadonlySignal<Busy | undefined>;
  readonly trouble: ReadonlySignal<ImportTrouble | undefined>;
  open(name: string, bytes: Uint8Array, encoding?: Encoding): Promise<void>;
  recode(encoding: Encoding): Promise<void>;
  setKind(kind: ImportKind): void;
  setProfile(id: string): void;
  setColumn(field: ImportField, column: number | undefined): void;
  setOptions(options: Partial<ImportOptions>): void;
  setRestore(restore: boolean): void;
  choose(names: readonly string[], client: ClientId | null | 'new'): void;
  go(step: ImportStep): Promise<void>;
  write(): Promise<void>;
  cancel(): void;
  clear(): void;
}
