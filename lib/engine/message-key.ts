import type { Workspace } from './workspace';

const PREFIX = 'salt.';

/**
 * The secrets that references of messages are hashed with: one for each member who began before the members met, the
 * same on every replica. What is counted anew goes under the first.
 */
export function salts(workspace: Workspace): readonly string[] {
  return workspace.settings
    .keys(PREFIX)
    .flatMap((key) => {
      const salt = workspace.settings.get(key);
      return typeof salt === 'string' ? salt : [];
    })
    .sort();
}

/** Makes sure that there is a secret; made when the first message is read, so that a new device brings none along. */
export function ensureSalt(workspace: Workspace): void {
  if (salts(workspace).length > 0) return;
  workspace.write('salt', (change) =>
    workspace.settings.set(change, `${PREFIX}${workspace.me}`, workspace.ports.random()),
  );
}

/** 128 bits in hexadecimal digits: the same for the same parts under the same secret, and nothing to anybody else. */
export async function hashed(salt: string, parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode([salt, ...parts].join('\u001f'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
