import type { SheetEntry, Timesheet } from '../../../lib/bridge/contract';
import { Veil } from '../../design/veil';
import { formatIsoDate } from '../../format/date';
import { formatMinutes } from '../../format/duration';
import { language, t } from '../../i18n';
import type { SheetNames } from './entries-csv';

interface ReportSheetProps {
  readonly sheet: Timesheet;
  /** The client it is for; undefined = all. */
  readonly title: string | undefined;
  /** YYYY-MM. */
  readonly month: string;
  readonly names: SheetNames;
}

/** The sheet that is printed: a line for each entry, and the sum of what stands there. */
export function ReportSheet({ sheet, title, month, names }: ReportSheetProps) {
  const entries = sheet.entries.filter(({ minutes }) => minutes !== undefined);
  const words = new Intl.DateTimeFormat(language.value, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const heading = `${title ?? t('export.all-clients')} · ${words.format(Date.parse(`${month}-01`))}`;
  if (entries.length === 0) return <p class="quiet">{t('export.nothing')}</p>;
  return (
    <article class="report-sheet" data-testid="report-sheet">
      <h2>{heading}</h2>
      <table class="sheet-table">
        <thead>
          <tr>
            <th scope="col">{t('export.date')}</th>
            {title === undefined && <th scope="col">{t('import.field.client')}</th>}
            <th scope="col">{t('export.time')}</th>
            <th scope="col">{t('export.work')}</th>
            <th scope="col">{t('import.field.person')}</th>
            <th scope="col" class="sheet-figure">
              {t('export.hours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td class="sheet-when">{formatIsoDate(entry.date)}</td>
              {title === undefined && <td>{names.client(entry.clientId)}</td>}
              <td class="sheet-when">{clock(entry, sheet.zone)}</td>
              <td class="sheet-note">
                <Veil>{[entry.activity, entry.note].filter(Boolean).join(' – ')}</Veil>
              </td>
              <td>{names.member(entry.memberId)}</td>
              <td class="sheet-figure">
                <Veil>{formatMinutes(entry.minutes ?? 0)}</Veil>
              </td>
            </tr>
          ))}
          {sheet.adjusted.map(({ clientId, date, minutes }) => (
            <tr key={`${clientId} ${date}`} class="quiet">
              <td class="sheet-when">{formatIsoDate(date)}</td>
              {title === undefined && <td>{names.client(clientId)}</td>}
              <td />
              <td>{t('export.rounding')}</td>
              <td />
              <td class="sheet-figure">
                {minutes < 0 ? '−' : '+'}
                {formatMinutes(Math.abs(minutes))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={title === undefined ? 5 : 4}>
              {t('dashboard.money.total')}
            </th>
            <td class="sheet-figure">
              <strong data-testid="report-total">
                <Veil>{formatMinutes(sheet.minutes)}</Veil>
              </strong>
            </td>
          </tr>
        </tfoot>
      </table>
      <p class="report-sign">{t('export.signature')}</p>
    </article>
  );
}

function clock({ start, end }: SheetEntry, zone: string): string {
  const format = new Intl.DateTimeFormat(language.value, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return end === undefined ? format.format(start) : `${format.format(start)}–${format.format(end)}`;
}
