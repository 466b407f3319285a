import type { RunningTimer } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { InlineEdit } from '../../design/inline-edit';
import { Veil } from '../../design/veil';
import { formatTime, lastInstantAt, toTimeInput } from '../../format/date';
import { formatUnit } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

const stepMinutes = 5;

/** What can be corrected while it runs: the start, the note, whether it is billable. */
export function TimerEdit({ running }: { readonly running: RunningTimer }) {
  const { act } = useApp();
  const { entryId, start, note, billable } = running;
  const move = (next: number) =>
    void act(
      'edit',
      { type: 'entry', id: entryId, changes: { start: next } },
      t('timer.moved', { time: formatTime(next) }),
    );
  const edit = (changes: { note: string } | { billable: boolean }, field: string) =>
    void act('edit', { type: 'entry', id: entryId, changes }, t('toast.edited', { field }));

  return (
    <div class="timer-edit">
      <Veil>
        <InlineEdit
          value={note}
          label={t('timer.note.label')}
          placeholder={t('timer.note')}
          clearable
          testId="timer-note"
          onCommit={(next) => edit({ note: next }, t('timer.note.label'))}
        />
      </Veil>
      <div class="timer-facts">
        <span class="timer-since">
          {t('timer.since')}{' '}
          <InlineEdit
            value={toTimeInput(start)}
            shown={formatTime(start)}
            type="time"
            label={t('timer.start-time')}
            placeholder=""
            testId="timer-start"
            onCommit={(time) => {
              const next = lastInstantAt(time, Date.now());
              if (next !== undefined) move(next);
            }}
          />
        </span>
        <Button kind="link" onClick={() => move(start - stepMinutes * 60_000)}>
          {t('timer.earlier', { minutes: formatUnit(stepMinutes, 'minute') })}
        </Button>
        <label class="timer-billable">
          <input
            type="checkbox"
            checked={billable}
            onChange={(event) => edit({ billable: event.currentTarget.checked }, t('field.billable'))}
          />{' '}
          {t('timer.billable')}
        </label>
      </div>
    </div>
  );
}
