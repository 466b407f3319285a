import type { ClientId, ContactId, Id, NoteId, RecordType, TagId } from '../domain/ids';
import type { ObservedPerson } from '../domain/observation';
import type { ChangesOf, FieldsOf } from '../domain/records/schemas';
import type { BackupCommands } from './backup-types';
import type { ChargeCommands } from './charge-types';
import type { ImportAnswer, ImportWindow } from './import/import-types';
import type { RequestCommands } from './request-types';
import type { ReviewCommands } from './review-types';
import type { TeamCommands } from './team-command-types';
import type { TimeCommands } from './time-command-types';

type Create = { [T in RecordType]: { readonly type: T; readonly fields: FieldsOf<T> } }[RecordType];
type Edit = {
  [T in RecordType]: { readonly type: T; readonly id: Id<T>; readonly changes: ChangesOf<T> };
}[RecordType];
type Remove = { [T in RecordType]: { readonly type: T; readonly id: Id<T> } }[RecordType];

/** Every command: its arguments and its answer. A command answers after its change is on disk. */
export interface Commands
  extends BackupCommands,
    RequestCommands,
    TimeCommands,
    TeamCommands,
    ReviewCommands,
    ChargeCommands {
  create: { args: Create; answer: string };
  edit: { args: Edit; answer: null };
  remove: { args: Remove; answer: null };
  /** Makes a client with its first contact from a person seen on a page; maps the domain unless it is free mail. */
  newClient: {
    args: {
      readonly name: string;
      readonly person?: ObservedPerson | undefined;
      readonly phone?: string | undefined;
      readonly mapDomain?: boolean | undefined;
    };
    answer: ClientId;
  };
  /** This person (or just this address) belongs to that client. */
  assignPerson: {
    args: {
      readonly clientId: ClientId;
      readonly person: ObservedPerson;
      readonly mapDomain?: boolean | undefined;
    };
    answer: ContactId;
  };
  setAddress: {
    args: { readonly contactId: ContactId; readonly address: string; readonly on: boolean };
    answer: null;
  };
  setDomain: {
    args: { readonly clientId: ClientId; readonly domain: string; readonly on: boolean };
    answer: null;
  };
  /** Sticks a tag on (by id, or by name: made when there is none of that name) or takes it off. */
  setTag: {
    args: {
      readonly clientId: ClientId;
      readonly tag: TagId | { readonly name: string };
      readonly on: boolean;
    };
    answer: TagId;
  };
  mergeClients: { args: { readonly from: ClientId; readonly into: ClientId }; answer: null };
  addNote: {
    args: { readonly clientId: ClientId; readonly text: string; readonly private: boolean };
    answer: NoteId;
  };
  editBrief: {
    args: { readonly clientId: ClientId; readonly text: string; readonly base: string };
    answer: null;
  };
  setSetting: { args: { readonly key: SettingKey; readonly value: unknown }; answer: null };
  /**
   * Which candidate the page of this tab is about. `clientId` says which client, where an address belongs to several or
   * (with an empty address) where nobody could be read; a record with a reference is then linked to it, until undone.
   */
  choose: {
    args: {
      readonly tabId?: number | undefined;
      readonly address: string;
      readonly clientId?: ClientId | undefined;
    };
    answer: null;
  };
  /** Writes (or only rehearses) a window of an import; all windows of one import have one undo. */
  importRecords: { args: ImportWindow; answer: ImportAnswer };
  openWorkspace: { args: { readonly workspace: 'main' | 'demo' }; answer: null };
  removeDemo: { args: Record<string, never>; answer: null };
  undo: { args: { readonly token: UndoToken }; answer: null };
}
export type CommandName = keyof Commands;

export type SettingKey =
  | 'ownAddresses'
  | 'ownDomains'
  | 'baseCurrency'
  | 'zone'
  | 'targetRate'
  | 'weights'
  | 'ratingsSigned'
  | 'ratingNudge'
  | 'rates'
  | 'taxPercent'
  | 'taxCalendar'
  | 'taxDays'
  | 'language'
  | 'theme'
  | 'memberName'
  | 'dayEnd'
  | 'longTimerHours'
  | 'focusMinutes'
  | 'pauseMinutes'
  | 'suggestTime'
  | 'suggestExcept';

/** Names one user action in the engine that is running; forgotten when the engine restarts. */
export type UndoToken = string & { readonly undoToken: unique symbol };

export interface CommandAnswer<N extends CommandName = CommandName> {
  readonly value: Commands[N]['answer'];
  /** Present when the action can be undone; undoing leaves alone what somebody else has changed since. */
  readonly undo: UndoToken | undefined;
}
