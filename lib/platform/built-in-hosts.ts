import { browser } from 'wxt/browser';

/** The hosts on which the build itself reads pages, as they are granted at install. */
export function builtInHosts(): string[] {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  return scripts.flatMap(({ matches = [] }) =>
    matches.map((pattern) => pattern.replace(/^[^:]*:\/\/|\/\*$/g, '')),
  );
}
