import type { Workspace } from './workspace';

/** The setting of the team that holds a device's name. */
export function deviceNameKey(device: string): string {
  return `device:${device}`;
}

/** What the team calls a device; undefined while nobody has named it. */
export function deviceName(workspace: Workspace, device: string): string | undefined {
  const name = workspace.settings.get(deviceNameKey(device));
  return typeof name === 'string' && name !== '' ? name : undefined;
}
