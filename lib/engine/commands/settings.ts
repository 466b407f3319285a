import * as v from 'valibot';
import { normaliseAddress } from '../../domain/mail-address';
import { CommandError } from '../command-error';
import type { SettingKey } from '../command-types';
import type { Command } from './command';

const texts = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(320))),
  v.maxLength(500),
);

/** The form of each setting, and whether the team or this device has it. null takes it back to its default. */
const forms: Record<SettingKey, { readonly schema: v.GenericSchema; readonly where: 'settings' | 'device' }> =
  {
    ownAddresses: { schema: texts, where: 'settings' },
    ownDomains: { schema: texts, where: 'settings' },
    baseCurrency: { schema: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), where: 'settings' },
    zone: { schema: v.pipe(v.string(), v.check(isZone)), where: 'settings' },
    targetRate: { schema: v.pipe(v.number(), v.integer(), v.minValue(1)), where: 'settings' },
    language: { schema: v.picklist(['auto', 'en', 'zh-TW', 'zh-CN']), where: 'device' },
    theme: { schema: v.picklist(['auto', 'light', 'dark']), where: 'device' },
    memberName: { schema: v.pipe(v.string(), v.trim(), v.maxLength(100)), where: 'device' },
  };

export const setSetting: Command<'setSetting'> = {
  args: v.object({ key: v.picklist(Object.keys(forms) as SettingKey[]), value: v.unknown() }),
  run({ workspace, change }, { key, value }) {
    const { schema, where } = forms[key];
    if (value !== null && !v.is(schema, value))
      throw new CommandError('invalid', `This value does not fit the setting “${key}”.`);
    if (key === 'memberName') nameMe(workspace, change, typeof value === 'string' ? value.trim() : '');
    else workspace[where].set(change, key, key === 'ownAddresses' ? tidy(value) : value);
    return null;
  },
};

type Context = Parameters<(typeof setSetting)['run']>[0];

/** My name is a field of my member record, so that teammates see it. */
function nameMe(workspace: Context['workspace'], change: Context['change'], name: string): void {
  if (workspace.member.getEvenDeleted(workspace.me)) workspace.member.edit(change, workspace.me, { name });
  else workspace.member.create(change, workspace.me, workspace.me, { name });
}

function tidy(value: unknown): unknown {
  return Array.isArray(value) ? value.map((address: string) => normaliseAddress(address) ?? address) : value;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
