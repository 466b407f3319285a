import * as v from 'valibot';
import type { BackupCommands } from '../backup-types';
import { parseArgs } from '../parse-args';
import type { Team } from '../team/team';
import { makeBackup, takeBackup } from './backup';

/** 256 MiB: more than any workspace is. */
const MOST_BYTES = 268_435_456;
const passphrase = v.pipe(
  v.string(),
  v.minLength(8, 'A passphrase has at least 8 characters.'),
  v.maxLength(500),
);
const aFile = v.object({
  file: v.pipe(
    v.instance(Uint8Array),
    v.check((file) => file.length <= MOST_BYTES, 'This file is too large.'),
  ),
  passphrase: v.pipe(v.string(), v.maxLength(500)),
});

const backupArgs: {
  readonly [N in keyof BackupCommands]: v.GenericSchema<unknown, BackupCommands[N]['args']>;
} = { makeBackup: v.object({ passphrase }), lookIntoBackup: aFile, restoreBackup: aFile };

type Run = {
  readonly [N in keyof BackupCommands]: (
    team: Team,
    args: BackupCommands[N]['args'],
  ) => Promise<BackupCommands[N]['answer']>;
};

const run: Run = {
  makeBackup: ({ workspace }, args) => makeBackup(workspace, args.passphrase),
  lookIntoBackup: ({ workspace, live }, args) =>
    takeBackup(workspace, args, { write: false, inTeam: live !== undefined }),
  restoreBackup: ({ workspace, live }, args) =>
    takeBackup(workspace, args, { write: true, inTeam: live !== undefined }),
};

export function isBackupCommand(name: string): name is keyof BackupCommands {
  return Object.hasOwn(backupArgs, name);
}

/** Carries one out. Throws a `CommandError` for bad input. */
export function runBackupCommand<N extends keyof BackupCommands>(
  team: Team,
  name: N,
  args: unknown,
): Promise<BackupCommands[N]['answer']> {
  return run[name](team, parseArgs(backupArgs[name], args));
}
