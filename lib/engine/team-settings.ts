import type { Workspace } from './workspace';

/** The settings that figures depend on, with their defaults (which live here, never in a document). */
export interface TeamSettings {
  readonly baseCurrency: string;
  /** IANA zone in which instants become dates. */
  readonly zone: string;
  /** Minor units of the base currency per hour. */
  readonly targetRate: number | undefined;
}

export function teamSettings(workspace: Workspace): TeamSettings {
  const { settings, deviceZone } = workspace;
  const base = settings.get('baseCurrency');
  const zone = settings.get('zone');
  const rate = settings.get('targetRate');
  return {
    baseCurrency: typeof base === 'string' ? base : 'EUR',
    zone: typeof zone === 'string' ? zone : deviceZone.name,
    targetRate: typeof rate === 'number' ? rate : undefined,
  };
}
