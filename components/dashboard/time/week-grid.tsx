import { useState } from 'preact/hooks';
import type { SheetRow, Timesheet } from '../../../lib/bridge/contract';
import { addDays } from '../../../lib/domain/time/week';
import { Veil } from '../../design/veil';
import { formatMinutes } from '../../format/duration';
import { formatWeekday } from '../../format/weekday';
import { t } from '../../i18n';
import { shaded } from '../../model/shade';
import { ClientSearch } from '../../sidebar/client-search';
import { hrefOf } from '../frame/route';
import { GridCell } from './grid-cell';

interface WeekGridProps {
  readonly sheet: Timesheet;
  readonly editable: boolean;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** A week as a table of clients and days; a cell takes what is typed. */
export function WeekGrid({ sheet, editable, today }: WeekGridProps) {
  const [added, setAdded] = useState<readonly Pick<SheetRow, 'clientId' | 'clientName'>[]>([]);
  const dates = sheet.days.map((_, day) => addDays(sheet.from, day));
  const empty = added
    .filter(({ clientId }) => !sheet.rows.some((row) => row.clientId === clientId))
    .map((row) => ({ ...row, days: dates.map(() => 0), minutes: 0, billable: 0 }));
  const rows = [...sheet.rows, ...empty];
  return (
    <div class="time-scroll">
      <table class="week-grid" data-testid="week-grid" aria-label={t('time.view.week')}>
        <thead>
          <tr>
            <th scope="col">{t('time.client')}</th>
            {dates.map((date) => (
              <th key={date} scope="col" class="figure" aria-current={date === today ? 'date' : undefined}>
                {formatWeekday(date)}
              </th>
            ))}
            <th scope="col" class="figure">
              {t('time.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.clientId} data-testid="week-row">
              <th scope="row">
                <a href={hrefOf({ place: 'client', clientId: row.clientId, part: 'time' })}>
                  {row.clientName}
                </a>
              </th>
              {dates.map((date, day) => (
                <td key={date} class="figure">
                  {editable && !shaded.value ? (
                    <GridCell
                      clientId={row.clientId}
                      clientName={row.clientName}
                      date={date}
                      minutes={row.days[day] ?? 0}
                    />
                  ) : (
                    <Veil>{row.days[day] ? formatMinutes(row.days[day]) : ''}</Veil>
                  )}
                </td>
              ))}
              <td class="figure">
                <Veil>{formatMinutes(row.minutes)}</Veil>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('time.sum')}</th>
            {sheet.days.map((minutes, day) => (
              <td key={dates[day]} class="figure">
                <Veil>{formatMinutes(minutes)}</Veil>
              </td>
            ))}
            <td class="figure" data-testid="week-sum">
              <Veil>{formatMinutes(sheet.minutes)}</Veil>
            </td>
          </tr>
        </tfoot>
      </table>
      {editable && (
        <div class="week-add">
          <ClientSearch
            key={added.length}
            label={t('time.add-client')}
            testId="week-add-client"
            onChoose={(clientId, clientName) => setAdded([...added, { clientId, clientName }])}
          />
        </div>
      )}
    </div>
  );
}
