import type { ComponentChildren } from 'preact';
import { fromMajor, toMajor } from '../../lib/domain/money';
import type { ChangesOf, RecordOf } from '../../lib/domain/records/schemas';
import { InlineEdit } from '../design/inline-edit';
import { Fold } from '../design/section';
import { Select } from '../design/select';
import { veil } from '../design/veil';
import { formatIsoDate } from '../format/date';
import { formatUnit } from '../format/duration';
import { formatMoney } from '../format/money';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { shaded } from '../model/shade';
import { clientChoices } from './client-choices';
import './details.css';

/** What is known of the client besides people: each field is changed where it stands. */
export function Details({ client }: { readonly client: RecordOf<'client'> }) {
  return (
    <Fold name="details" title={t('details.title')} testId="details">
      {() => (shaded.value ? <p class="quiet">{t('shade.notice')}</p> : <DetailList client={client} />)}
    </Fold>
  );
}

type TextField =
  | 'industry'
  | 'contractEnd'
  | 'since'
  | 'paymentTerms'
  | 'hourlyRate'
  | 'potentialAnnual'
  | 'currency';

function DetailList({ client }: { readonly client: RecordOf<'client'> }) {
  const { act, settings } = useApp();
  const currency = client.currency ?? settings.value?.baseCurrency ?? 'EUR';
  const edit = (changes: ChangesOf<'client'>, field: TextField | keyof typeof clientChoices) =>
    void act(
      'edit',
      { type: 'client', id: client.id, changes },
      t('toast.edited', { field: t(`details.${field}`) }),
    );

  const row = (field: TextField | keyof typeof clientChoices, content: ComponentChildren) => (
    <div class="detail" key={field}>
      <dt>{t(`details.${field}`)}</dt>
      <dd>{content}</dd>
    </div>
  );
  const choice = (field: keyof typeof clientChoices) =>
    row(
      field,
      <Select
        value={client[field] ?? ''}
        label={t(`details.${field}`)}
        none={t('details.none')}
        options={clientChoices[field]()}
        onChange={(value) => edit({ [field]: value }, field)}
      />,
    );
  const text = (
    field: TextField,
    value: string,
    shown: string | undefined,
    type: 'text' | 'date' | 'number',
    changes: (next: string) => ChangesOf<'client'> | undefined,
  ) =>
    row(
      field,
      <InlineEdit
        value={value}
        shown={shown === undefined ? undefined : veil(shown)}
        label={t(`details.${field}`)}
        placeholder={t('details.none')}
        type={type}
        clearable
        onCommit={(next) => {
          const made = changes(next);
          if (made) edit(made, field);
        }}
      />,
    );
  const money = (field: 'hourlyRate' | 'potentialAnnual') => {
    const minor = client[field];
    const amount = minor === undefined ? undefined : { minor, currency };
    return text(
      field,
      amount ? String(toMajor(amount)) : '',
      amount && formatMoney(amount),
      'number',
      (next) => ({
        [field]: next === '' ? undefined : fromMajor(Number(next), currency).minor,
      }),
    );
  };
  const date = (field: 'contractEnd' | 'since') => {
    const value = client[field];
    return text(field, value ?? '', value && formatIsoDate(value), 'date', (next) => ({
      [field]: next || undefined,
    }));
  };
  const { paymentTerms } = client;
  return (
    <dl class="details">
      {choice('status')}
      {choice('tier')}
      {choice('kind')}
      {choice('size')}
      {text('industry', client.industry ?? '', undefined, 'text', (next) => ({
        industry: next || undefined,
      }))}
      {money('hourlyRate')}
      {money('potentialAnnual')}
      {text('currency', client.currency ?? '', undefined, 'text', (next) => {
        const code = next.toUpperCase();
        return /^([A-Z]{3})?$/.test(code) ? { currency: code || undefined } : undefined;
      })}
      {text(
        'paymentTerms',
        paymentTerms === undefined ? '' : String(paymentTerms),
        paymentTerms === undefined ? undefined : formatUnit(paymentTerms, 'day'),
        'number',
        (next) => ({ paymentTerms: next === '' ? undefined : Math.round(Number(next)) }),
      )}
      {date('since')}
      {date('contractEnd')}
    </dl>
  );
}
