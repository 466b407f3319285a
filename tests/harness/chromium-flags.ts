import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every start needs. No address resolves but the machine's own, so no test depends on the net. */
export function chromiumFlags(extension: string, more: readonly string[]): string[] {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--password-store=basic',
    // A test may click the extension's toolbar button.
    '--enable-unsafe-extension-debugging',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...more,
  ];
}

/** Makes a new profile ready, or one that was killed openable again. */
export function prepareProfile(profile: string): void {
  const settings = join(profile, 'Default');
  mkdirSync(settings, { recursive: true });
  for (const name of readdirSync(profile)) {
    if (name.startsWith('Singleton') || name === 'DevToolsActivePort') rmSync(join(profile, name));
  }
  const preferences = join(settings, 'Preferences');
  // Without developer mode an unpacked extension stays disabled after runtime.reload().
  if (!existsSync(preferences)) {
    writeFileSync(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  }
}
