import { useState } from 'preact/hooks';
import type { StandingView } from '../../../lib/bridge/contract';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { LEAST_NOTICE_DAYS, partingDates, partingTasks } from '../../../lib/domain/review/parting-plan';
import { dayNumber } from '../../../lib/domain/score/day-number';
import { Button } from '../../design/button';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { readMoney, writeMoney } from '../form/read-field';
import { textOf } from '../form/read-form';
import { SheetField, SheetText } from '../form/sheet-fields';
import { type ReadForm, SheetForm } from '../form/sheet-form';
import { Capacity } from './capacity';

interface PartingPanelProps {
  readonly client: RecordOf<'client'>;
  readonly standing: StandingView;
  readonly currency: string;
}

type Plan = Omit<
  RecordOf<'parting'>,
  'id' | 'clientId' | 'createdAt' | 'createdBy' | 'deletedAt' | 'currency'
>;

/** How a client is left: when they are told, the last day, what is handed over and offered. Its tasks are follow-ups. */
export function PartingPanel({ client, standing, currency }: PartingPanelProps) {
  const { act, now } = useApp();
  const [open, setOpen] = useState(false);
  const { parting } = standing;
  const today = toIsoDate(now.peek());
  const { noticeDays, contractEnd } = client;
  const usual = partingDates({ today, ends: contractEnd, noticeDays });
  const least = Math.max(LEAST_NOTICE_DAYS, noticeDays ?? 0);
  const read = (data: FormData): ReadForm<Plan> => {
    const [noticeOn, lastDay] = [textOf(data, 'noticeOn'), textOf(data, 'lastDay')];
    if (noticeOn === '') return { field: 'noticeOn', wrong: t('dashboard.wrong.date') };
    if (lastDay === '') return { field: 'lastDay', wrong: t('dashboard.wrong.date') };
    if (dayNumber(lastDay) - dayNumber(noticeOn) < least)
      return { field: 'lastDay', wrong: t('parting.too-soon', { n: least }) };
    const refund = readMoney(textOf(data, 'refund'), currency);
    if ('wrong' in refund || (refund.value ?? 0) < 0)
      return { field: 'refund', wrong: t('dashboard.wrong.amount') };
    const words = (name: string) => textOf(data, name) || undefined;
    return {
      value: {
        noticeOn,
        lastDay,
        milestone: words('milestone'),
        handover: words('handover'),
        alternatives: words('alternatives'),
        refund: refund.value,
      },
    };
  };
  const save = async (plan: Plan): Promise<boolean> => {
    const days = new Map(partingTasks(plan));
    const handed = (plan.handover ?? '').split('\n').filter((line) => line.trim() !== '');
    const tasks = [...days]
      .filter(([task]) => task !== 'refund' || plan.refund)
      .map(([task, due]) => ({ due, text: t(`parting.task.${task}`) }));
    const items = handed.map((line) => ({
      due: days.get('handover') ?? plan.lastDay,
      text: t('parting.hand-over', { what: line.trim().slice(0, 400) }),
    }));
    const args = { clientId: client.id, ...plan, currency, tasks: [...tasks, ...items].slice(0, 40) };
    return (await act('planParting', args, t('parting.planned'))) !== undefined;
  };
  return (
    <section class="sheet" aria-label={t('parting.title')} data-testid="parting">
      <div class="sheet-head">
        <h2>{t('parting.title')}</h2>
        <Button small class="sheet-aside" data-testid="parting-plan" onClick={() => setOpen(!open)}>
          {t(parting ? 'parting.change' : 'parting.plan')}
        </Button>
      </div>
      {parting && (
        <p>
          {t('parting.dates', {
            told: formatIsoDate(parting.noticeOn),
            last: formatIsoDate(parting.lastDay),
          })}
          {parting.refund
            ? ` · ${t('letter.field.refund')} ${formatMoney({ minor: parting.refund, currency: parting.currency })}`
            : ''}
          {parting.milestone && <span class="quiet"> · {parting.milestone}</span>}
        </p>
      )}
      <Capacity standing={standing} />
      {open && (
        <SheetForm label={t('parting.title')} read={read} onSave={save} onDone={() => setOpen(false)}>
          <SheetField
            name="noticeOn"
            type="date"
            label={t('parting.told')}
            value={parting?.noticeOn ?? usual.noticeOn}
          />
          <SheetField
            name="lastDay"
            type="date"
            label={t('parting.last-day')}
            value={parting?.lastDay ?? usual.lastDay}
            hint={t('parting.notice', { n: least })}
          />
          <SheetField
            name="refund"
            label={`${t('letter.field.refund')} (${currency})`}
            value={writeMoney(parting?.refund, currency)}
          />
          <SheetField name="milestone" label={t('parting.milestone')} value={parting?.milestone} wide />
          <SheetText
            name="handover"
            label={t('letter.field.handover')}
            value={parting?.handover}
            hint={t('parting.lines')}
          />
          <SheetText
            name="alternatives"
            label={t('letter.field.alternatives')}
            value={parting?.alternatives}
          />
        </SheetForm>
      )}
    </section>
  );
}
