import { useState } from 'preact/hooks';
import type { SheetEntry, Timesheet } from '../../../lib/bridge/contract';
import type { ClientId, EntryId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { Veil } from '../../design/veil';
import { formatIsoDate, formatTime } from '../../format/date';
import { formatMinutes } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { BulkBar } from './bulk-bar';
import { EntryLine } from './entry-line';
import './entry-list.css';

interface EntryListProps {
  readonly sheet: Timesheet;
  readonly onMore: () => void;
}

/** Every entry of the days, by day: each can be put right in its place, and many at once. */
export function EntryList({ sheet, onMore }: EntryListProps) {
  const me = useApp().status.value?.member.id;
  const [chosen, setChosen] = useState<ReadonlySet<EntryId>>(new Set());
  const selected = sheet.entries.filter(({ id }) => chosen.has(id));
  const names = new Map(sheet.rows.map(({ clientId, clientName }) => [clientId, clientName]));
  const people = new Map(sheet.members.map(({ id, name }) => [id, name]));
  const choose = (ids: readonly EntryId[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  return (
    <div class="entry-list" data-testid="entry-list">
      {selected.length > 0 && <BulkBar entries={selected} onDone={() => setChosen(new Set())} />}
      {sheet.count === 0 && <p class="quiet entry-none">{t('time.none')}</p>}
      {byDate(sheet.entries).map(([date, entries]) => (
        <section key={date} aria-label={formatIsoDate(date)}>
          <h2 class="entry-day">
            <label>
              <input
                type="checkbox"
                aria-label={t('time.choose-day', { date: formatIsoDate(date) })}
                checked={entries.every(({ id }) => chosen.has(id))}
                onChange={(event) =>
                  choose(
                    entries.map(({ id }) => id),
                    event.currentTarget.checked,
                  )
                }
              />{' '}
              {formatIsoDate(date)}
            </label>
            <span class="figure">
              <Veil>{formatMinutes(entries.reduce((sum, { minutes = 0 }) => sum + minutes, 0))}</Veil>
            </span>
          </h2>
          {entries.map((entry) => (
            <EntryLine
              key={entry.id}
              entry={entry}
              zone={sheet.zone}
              clientName={names.get(entry.clientId) ?? ''}
              memberName={entry.memberId === me ? '' : (people.get(entry.memberId) ?? '')}
              chosen={chosen.has(entry.id)}
              onChoose={(on) => choose([entry.id], on)}
            />
          ))}
          {marksOf(sheet, date, names)}
        </section>
      ))}
      {sheet.entries.length < sheet.count && (
        <p class="entry-more">
          {t('time.shown', { shown: sheet.entries.length, n: sheet.count })}{' '}
          <Button kind="link" onClick={onMore}>
            {t('action.more')}
          </Button>
        </p>
      )}
    </div>
  );
}

/** What lies between the entries of a day, and what rounding adds to them. */
function marksOf(sheet: Timesheet, date: string, names: ReadonlyMap<ClientId, string>) {
  const gaps = sheet.gaps.filter(({ from }) =>
    sheet.entries.some((entry) => entry.date === date && entry.end === from),
  );
  return (
    <>
      {gaps.map(({ memberId, from, to }) => (
        <p key={`${memberId}${from}`} class="entry-mark" data-testid="entry-gap">
          <Veil>{t('time.gap', { from: formatTime(from), to: formatTime(to) })}</Veil>
        </p>
      ))}
      {sheet.adjusted
        .filter((each) => each.date === date)
        .map(({ clientId, minutes }) => (
          <p key={clientId} class="entry-mark">
            <Veil>
              {t('time.adjusted', {
                client: names.get(clientId) ?? '',
                minutes: `${minutes < 0 ? '−' : '+'}${formatMinutes(Math.abs(minutes))}`,
              })}
            </Veil>
          </p>
        ))}
    </>
  );
}

function byDate(entries: readonly SheetEntry[]): [string, SheetEntry[]][] {
  const days = new Map<string, SheetEntry[]>();
  for (const entry of entries) days.set(entry.date, [...(days.get(entry.date) ?? []), entry]);
  return [...days];
}
