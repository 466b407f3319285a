import { Field, TickField } from '../../design/form';
import { toIsoDate, toTimeInput } from '../../format/date';
import { t } from '../../i18n';
import { type FormContext, instantOf, type ReadFields, textOf } from './form-context';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export function EntryFields({ now }: FormContext) {
  return (
    <>
      <Field name="on" label={t('field.on')} type="date" defaultValue={toIsoDate(now)} required wide />
      <Field
        name="from"
        label={t('field.from')}
        type="time"
        defaultValue={toTimeInput(now - hourMs)}
        required
      />
      <Field name="to" label={t('field.to')} type="time" defaultValue={toTimeInput(now)} required />
      <Field name="note" label={t('field.note')} wide />
      <TickField name="billable" label={t('field.billable')} checked />
    </>
  );
}

export const readEntry: ReadFields = (fields, { client, member, zone }) => {
  const start = instantOf(fields, 'on', 'from');
  const end = instantOf(fields, 'on', 'to');
  if (start === undefined || end === undefined || start === end) return undefined;
  const note = textOf(fields, 'note');
  return {
    type: 'entry',
    fields: {
      clientId: client.id,
      memberId: member,
      start,
      // An end before the start is on the next day.
      end: end > start ? end : end + dayMs,
      zone,
      billable: fields.has('billable'),
      note: note === '' ? undefined : note,
      source: 'manual',
    },
  };
};
