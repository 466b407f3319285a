import type { RunningTimer } from '../../../lib/bridge/contract';
import type { ChangesOf } from '../../../lib/domain/records/schemas';
import { Button } from '../../design/button';
import { InlineEdit } from '../../design/inline-edit';
import { Select } from '../../design/select';
import { Veil } from '../../design/veil';
import { formatTime, lastInstantAt, toTimeInput } from '../../format/date';
import { formatUnit } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { TimerClient } from './timer-client';

const stepMinutes = 5;

/** Everything that can be corrected while it runs, where it stands. */
export function TimerEdit({ running }: { readonly running: RunningTimer }) {
  const { act, toasts } = useApp();
  const { entryId, start, note, activity, billable, inScope } = running;
  const move = (next: number) =>
    void act(
      'edit',
      { type: 'entry', id: entryId, changes: { start: next } },
      t('timer.moved', { time: formatTime(next) }),
    );
  const edit = (changes: ChangesOf<'entry'>, field: string) =>
    void act('edit', { type: 'entry', id: entryId, changes }, t('toast.edited', { field }));

  const endAt = (time: string) => {
    const end = lastInstantAt(time, Date.now());
    if (end === undefined) return;
    if (end <= start) toasts.show({ text: t('timer.end.early'), undo: undefined, tone: 'failed' });
    else void act('stopTimer', { end }, t('timer.ended', { time: formatTime(end) }));
  };

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
        <InlineEdit
          value={activity}
          label={t('timer.activity')}
          placeholder={t('timer.activity.hint')}
          clearable
          testId="timer-activity"
          onCommit={(next) => edit({ activity: next || undefined }, t('timer.activity'))}
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
      <div class="timer-facts">
        <Select
          value={inScope === undefined ? '' : inScope ? 'in' : 'out'}
          label={t('timer.scope')}
          none={t('timer.scope.unsaid')}
          options={[
            { value: 'in', label: t('timer.scope.in') },
            { value: 'out', label: t('timer.scope.out') },
          ]}
          onChange={(scope) =>
            edit({ inScope: scope === undefined ? undefined : scope === 'in' }, t('timer.scope'))
          }
        />
        <TimerClient running={running} />
        <span class="timer-since timer-end">
          <InlineEdit
            value=""
            type="time"
            label={t('timer.end')}
            placeholder={t('timer.end.hint')}
            testId="timer-end"
            onCommit={endAt}
          />
        </span>
      </div>
    </div>
  );
}
