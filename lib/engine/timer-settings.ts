import type { Workspace } from './workspace';

const DEFAULT_HOURS = 8;

/** `HH:MM` at which a running timer is asked about; undefined = midnight. */
export function dayEndOf(workspace: Workspace): string | undefined {
  const stored = workspace.device.get('dayEnd');
  return typeof stored === 'string' ? stored : undefined;
}

/** Hours after which a running timer asks whether it is meant. */
export function longTimerHours(workspace: Workspace): number {
  const stored = workspace.device.get('longTimerHours');
  return typeof stored === 'number' ? stored : DEFAULT_HOURS;
}
