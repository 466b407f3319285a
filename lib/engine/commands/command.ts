import type * as v from 'valibot';
import type { Change } from '../change';
import type { CommandName, Commands } from '../command-types';
import type { Tabs } from '../tabs';
import type { Workspace } from '../workspace';

/** What a command may touch. `fail` reports a reason that a person can act on. */
export interface CommandContext {
  readonly workspace: Workspace;
  readonly tabs: Tabs;
  /** The tab the command was sent from, when it came from a sidebar inside a page. */
  readonly tabId: number | undefined;
  readonly change: Change;
  readonly now: number;
}

/** One command: the form of its arguments, and the writes it makes inside its transaction. */
export interface Command<N extends CommandName> {
  readonly args: v.GenericSchema<unknown, Commands[N]['args']>;
  /** Loads what must be there before the transaction opens (an older ledger). */
  readonly prepare?: (workspace: Workspace, args: Commands[N]['args']) => Promise<void>;
  /** Names the action that this command is a part of: its parts are undone together. */
  readonly joins?: (args: Commands[N]['args']) => string | undefined;
  readonly run: (context: CommandContext, args: Commands[N]['args']) => Commands[N]['answer'];
}
