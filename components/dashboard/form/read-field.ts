import { normaliseDomain } from '../../../lib/domain/mail-address';
import { fromMajor, minorDigits, toMajor } from '../../../lib/domain/money';
import { t } from '../../i18n';
import type { Read } from './live-field';
import { parseAmount } from './parse-amount';

/** Any text; an empty one clears the field. */
export function readText(typed: string): Read<string> {
  return { value: typed === '' ? undefined : typed };
}

/** A text that may not be empty. */
export function readName(typed: string): Read<string> {
  return typed === '' ? { wrong: t('dashboard.wrong.empty') } : { value: typed };
}

/** An amount in major units of `currency`, as minor units. */
export function readMoney(typed: string, currency: string): Read<number> {
  if (typed === '') return { value: undefined };
  const major = parseAmount(typed, minorDigits(currency));
  if (major === undefined) return { wrong: t('dashboard.wrong.amount') };
  const { minor } = fromMajor(major, currency);
  return Number.isSafeInteger(minor) ? { value: minor } : { wrong: t('dashboard.wrong.amount') };
}

/** Minor units as a person types them: `1234.50`, without decimals when they are all zero. */
export function writeMoney(minor: number | undefined, currency: string): string {
  if (minor === undefined) return '';
  const digits = minorDigits(currency);
  return toMajor({ minor, currency }).toFixed(minor % 10 ** digits === 0 ? 0 : digits);
}

/** Whole days from 0 to a year. */
export function readDays(typed: string): Read<number> {
  if (typed === '') return { value: undefined };
  return /^\d{1,3}$/.test(typed) && Number(typed) <= 365
    ? { value: Number(typed) }
    : { wrong: t('dashboard.wrong.days') };
}

/** A mail domain in its stored form. */
export function readDomain(typed: string): Read<string> {
  const domain = normaliseDomain(typed.replace(/^.*@/, ''));
  return domain === undefined ? { wrong: t('dashboard.wrong.domain') } : { value: domain };
}
