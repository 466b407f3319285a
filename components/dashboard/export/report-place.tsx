import { CalendarDays, Download, Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import { dayNumber, isoDate } from '../../../lib/domain/score/day-number';
import { Button } from '../../design/button';
import { toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { LiveChoice } from '../form/live-choice';
import { LiveField } from '../form/live-field';
import { entriesCsv, type SheetNames } from './entries-csv';
import { entriesIcal } from './entries-ical';
import { ReportSheet } from './report-sheet';
import { saveFile } from './save-file';
import './report.css';

const ALL = 1_000_000;

/** A month of time, of one client or all: to print, or to take along as a file. */
export function ReportPlace() {
  const { now } = useApp();
  const [month, setMonth] = useState(toIsoDate(now.value).slice(0, 7));
  const [clientId, setClientId] = useState<ClientId>();
  const clients = useQuery('clientNames', {}) ?? [];
  const from = `${month}-01`;
  const days = dayNumber(nextMonth(month)) - dayNumber(from);
  const sheet = useQuery('timesheet', {
    from,
    days,
    limit: ALL,
    rounded: true,
    ...(clientId ? { clientId } : {}),
  });
  const client = clients.find(({ id }) => id === clientId);
  const names: SheetNames = {
    client: (id) =>
      sheet?.rows.find((row) => row.clientId === id)?.clientName ??
      clients.find((known) => known.id === id)?.name ??
      '',
    member: (id) => sheet?.members.find((member) => member.id === id)?.name ?? '',
  };
  const file = `worthwhile-time-${month}${client ? `-${client.name}` : ''}`;
  const isShown = sheet !== undefined && sheet.from === from;
  return (
    <section class="place report">
      <header class="place-head report-tools">
        <h1>{t('dashboard.place.report')}</h1>
        <span class="place-count" />
        <Button
          icon={<Printer size={14} aria-hidden />}
          kind="primary"
          data-testid="report-print"
          onClick={() => print()}
        >
          {t('export.print')}
        </Button>
        <Button
          icon={<Download size={14} aria-hidden />}
          data-testid="report-csv"
          disabled={!isShown}
          onClick={() => sheet && saveFile(`${file}.csv`, 'text/csv', entriesCsv(sheet, names))}
        >
          {t('export.csv')}
        </Button>
        <Button
          icon={<CalendarDays size={14} aria-hidden />}
          data-testid="report-ical"
          disabled={!isShown}
          onClick={() =>
            sheet && saveFile(`${file}.ics`, 'text/calendar', entriesIcal(sheet, names, now.value))
          }
        >
          {t('export.ical')}
        </Button>
      </header>
      <div class="report-content">
        <div class="live-grid report-tools">
          <LiveField<string>
            label={t('export.month')}
            text={month}
            placeholder="2026-05"
            read={(typed) =>
              /^\d{4}-(0[1-9]|1[0-2])$/.test(typed) ? { value: typed } : { wrong: t('export.wrong-month') }
            }
            onCommit={(value) => value && setMonth(value)}
            testId="report-month"
          />
          <LiveChoice<string>
            label={t('import.field.client')}
            value={clientId}
            none={t('export.all-clients')}
            options={clients
              .toSorted((a, b) => a.name.localeCompare(b.name))
              .map(({ id, name }) => ({ value: id, label: name }))}
            onCommit={(id) => setClientId(clients.find((known) => known.id === id)?.id)}
            testId="report-client"
          />
        </div>
        {sheet && isShown && <ReportSheet sheet={sheet} title={client?.name} month={month} names={names} />}
      </div>
    </section>
  );
}

/** The first day of the month after `YYYY-MM`. */
function nextMonth(month: string): string {
  return `${isoDate(dayNumber(`${month}-28`) + 4).slice(0, 7)}-01`;
}
