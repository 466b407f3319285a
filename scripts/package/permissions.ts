import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const REVIEWED = [
  'manifest_version',
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'externally_connectable',
  'web_accessible_resources',
  'content_security_policy',
] as const;

/** What a build may do, as far as its manifest says: the part that a person reviews. */
export function permissionsOf(build: string): Record<string, unknown> {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const settings = manifest.browser_specific_settings as
    | { gecko?: { data_collection_permissions?: unknown } }
    | undefined;
  const scripts = (manifest.content_scripts ?? []) as readonly { matches?: unknown }[];
  return {
    ...Object.fromEntries(REVIEWED.flatMap((key) => (key in manifest ? [[key, manifest[key]]] : []))),
    content_scripts: scripts.map(({ matches }) => matches),
    ...(settings && { data_collection: settings.gecko?.data_collection_permissions }),
  };
}

/** Everything the browser would ask the person or tell the store about. */
export function namesOf(permissions: Readonly<Record<string, unknown>>): string[] {
  return ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'].flatMap(
    (key) => (permissions[key] ?? []) as string[],
  );
}
