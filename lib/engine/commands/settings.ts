import * as v from 'valibot';
import { normaliseAddress, normaliseDomain } from '../../domain/mail-address';
import { TAX_CALENDARS } from '../../domain/tax/periods';
import { CommandError } from '../command-error';
import type { SettingKey } from '../command-types';
import { ratesForm } from '../exchange-rates';
import { nameMember } from '../name-member';
import { weightsForm } from '../team-settings';
import type { Command } from './command';

const oneLine = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(320));

/** A list of addresses or domains in the spelling in which they are stored and compared, each once. */
function listIn(normalise: (raw: string) => string | undefined) {
  return v.pipe(
    v.array(
      v.pipe(
        oneLine,
        v.check((raw) => normalise(raw) !== undefined),
      ),
    ),
    v.maxLength(500),
    v.transform((raws) => [...new Set(raws.map((raw) => normalise(raw) ?? raw))]),
  );
}

function wholeFrom1To(most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
}

interface Form {
  readonly schema: v.GenericSchema;
  /** Whether the team or this device has it. */
  readonly where: 'settings' | 'device';
  /** What would fit, for somebody who typed something else. */
  readonly wanted: string;
}

/** The form of each setting. null takes it back to its default. */
const forms: Record<SettingKey, Form> = {
  ownAddresses: {
    schema: listIn(normaliseAddress),
    where: 'settings',
    wanted: 'mail addresses like support@our-company.example',
  },
  ownDomains: {
    schema: listIn((raw) => normaliseDomain(raw.replace(/^@/, ''))),
    where: 'settings',
    wanted: 'mail domains like our-company.example',
  },
  baseCurrency: {
    schema: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    where: 'settings',
    wanted: 'a currency code like EUR',
  },
  zone: {
    schema: v.pipe(v.string(), v.check(isZone)),
    where: 'settings',
    wanted: 'a time zone like Europe/Berlin',
  },
  targetRate: {
    schema: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    where: 'settings',
    wanted: 'an amount above zero',
  },
  weights: {
    schema: weightsForm,
    where: 'settings',
    wanted: 'a number from 0 to 100 for each part, one of them above 0',
  },
  ratingsSigned: { schema: v.boolean(), where: 'device', wanted: 'yes or no' },
  ratingNudge: {
    schema: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
    where: 'device',
    wanted: 'a month like 2026-05',
  },
  rates: {
    schema: ratesForm,
    where: 'settings',
    wanted: 'for each currency its dates, each once, with a rate above zero',
  },
  taxPercent: {
    schema: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
    where: 'settings',
    wanted: 'a percentage from 0 to 100',
  },
  taxCalendar: { schema: v.picklist(TAX_CALENDARS), where: 'settings', wanted: 'quarters or us-estimates' },
  taxDays: {
    schema: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(180)),
    where: 'settings',
    wanted: 'whole days from 0 to 180',
  },
  language: {
    schema: v.picklist(['auto', 'en', 'zh-TW', 'zh-CN']),
    where: 'device',
    wanted: 'a language we speak',
  },
  theme: { schema: v.picklist(['auto', 'light', 'dark']), where: 'device', wanted: 'auto, light or dark' },
  dayEnd: {
    schema: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    where: 'device',
    wanted: 'a time of day like 19:00',
  },
  suggestTime: { schema: v.boolean(), where: 'device', wanted: 'yes or no' },
  suggestExcept: {
    schema: listIn((raw) => normaliseDomain(raw.replace(/^@/, ''))),
    where: 'device',
    wanted: 'domains like bank.example',
  },
  longTimerHours: {
    schema: wholeFrom1To(24),
    where: 'device',
    wanted: 'hours from 1 to 24',
  },
  focusMinutes: { schema: wholeFrom1To(180), where: 'device', wanted: 'minutes from 1 to 180' },
  pauseMinutes: { schema: wholeFrom1To(60), where: 'device', wanted: 'minutes from 1 to 60' },
  memberName: {
    schema: v.pipe(v.string(), v.trim(), v.maxLength(100)),
    where: 'device',
    wanted: 'a name of at most 100 letters',
  },
};

export const setSetting: Command<'setSetting'> = {
  args: v.object({ key: v.picklist(Object.keys(forms) as SettingKey[]), value: v.unknown() }),
  run({ workspace, change }, { key, value }) {
    const { schema, where, wanted } = forms[key];
    const parsed = value === null ? { success: true, output: null } : v.safeParse(schema, value);
    if (!parsed.success)
      throw new CommandError('invalid', `This does not fit “${key}”, which wants ${wanted}.`);
    if (key === 'memberName')
      nameMember(workspace, change, workspace.me, typeof parsed.output === 'string' ? parsed.output : '');
    else workspace[where].set(change, key, parsed.output);
    return null;
  },
};

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
