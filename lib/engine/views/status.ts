import { merge } from 'rxjs';
import { exchangeRates } from '../exchange-rates';
import { focusLengths } from '../focus';
import { live } from '../live';
import { listOf } from '../our-addresses';
import { hasNewerRecords, setAsideRecords } from '../set-aside';
import { suggestExcept, suggestsTime } from '../suggest-settings';
import { taxSettings } from '../tax-settings';
import { teamSettings } from '../team-settings';
import { dayEndOf, longTimerHours } from '../timer-settings';
import type { View } from './view';

/** What a person may believe: whether their work is on disk, what could not be read, whose browser this is. */
export const status: View<'status'> = ({ workspace }) =>
  live(
    merge(
      workspace.documents.save,
      workspace.client.changed,
      workspace.member.changed,
      workspace.readThrough,
    ),
    () => {
      const stored = workspace.documents.loaded;
      const damaged = stored.reduce((sum, { damaged: rows }) => sum + rows.length, 0);
      return {
        save: workspace.documents.save.value,
        setAside: damaged + setAsideRecords(workspace).length,
        wiped: stored.some(({ wiped }) => wiped),
        workspace: workspace.id === 'demo' ? 'demo' : 'main',
        member: { id: workspace.me, name: workspace.member.get(workspace.me)?.name ?? '' },
        clients: workspace.clientCount,
        version: workspace.ports.version,
        newer: hasNewerRecords(workspace),
      };
    },
  );

export const settings: View<'settings'> = ({ workspace }) =>
  live(
    merge(
      workspace.settings.changed,
      workspace.device.changed,
      workspace.member.changed,
      workspace.readThrough,
    ),
    () => {
      const team = teamSettings(workspace);
      const language = workspace.device.get('language');
      const theme = workspace.device.get('theme');
      const nudge = workspace.device.get('ratingNudge');
      return {
        ...team,
        rates: exchangeRates(workspace),
        ...taxSettings(workspace),
        ratingsSigned: workspace.device.get('ratingsSigned') === true,
        ratingNudge: typeof nudge === 'string' ? nudge : undefined,
        ownAddresses: listOf(workspace, 'ownAddresses'),
        ownDomains: listOf(workspace, 'ownDomains'),
        language: language === 'en' || language === 'zh-TW' || language === 'zh-CN' ? language : 'auto',
        theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
        dayEnd: dayEndOf(workspace),
        longTimerHours: longTimerHours(workspace),
        focusMinutes: focusLengths(workspace).work / 60_000,
        pauseMinutes: focusLengths(workspace).pause / 60_000,
        suggestTime: suggestsTime(workspace),
        suggestExcept: suggestExcept(workspace),
        memberName: workspace.member.get(workspace.me)?.name ?? '',
        setAside: [
          ...workspace.documents.loaded.flatMap(({ name, damaged }) =>
            damaged.map(({ key, message }) => ({ where: `${name}, row ${key}`, message })),
          ),
          ...setAsideRecords(workspace),
        ],
      };
    },
  );
