import type { ClientId } from '../../lib/domain/ids';
import type { ClientPart } from '../dashboard/frame/route';

/** A place of the dashboard that other pages lead to. */
export type DashboardPlace = ClientId | 'settings' | PlaceOfClient;

/** A part of a client's page, and the record there that is meant. */
export interface PlaceOfClient {
  readonly clientId: ClientId;
  readonly part: ClientPart;
  /** Id of the record. */
  readonly record?: string | undefined;
}

/** The hash under which the dashboard shows a place; today when none is named. */
export function dashboardHash(place?: DashboardPlace): string {
  if (place === undefined) return '#/today';
  if (typeof place === 'object')
    return `#/clients/${place.clientId}/${place.part}${place.record ? `/${place.record}` : ''}`;
  return place === 'settings' ? '#/settings' : `#/clients/${place}`;
}
