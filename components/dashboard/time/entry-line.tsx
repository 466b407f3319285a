import { Trash2 } from 'lucide-preact';
import type { SheetEntry } from '../../../lib/bridge/contract';
import { localInstant } from '../../../lib/domain/time/local-instant';
import { parseWorked } from '../../../lib/domain/time/parse-worked';
import { IconButton } from '../../design/button';
import { InlineEdit } from '../../design/inline-edit';
import { Veil } from '../../design/veil';
import { formatMinutes } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { hrefOf } from '../frame/route';
import { clockIn } from './clock-in';

interface EntryLineProps {
  readonly entry: SheetEntry;
  readonly zone: string;
  readonly clientName: string;
  /** Whose it is, when it is not the reader's own. */
  readonly memberName: string;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

/** One entry in one line. Its time takes `9:15-10:45` or a new duration. */
export function EntryLine({ entry, zone, clientName, memberName, chosen, onChoose }: EntryLineProps) {
  const { act, toasts } = useApp();
  const { id, date, start, end, minutes, note, activity, billable, billed, overlaps } = entry;
  const span =
    end === undefined ? `${clockIn(zone, start)}–` : `${clockIn(zone, start)}–${clockIn(zone, end)}`;
  const what = t('records.entry');
  const retime = (typed: string) => {
    const worked = parseWorked(typed);
    if (!worked) return toasts.show({ text: t('time.wrong.time'), undo: undefined, tone: 'failed' });
    const from = worked.from !== undefined ? localInstant(date, worked.from, zone) : start;
    const changes = { start: from, end: from + worked.minutes * 60_000 };
    void act('edit', { type: 'entry', id, changes }, t('toast.edited', { field: what }));
  };
  return (
    <div class="entry-line" data-testid="entry-line" data-overlaps={overlaps}>
      <input
        type="checkbox"
        aria-label={t('time.choose', { client: clientName, span })}
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <Veil>
        {end === undefined ? (
          <span class="entry-span">{span}</span>
        ) : (
          <span class="entry-span">
            <InlineEdit value={span} label={t('dashboard.field.span')} placeholder="" onCommit={retime} />
          </span>
        )}
      </Veil>
      <span class="figure entry-minutes">
        <Veil>{minutes === undefined ? t('dashboard.entry.running') : formatMinutes(minutes)}</Veil>
      </span>
      <a class="truncate" href={hrefOf({ place: 'client', clientId: entry.clientId, part: 'time' })}>
        {clientName}
      </a>
      <span class="entry-note">
        <Veil>
          <InlineEdit
            value={note}
            shown={activity ? `${activity} · ${note}` : undefined}
            label={t('field.note')}
            placeholder={activity || t('field.note')}
            clearable
            onCommit={(next) =>
              void act(
                'edit',
                { type: 'entry', id, changes: { note: next || undefined } },
                t('toast.edited', { field: t('field.note') }),
              )
            }
          />
        </Veil>
      </span>
      <span class="quiet entry-facts">
        {overlaps && <strong class="entry-overlap">{t('time.overlaps')}</strong>}
        {memberName && <span>{memberName}</span>}
        {billed !== undefined && <span>{t('time.billed', { number: billed })}</span>}
        {!billable && <span>{t('timer.unbillable')}</span>}
      </span>
      <IconButton
        small
        label={t('records.delete', { what: `${what} ${span}` })}
        onClick={() => void act('remove', { type: 'entry', id }, t('toast.deleted', { what }))}
      >
        <Trash2 size={13} aria-hidden />
      </IconButton>
    </div>
  );
}
