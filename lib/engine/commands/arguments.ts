import * as v from 'valibot';
import { type ClientId, type EntryId, isId } from '../../domain/ids';
import type { PersonRole } from '../../domain/observation';
import { dayNumber } from '../../domain/score/day-number';

/** Argument forms that several commands share. */
export const aClient = v.custom<ClientId>((value) => isId('client', value), 'not a client');

export const anEntry = v.custom<EntryId>((value) => isId('entry', value), 'not a time entry');

export const aPerson = v.object({
  address: v.pipe(v.string(), v.minLength(3), v.maxLength(320)),
  name: v.pipe(v.string(), v.maxLength(500)),
  role: v.picklist(['from', 'to', 'cc', 'reply-to', 'requester'] satisfies PersonRole[]),
});

export const anInstant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** A calendar date YYYY-MM-DD. */
export const aDate = v.pipe(
  v.string(),
  v.check((date) => !Number.isNaN(dayNumber(date)), 'not a date'),
);

export const someEntries = v.pipe(v.array(anEntry), v.minLength(1), v.maxLength(5000));
