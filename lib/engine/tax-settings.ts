import { TAX_CALENDARS } from '../domain/tax/periods';
import type { TaxSettings } from './jar-types';
import type { Workspace } from './workspace';

/** A quarter of the profit, by calendar quarters due 15 days later, unless the team says otherwise. */
export function taxSettings({ settings }: Workspace): TaxSettings {
  const [percent, days] = [settings.get('taxPercent'), settings.get('taxDays')];
  return {
    taxPercent: typeof percent === 'number' ? percent : 25,
    taxCalendar: TAX_CALENDARS.find((name) => name === settings.get('taxCalendar')) ?? 'quarters',
    taxDays: typeof days === 'number' ? days : 15,
  };
}
