import { ChevronLeft, ChevronRight, Copy } from 'lucide-preact';
import type { Timesheet } from '../../../lib/bridge/contract';
import { isId, type MemberId } from '../../../lib/domain/ids';
import { addDays, mondayOf } from '../../../lib/domain/time/week';
import { Button, IconButton } from '../../design/button';
import { Select } from '../../design/select';
import { Veil } from '../../design/veil';
import { formatIsoDate } from '../../format/date';
import { formatMinutes } from '../../format/duration';
import { formatPercent } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import type { TimeModel } from './time-model';

interface TimeToolsProps {
  readonly model: TimeModel;
  readonly sheet: Timesheet | undefined;
  readonly today: string;
}

/** Which days, whose, how they are looked at, and what they add up to. */
export function TimeTools({ model, sheet, today }: TimeToolsProps) {
  const { view, span, from, days } = model;
  const last = addDays(from.value, days.value - 1);
  return (
    <div class="time-tools">
      <fieldset class="time-views">
        <legend class="sr-only">{t('time.view')}</legend>
        {(['week', 'list', 'charts', 'day'] as const).map((name) => (
          <Button
            key={name}
            small
            kind={view.value === name ? 'plain' : 'quiet'}
            aria-pressed={view.value === name}
            data-testid={`time-view-${name}`}
            onClick={() => (view.value = name)}
          >
            {t(`time.view.${name}`)}
          </Button>
        ))}
      </fieldset>
      <span class="time-range">
        <IconButton small label={t('time.before')} data-testid="time-before" onClick={() => model.move(-1)}>
          <ChevronLeft size={15} aria-hidden />
        </IconButton>
        <span data-testid="time-range" role="status">
          {formatIsoDate(from.value)}
          {days.value > 1 && ` – ${formatIsoDate(last)}`}
        </span>
        <IconButton small label={t('time.after')} data-testid="time-after" onClick={() => model.move(1)}>
          <ChevronRight size={15} aria-hidden />
        </IconButton>
        <Button small kind="quiet" onClick={() => (model.day.value = today)}>
          {t('dashboard.place.today')}
        </Button>
      </span>
      {(view.value === 'list' || view.value === 'charts') && (
        <Select
          label={t('time.span')}
          value={span.value}
          options={[
            { value: 'week', label: t('time.span.week') },
            { value: 'month', label: t('time.span.month') },
          ]}
          onChange={(value) => (span.value = value ?? 'week')}
        />
      )}
      {view.value !== 'day' && <WhoSelect model={model} sheet={sheet} />}
      <label class="time-rounded" hidden={view.value === 'day'}>
        <input
          type="checkbox"
          checked={model.rounded.value}
          data-testid="time-rounded"
          onChange={(event) => (model.rounded.value = event.currentTarget.checked)}
        />{' '}
        {t('time.rounded')}
      </label>
      {view.value === 'week' && model.member.value === 'me' && <CopyWeek from={from.value} />}
      {sheet && (
        <span class="time-sum" data-testid="time-sum">
          <Veil>
            <strong>{formatMinutes(sheet.minutes)}</strong>{' '}
            {sheet.minutes > 0 && t('time.share', { share: formatPercent(sheet.billable / sheet.minutes) })}
          </Veil>
        </span>
      )}
    </div>
  );
}

function WhoSelect({ model, sheet }: Omit<TimeToolsProps, 'today'>) {
  const me = useApp().status.value?.member.id;
  const others = (sheet?.members ?? []).filter(({ id }) => id !== me);
  return (
    <Select<string>
      label={t('time.who')}
      value={model.member.value}
      options={[
        { value: 'me', label: t('time.who.me') },
        { value: 'team', label: t('time.who.team') },
        ...others.map(({ id, name }) => ({ value: id, label: name || t('time.who.unnamed') })),
      ]}
      onChange={(value) => {
        if (value === 'me' || value === 'team') model.member.value = value;
        else if (isId('member', value)) model.member.value = value satisfies MemberId;
      }}
    />
  );
}

function CopyWeek({ from }: { readonly from: string }) {
  const { act } = useApp();
  return (
    <Button
      small
      kind="quiet"
      icon={<Copy size={13} aria-hidden />}
      data-testid="copy-week"
      onClick={() =>
        void act('copyWeek', { from: addDays(mondayOf(from), -7), to: mondayOf(from) }, t('time.copied'))
      }
    >
      {t('time.copy')}
    </Button>
  );
}
