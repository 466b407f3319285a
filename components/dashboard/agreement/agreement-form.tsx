import type { ChangesOf, RecordOf } from '../../../lib/domain/records/schemas';
import { parseDuration } from '../../../lib/domain/time/parse-duration';
import { formatMinutes } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { LiveChoice } from '../form/live-choice';
import { LiveField, type Read } from '../form/live-field';
import { readMoney, writeMoney } from '../form/read-field';

interface AgreementFormProps {
  readonly client: RecordOf<'client'>;
  readonly currency: string;
}

const ways = ['hourly', 'fixed', 'retainer'] as const;
const carries = ['none', 'month', 'always'] as const;

/** By the hour, for a fixed fee or by a retainer; and how time is rounded. Each field stores itself. */
export function AgreementForm({ client, currency }: AgreementFormProps) {
  const { act } = useApp();
  const billing = client.billing ?? 'hourly';
  const edit = (changes: ChangesOf<'client'>, label: string) =>
    void act('edit', { type: 'client', id: client.id, changes }, t('toast.edited', { field: label }));
  return (
    <div class="agreement-form">
      <LiveChoice
        label={t('agreement.billing')}
        value={billing}
        options={ways.map((value) => ({ value, label: t(`agreement.billing.${value}`) }))}
        onCommit={(value) => edit({ billing: value }, t('agreement.billing'))}
        testId="agreement-billing"
      />
      {billing === 'fixed' && (
        <LiveField<number>
          label={t('agreement.fee')}
          text={writeMoney(client.fixedFee, currency)}
          unit={currency}
          read={(typed) => readMoney(typed, currency)}
          onCommit={(fixedFee) => edit({ fixedFee }, t('agreement.fee'))}
          testId="agreement-fee"
        />
      )}
      {billing === 'retainer' && <RetainerFields client={client} edit={edit} />}
      <LiveField<number>
        label={t('agreement.round')}
        text={client.roundTo === undefined ? '' : String(client.roundTo)}
        unit={t('agreement.round.minutes')}
        placeholder={t('agreement.round.none')}
        hint={t('agreement.round.hint')}
        read={readStep}
        onCommit={(roundTo) => edit({ roundTo }, t('agreement.round'))}
        testId="agreement-round"
      />
      {client.roundTo !== undefined && (
        <>
          <LiveChoice
            label={t('agreement.round.mode')}
            value={client.roundMode ?? 'up'}
            options={(['up', 'nearest'] as const).map((value) => ({
              value,
              label: t(`agreement.round.${value}`),
            }))}
            onCommit={(roundMode) => edit({ roundMode }, t('agreement.round.mode'))}
          />
          <LiveChoice
            label={t('agreement.round.per')}
            value={client.roundPer ?? 'entry'}
            options={(['entry', 'day'] as const).map((value) => ({
              value,
              label: t(`agreement.round.${value}`),
            }))}
            onCommit={(roundPer) => edit({ roundPer }, t('agreement.round.per'))}
          />
        </>
      )}
    </div>
  );
}

interface RetainerFieldsProps {
  readonly client: RecordOf<'client'>;
  readonly edit: (changes: ChangesOf<'client'>, label: string) => void;
}

function RetainerFields({ client, edit }: RetainerFieldsProps) {
  return (
    <>
      <LiveField<number>
        label={t('agreement.retainer')}
        text={client.retainerMinutes === undefined ? '' : formatMinutes(client.retainerMinutes)}
        placeholder="10:00"
        read={readMonth}
        onCommit={(retainerMinutes) => edit({ retainerMinutes }, t('agreement.retainer'))}
        testId="agreement-retainer"
      />
      <LiveField<string>
        label={t('agreement.retainer.from')}
        text={client.retainerFrom ?? ''}
        type="date"
        read={(typed) => ({ value: typed || undefined })}
        onCommit={(retainerFrom) => edit({ retainerFrom }, t('agreement.retainer.from'))}
      />
      <LiveChoice
        label={t('agreement.carry')}
        value={client.retainerCarry ?? 'none'}
        options={carries.map((value) => ({ value, label: t(`agreement.carry.${value}`) }))}
        onCommit={(retainerCarry) => edit({ retainerCarry }, t('agreement.carry'))}
      />
    </>
  );
}

/** Hours of a month as minutes: `10:00`, `10h`; a number alone is hours here. */
function readMonth(typed: string): Read<number> {
  if (typed === '') return { value: undefined };
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed);
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : parseDuration(/^\d+$/.test(typed) ? `${typed}h` : typed);
  return minutes === undefined || minutes > 60_000
    ? { wrong: t('dashboard.wrong.duration') }
    : { value: minutes };
}

function readStep(typed: string): Read<number> {
  if (typed === '') return { value: undefined };
  const step = Number(typed);
  return Number.isInteger(step) && step >= 1 && step <= 60
    ? { value: step }
    : { wrong: t('agreement.round.wrong') };
}
