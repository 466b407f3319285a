import type { ClientId } from '../../lib/domain/ids';

/** A place of the dashboard that other pages lead to. */
export type DashboardPlace = ClientId | 'settings';

/** The hash under which the dashboard shows a place; today when none is named. */
export function dashboardHash(place?: DashboardPlace): string {
  if (place === undefined) return '#/today';
  return place === 'settings' ? '#/settings' : `#/clients/${place}`;
}
