import type { TaxJarView } from '../../../lib/bridge/contract';
import type { FieldsOf, RecordOf } from '../../../lib/domain/records/schemas';
import { Veil } from '../../design/veil';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { readMoney, writeMoney } from '../form/read-field';
import { choiceOf, textOf } from '../form/read-form';
import { SheetChoice, SheetField } from '../form/sheet-fields';
import { RecordSheet } from '../records/record-sheet';

type Jar = RecordOf<'jar'>;
const kinds = ['cost', 'aside'] as const;

/** The costs of a year and what was put aside, each to be put right or taken back. */
export function JarSheet({ jar: { periods, entries, currency } }: { readonly jar: TaxJarView }) {
  const { act, now } = useApp();
  const what = t('records.jar');
  const today = toIsoDate(now.value);
  const here = periods.find(({ from, to }) => from <= today && today <= to) ?? periods.at(-1);
  return (
    <RecordSheet<Jar, FieldsOf<'jar'>>
      title={t('jar.entries')}
      what={what}
      testId="jar-entries"
      records={entries}
      nameOf={({ kind, on }) => `${t(`jar.kind.${kind}`)}, ${formatIsoDate(on)}`}
      columns={[
        { id: 'when', title: t('field.on'), cell: ({ on }) => formatIsoDate(on) },
        { id: 'kind', title: t('field.kind'), cell: ({ kind }) => t(`jar.kind.${kind}`) },
        { id: 'note', title: t('field.note'), cell: ({ note }) => note && <Veil>{note}</Veil> },
        {
          id: 'amount',
          title: t('field.amount'),
          figure: true,
          cell: ({ amount, currency: of }) => <Veil>{formatMoney({ minor: amount, currency: of })}</Veil>,
        },
      ]}
      fields={(entry) => (
        <>
          <SheetChoice
            name="kind"
            label={t('field.kind')}
            value={entry?.kind}
            options={kinds.map((value) => ({ value, label: t(`jar.kind.${value}`) }))}
          />
          <SheetField
            name="amount"
            label={`${t('field.amount')} (${entry?.currency ?? currency})`}
            value={writeMoney(entry?.amount, entry?.currency ?? currency)}
          />
          <SheetField name="on" type="date" label={t('field.on')} value={entry?.on ?? today} />
          <SheetChoice
            name="period"
            label={t('jar.period')}
            value={entry?.period ?? here?.id}
            options={periods.map(({ id, from, to }) => ({
              value: id,
              label: `${formatIsoDate(from)} – ${formatIsoDate(to)}`,
            }))}
          />
          <SheetField name="note" label={t('field.note')} value={entry?.note} />
        </>
      )}
      read={(data, entry) => {
        const of = entry?.currency ?? currency;
        const amount = readMoney(textOf(data, 'amount'), of);
        if (!('value' in amount) || amount.value === undefined)
          return { field: 'amount', wrong: t('dashboard.wrong.amount') };
        const [on, note] = [textOf(data, 'on'), textOf(data, 'note')];
        if (on === '') return { field: 'on', wrong: t('dashboard.wrong.date') };
        return {
          value: {
            kind: choiceOf(data, 'kind', kinds) ?? 'cost',
            period: textOf(data, 'period'),
            ...{ on, amount: amount.value, currency: of },
            note: note || undefined,
          },
        };
      }}
      save={async (entry, fields) => {
        const done = entry
          ? await act(
              'edit',
              { type: 'jar', id: entry.id, changes: fields },
              t('toast.edited', { field: what }),
            )
          : await act('create', { type: 'jar', fields }, t('toast.added', { what }));
        return done !== undefined;
      }}
      remove={({ id }) => void act('remove', { type: 'jar', id }, t('toast.deleted', { what }))}
    />
  );
}
