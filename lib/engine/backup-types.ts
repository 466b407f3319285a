/** A backup is one file, sealed with a passphrase, with everything of the workspace. */
export interface BackupCommands {
  makeBackup: { args: { readonly passphrase: string }; answer: BackupMade };
  /** What a file holds; nothing is written. */
  lookIntoBackup: { args: BackupFile; answer: BackupLook };
  /** Brings back what a file holds and is not here. What is here stays; nothing is doubled, however often it is done. */
  restoreBackup: { args: BackupFile; answer: BackupLook };
}

export interface BackupFile {
  readonly file: Uint8Array;
  readonly passphrase: string;
}

export interface BackupMade {
  readonly file: Uint8Array;
  readonly holds: BackupHolds;
}

export interface BackupLook {
  /** Why the file can not be used. `newer`: it was made by a version that this one can not read. */
  readonly problem: 'not-a-backup' | 'wrong-passphrase' | 'newer' | undefined;
  readonly holds: BackupHolds | undefined;
}

export interface BackupHolds {
  /** Epoch ms. */
  readonly madeAt: number;
  readonly clients: number;
  readonly contacts: number;
  readonly notes: number;
  /** Of whoever made it; they come back only on devices of the same member. */
  readonly privateNotes: number;
  readonly entries: number;
  readonly invoices: number;
}
