import ICAL from 'ical.js';
import type { Timesheet } from '../../../lib/bridge/contract';
import type { SheetNames } from './entries-csv';

/** The entries of a sheet as a calendar (RFC 5545): an event each, with its client as title. `now` is epoch ms. */
export function entriesIcal({ entries }: Timesheet, names: SheetNames, now: number): string {
  const calendar = new ICAL.Component(['vcalendar', [], []]);
  calendar.updatePropertyWithValue('prodid', '-//Worthwhile//Time//EN');
  calendar.updatePropertyWithValue('version', '2.0');
  for (const { id, clientId, start, end, note, activity } of entries) {
    if (end === undefined) continue;
    const event = new ICAL.Component('vevent');
    event.updatePropertyWithValue('uid', `${id}@worthwhile.example`);
    event.updatePropertyWithValue('dtstamp', instant(now));
    event.updatePropertyWithValue('dtstart', instant(start));
    event.updatePropertyWithValue('dtend', instant(end));
    event.updatePropertyWithValue('summary', [names.client(clientId), activity].filter(Boolean).join(' – '));
    if (note) event.updatePropertyWithValue('description', note);
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

function instant(at: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(at), true);
}
