import type { FieldsOf, RecordOf } from '../../../lib/domain/records/schemas';
import { t } from '../../i18n';
import { readMoney, writeMoney } from '../form/read-field';
import { choiceOf, textOf } from '../form/read-form';
import { SheetChoice, SheetField, SheetTick } from '../form/sheet-fields';
import type { ReadForm } from '../form/sheet-form';

const kinds = ['scope', 'free_work', 'discount', 'rush', 'refund', 'dispute', 'chargeback'] as const;
const answers = ['refused', 'granted', 'change-order'] as const;
const finds = ['suggested', 'confirmed', 'dismissed'] as const;

interface RequestFieldsProps {
  readonly request: RecordOf<'request'> | undefined;
  readonly currency: string;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export function RequestFields({ request, currency, today }: RequestFieldsProps) {
  return (
    <>
      <SheetChoice
        name="kind"
        label={t('field.kind')}
        value={request?.kind ?? kinds[0]}
        options={kinds.map((value) => ({ value, label: t(`request.${value}`) }))}
      />
      <SheetField name="on" label={t('field.on')} type="date" value={request?.on ?? today} />
      <SheetChoice
        name="answer"
        label={t('field.answer')}
        value={request?.answer}
        none={t('field.answer.none')}
        options={answers.map((value) => ({ value, label: t(`answer.${value}`) }))}
      />
      <SheetField name="amount" label={t('field.amount')} value={writeMoney(request?.amount, currency)} />
      {request?.found && (
        <SheetChoice
          name="found"
          label={t('dashboard.field.found')}
          value={request.found}
          options={finds.map((value) => ({ value, label: t(`found.${value}`) }))}
        />
      )}
      <SheetTick
        name="changeOrderPaid"
        label={t('dashboard.field.change-order-paid')}
        checked={request?.changeOrderPaid}
      />
      <SheetField name="note" label={t('field.note')} value={request?.note} wide />
    </>
  );
}

/** Reads the form of a request; the amount is in the client's currency. */
export function readRequest(
  data: FormData,
  currency: string,
): ReadForm<Omit<FieldsOf<'request'>, 'clientId'>> {
  const kind = choiceOf(data, 'kind', kinds);
  if (!kind) return { field: 'kind', wrong: t('dashboard.wrong.empty') };
  const on = textOf(data, 'on');
  if (on === '') return { field: 'on', wrong: t('dashboard.wrong.date') };
  const amount = readMoney(textOf(data, 'amount'), currency);
  if ('wrong' in amount) return { field: 'amount', wrong: amount.wrong };
  return {
    value: {
      kind,
      on,
      answer: choiceOf(data, 'answer', answers),
      found: choiceOf(data, 'found', finds),
      amount: amount.value,
      changeOrderPaid: data.has('changeOrderPaid') || undefined,
      note: textOf(data, 'note') || undefined,
    },
  };
}
