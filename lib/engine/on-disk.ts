import { CommandError } from './command-error';
import type { Workspace } from './workspace';

/** Resolves when what was written is on disk. It goes on being tried until the engine is closed. */
export async function onDisk(workspace: Workspace): Promise<void> {
  try {
    await workspace.documents.committed();
  } catch (cause) {
    const advice = 'Please look whether your last change is there, and repeat it if not.';
    throw new CommandError('not-saved', `The workspace was closed before this was saved. ${advice}`, {
      cause,
    });
  }
}
