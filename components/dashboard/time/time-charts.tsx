import type { Timesheet } from '../../../lib/bridge/contract';
import { sumsByWeek, weeksOf } from '../../../lib/domain/time/by-week';
import { addDays } from '../../../lib/domain/time/week';
import { type Bar, BarChart } from '../../design/chart/bar-chart';
import { GridChart, type GridRow } from '../../design/chart/grid-chart';
import { HeatMap } from '../../design/chart/heat-map';
import { formatShortDate } from '../../format/date';
import { formatMinutes } from '../../format/duration';
import { formatPercent } from '../../format/number';
import { weekdayNames } from '../../format/weekday';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { shaded } from '../../model/shade';

const shown = 12;

/** The same sums as in the tables, drawn: by client, by week, by hour. Each has its table for who can not see it. */
export function TimeCharts({ sheet }: { readonly sheet: Timesheet }) {
  const { now } = useApp();
  if (shaded.value) return <p class="quiet time-pad">{t('shade.notice')}</p>;
  if (sheet.minutes === 0) return <p class="quiet time-pad">{t('time.none')}</p>;
  const rows = [...sheet.rows].sort((a, b) => b.minutes - a.minutes);
  const rest = rows.slice(shown);
  const bars: Bar[] = rows.slice(0, shown).map(({ clientId, clientName, minutes, billable }) => ({
    key: clientId,
    label: clientName,
    value: minutes,
    part: billable,
    text: `${formatMinutes(minutes)} · ${formatPercent(minutes > 0 ? billable / minutes : 0)}`,
  }));
  if (rest.length > 0) {
    const minutes = rest.reduce((sum, row) => sum + row.minutes, 0);
    const part = rest.reduce((sum, row) => sum + row.billable, 0);
    bars.push({
      key: 'rest',
      label: t('time.chart.rest', { n: rest.length }),
      value: minutes,
      part,
      text: `${formatMinutes(minutes)} · ${formatPercent(minutes > 0 ? part / minutes : 0)}`,
    });
  }
  const weeks = weeksOf(sheet.from, sheet.days.length);
  const weekNames = weeks.map(({ from }) => formatShortDate(from, now.value));
  const inWeeks: GridRow[] = rows.slice(0, shown).map(({ clientId, clientName, days: daily }) => ({
    key: clientId,
    label: clientName,
    values: sumsByWeek(daily, weeks),
  }));
  if (rest.length > 0)
    inWeeks.push({
      key: 'rest',
      label: t('time.chart.rest', { n: rest.length }),
      values: weeks.map((_, at) =>
        rest.reduce((sum, row) => sum + (sumsByWeek(row.days, weeks)[at] ?? 0), 0),
      ),
    });
  const days = sheet.days.map((minutes, day) => {
    const date = addDays(sheet.from, day);
    return {
      key: date,
      label: formatShortDate(date, now.value),
      value: minutes,
      part: undefined,
      text: formatMinutes(minutes),
    };
  });
  return (
    <div class="time-charts">
      <BarChart
        title={t('time.chart.clients')}
        hint={t('time.chart.clients.hint', { share: formatPercent(sheet.billable / sheet.minutes) })}
        head={[t('time.client'), t('time.chart.all-and-billable')]}
        bars={bars}
        testId="chart-clients"
      />
      {weeks.length > 1 && (
        <GridChart
          title={t('time.chart.weeks')}
          head={[t('time.client'), ...weekNames]}
          rows={inWeeks}
          textOf={formatMinutes}
          testId="chart-weeks"
        />
      )}
      <BarChart
        title={t('time.chart.days')}
        head={[t('field.on'), t('time.sum')]}
        bars={days}
        testId="chart-days"
      />
      <HeatMap
        title={t('time.chart.heat')}
        rows={weekdayNames()}
        values={sheet.heat}
        textOf={formatMinutes}
        corner={t('time.chart.weekday')}
        testId="chart-heat"
      />
    </div>
  );
}
