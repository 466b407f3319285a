import { describe, expect, test } from 'vitest';
import type { SettingKey } from '../../lib/engine/command-types';
import { openEngine } from './open-engine';
import { openTeam } from './replicas';

const fitting: readonly (readonly [SettingKey, unknown, unknown])[] = [
  [
    'ownAddresses',
    [' Nadia@Our-Company.example ', 'nadia@our-company.example'],
    ['nadia@our-company.example'],
  ],
  ['ownDomains', ['@Our-Brand.example', 'bücher.example'], ['our-brand.example', 'xn--bcher-kva.example']],
  ['baseCurrency', 'USD', 'USD'],
  ['zone', 'Asia/Taipei', 'Asia/Taipei'],
  ['targetRate', 8000, 8000],
  ['taxPercent', 30, 30],
  ['taxCalendar', 'us-estimates', 'us-estimates'],
  ['taxDays', 45, 45],
  ['language', 'zh-TW', 'zh-TW'],
  ['theme', 'dark', 'dark'],
  ['memberName', '  Nadia ', 'Nadia'],
];

const unfitting: readonly (readonly [SettingKey, unknown])[] = [
  ['ownAddresses', ['nadia']],
  ['ownAddresses', 'nadia@our-company.example'],
  ['ownAddresses', [5]],
  ['ownDomains', ['localhost']],
  ['ownDomains', ['']],
  ['baseCurrency', 'euro'],
  ['baseCurrency', ''],
  ['zone', 'Mars/Olympus'],
  ['zone', ''],
  ['targetRate', 0],
  ['targetRate', 12.5],
  ['targetRate', Number.POSITIVE_INFINITY],
  ['targetRate', '80'],
  ['taxPercent', 101],
  ['taxCalendar', 'lunar'],
  ['taxDays', 1.5],
  ['language', 'de'],
  ['theme', 'blue'],
  ['memberName', 'x'.repeat(101)],
];

describe('settings', () => {
  test.each(fitting)('%s %j is kept as %j', async (key, value, kept) => {
    const driven = await openEngine();
    await driven.send('setSetting', { key, value });
    expect((await driven.ask('settings', {}))[key]).toEqual(kept);
  });

  test.each(unfitting)('%s %j is refused with what would fit', async (key, value) => {
    const driven = await openEngine();
    const before = await driven.ask('settings', {});
    await expect(driven.send('setSetting', { key, value })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(key),
    });
    expect(await driven.ask('settings', {})).toEqual(before);
  });

  test.each(fitting)('%s set to null is the default again', async (key, value) => {
    const driven = await openEngine();
    const before = await driven.ask('settings', {});
    await driven.send('setSetting', { key, value });
    await driven.send('setSetting', { key, value: null });
    expect(await driven.ask('settings', {})).toEqual(before);
  });

  test('defaults are never written: a new workspace holds nothing', async () => {
    const driven = await openEngine();
    expect(await driven.ask('settings', {})).toMatchObject({
      baseCurrency: 'EUR',
      zone: 'Europe/Berlin',
      language: 'auto',
    });
    expect(
      [...(driven.held.docs.get('main:book')?.share.values() ?? [])].every((type) => type._map.size === 0),
    ).toBe(true);
  });

  test('the team’s settings reach a teammate, those of this device do not', async () => {
    const { ana, ben, sync } = await openTeam();
    await ana.send('setSetting', { key: 'baseCurrency', value: 'USD' });
    await ana.send('setSetting', { key: 'theme', value: 'dark' });
    sync();
    expect(await ben.ask('settings', {})).toMatchObject({ baseCurrency: 'USD', theme: 'auto' });
  });

  test('settings that another version left in another form read as defaults', async () => {
    const driven = await openEngine();
    const stored = driven.held.docs.get('main:book')?.getMap('settings');
    for (const [key, value] of Object.entries({
      ownAddresses: 'all',
      ownDomains: [1, 'ok.example'],
      baseCurrency: 4,
      rates: { USD: 'x' },
    }))
      stored?.set(key, value);
    expect(await driven.ask('settings', {})).toMatchObject({
      ownAddresses: [],
      ownDomains: ['ok.example'],
      baseCurrency: 'EUR',
    });
    const client = (await driven.send('newClient', { name: 'Any' })).value;
    expect(await driven.ask('client', { clientId: client })).toBeDefined();
  });
});
