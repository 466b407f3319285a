import { ChevronLeft, ChevronRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { SettingsView, TaxJarView } from '../../../lib/bridge/contract';
import { TAX_CALENDARS } from '../../../lib/domain/tax/periods';
import { Button, IconButton } from '../../design/button';
import { Veil } from '../../design/veil';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { LiveChoice } from '../form/live-choice';
import { LiveField, type Read } from '../form/live-field';
import { TableHead } from '../records/table-head';
import { useSetting } from '../settings/use-setting';
import { JarSheet } from './jar-sheet';

const columns = ['received', 'costs', 'profit', 'wanted', 'aside'] as const;

/** What is to be put aside for tax in each period of a year, and whether it was. */
export function TaxJar() {
  const { now, settings } = useApp();
  const [year, setYear] = useState(new Date(now.peek()).getFullYear());
  const jar = useQuery('taxJar', { year });
  if (!jar || !settings.value) return null;
  return (
    <div class="jar" data-testid="tax-jar">
      <div class="sheet-head">
        <IconButton label={t('jar.year-before')} onClick={() => setYear(year - 1)}>
          <ChevronLeft size={16} aria-hidden />
        </IconButton>
        <strong>{year}</strong>
        <IconButton label={t('jar.year-after')} onClick={() => setYear(year + 1)}>
          <ChevronRight size={16} aria-hidden />
        </IconButton>
        <span class="quiet sheet-aside">{t('jar.hint')}</span>
      </div>
      <Periods jar={jar} />
      {jar.unknown.length > 0 && (
        <p class="quiet">
          {t('review.no-rate')}: {jar.unknown.join(', ')}
        </p>
      )}
      <JarSettings settings={settings.value} />
      <JarSheet jar={jar} />
    </div>
  );
}

function Periods({ jar: { periods, currency } }: { readonly jar: TaxJarView }) {
  const { act, now } = useApp();
  const today = toIsoDate(now.value);
  const money = (minor: number) => <Veil>{formatMoney({ minor, currency })}</Veil>;
  const putAside = (period: string, amount: number) =>
    void act(
      'create',
      { type: 'jar', fields: { kind: 'aside', period, on: today, amount, currency } },
      t('jar.put', { amount: formatMoney({ minor: amount, currency }) }),
    );
  return (
    <div class="sheet-scroll">
      <table class="sheet-table">
        <TableHead
          columns={[
            { title: t('jar.period') },
            ...columns.map((name) => ({ title: t(`jar.${name}`), figure: true })),
            { title: t('review.due-on') },
          ]}
          tools
        />
        <tbody>
          {periods.map((period) => {
            const { id, from, to, due, wanted, left } = period;
            return (
              <tr key={id} data-testid="jar-period">
                <td>
                  {formatIsoDate(from)} – {formatIsoDate(to)}
                </td>
                {columns.map((name) => (
                  <td key={name} class="sheet-figure">
                    {money(period[name])}
                  </td>
                ))}
                <td class={left > 0 && due < today ? 'overdue' : undefined}>{formatIsoDate(due)}</td>
                <td>
                  {left > 0 ? (
                    <Button small data-testid="jar-put" onClick={() => putAside(id, left)}>
                      {t('jar.put-aside')} {money(left)}
                    </Button>
                  ) : (
                    wanted > 0 && <span class="quiet">{t('jar.full')}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function JarSettings({ settings }: { readonly settings: SettingsView }) {
  const set = useSetting();
  return (
    <div class="live-grid">
      <LiveField<number>
        label={t('jar.percent')}
        text={String(settings.taxPercent)}
        unit="%"
        read={(typed) => readUpTo(typed, 100)}
        onCommit={(value) => set('taxPercent', value, t('jar.percent'))}
        testId="tax-percent"
      />
      <LiveChoice
        label={t('jar.calendar')}
        value={settings.taxCalendar}
        options={TAX_CALENDARS.map((value) => ({ value, label: t(`jar.calendar.${value}`) }))}
        onCommit={(value) => set('taxCalendar', value, t('jar.calendar'))}
        testId="tax-calendar"
      />
      {settings.taxCalendar === 'quarters' && (
        <LiveField<number>
          label={t('jar.days')}
          text={String(settings.taxDays)}
          unit={t('dashboard.unit.days')}
          read={(typed) => readUpTo(typed, 180)}
          onCommit={(value) => set('taxDays', value, t('jar.days'))}
          testId="tax-days"
        />
      )}
    </div>
  );
}

/** Whole numbers from 0 to `most`; empty = the default. */
export function readUpTo(typed: string, most: number): Read<number> {
  if (typed === '') return { value: undefined };
  return /^\d{1,3}$/.test(typed) && Number(typed) <= most
    ? { value: Number(typed) }
    : { wrong: t('jar.wrong', { most }) };
}
