import type { MemberId } from '../../../lib/domain/ids';
import type { ChangesOf, RecordOf } from '../../../lib/domain/records/schemas';
import { clientChoices } from '../../card/client-choices';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { currencyOptions } from '../form/currency-options';
import { LiveChoice } from '../form/live-choice';
import { LiveField } from '../form/live-field';
import { readDays, readMoney, readName, readText, writeMoney } from '../form/read-field';

interface DetailsFormProps {
  readonly client: RecordOf<'client'>;
  /** The currency amounts are in: the client's, or the base currency. */
  readonly currency: string;
}

/** Every stored field of a client. Each is stored by itself as soon as it is left. */
export function DetailsForm({ client, currency }: DetailsFormProps) {
  const { act } = useApp();
  const members = useQuery('charges', {}) ?? [];
  const edit = (changes: ChangesOf<'client'>, field: string) =>
    void act('edit', { type: 'client', id: client.id, changes }, t('toast.edited', { field }));
  const choice = (field: keyof typeof clientChoices) => (
    <LiveChoice
      label={t(`details.${field}`)}
      value={client[field]}
      none={t('details.none')}
      options={clientChoices[field]()}
      onCommit={(value) => edit({ [field]: value }, t(`details.${field}`))}
      testId={`field-${field}`}
    />
  );
  const money = (field: 'hourlyRate' | 'potentialAnnual') => (
    <LiveField<number>
      label={t(`details.${field}`)}
      text={writeMoney(client[field], currency)}
      unit={currency}
      read={(typed) => readMoney(typed, currency)}
      onCommit={(value) => edit({ [field]: value }, t(`details.${field}`))}
      testId={`field-${field}`}
    />
  );
  const date = (field: 'since' | 'contractEnd') => (
    <LiveField<string>
      label={t(`details.${field}`)}
      type="date"
      text={client[field] ?? ''}
      read={readText}
      onCommit={(value) => edit({ [field]: value }, t(`details.${field}`))}
      testId={`field-${field}`}
    />
  );
  return (
    <section class="details-form" aria-label={t('details.title')} data-testid="details-form">
      <div class="live-grid">
        <LiveField<string>
          label={t('client.name')}
          text={client.name}
          read={readName}
          onCommit={(name) => edit({ name }, t('client.name'))}
          testId="field-name"
        />
        {choice('kind')}
        {choice('status')}
        {choice('tier')}
        {choice('size')}
        {members.length > 1 && (
          <LiveChoice<MemberId>
            label={t('details.owner')}
            value={client.owner}
            none={t('details.none')}
            options={members.map(({ memberId, name }) => ({ value: memberId, label: name }))}
            onCommit={(owner) => edit({ owner }, t('details.owner'))}
            testId="field-owner"
          />
        )}
        <LiveField<string>
          label={t('details.industry')}
          text={client.industry ?? ''}
          read={readText}
          onCommit={(industry) => edit({ industry }, t('details.industry'))}
          testId="field-industry"
        />
        <LiveChoice<string>
          label={t('details.currency')}
          value={client.currency}
          none={t('dashboard.currency.base', { currency })}
          options={currencyOptions(client.currency)}
          onCommit={(value) => edit({ currency: value }, t('details.currency'))}
          testId="field-currency"
        />
        {money('hourlyRate')}
        {money('potentialAnnual')}
        <LiveField<number>
          label={t('details.paymentTerms')}
          text={client.paymentTerms?.toString() ?? ''}
          unit={t('dashboard.unit.days')}
          read={readDays}
          onCommit={(paymentTerms) => edit({ paymentTerms }, t('details.paymentTerms'))}
          testId="field-paymentTerms"
        />
        {date('since')}
        {date('contractEnd')}
        <LiveField<number>
          label={t('details.noticeDays')}
          text={client.noticeDays?.toString() ?? ''}
          unit={t('dashboard.unit.days')}
          read={readDays}
          onCommit={(noticeDays) => edit({ noticeDays }, t('details.noticeDays'))}
          testId="field-noticeDays"
        />
        <LiveField<string>
          wide
          label={t('client.banner')}
          text={client.banner ?? ''}
          placeholder={t('client.banner.placeholder')}
          read={readText}
          onCommit={(banner) => edit({ banner }, t('client.banner'))}
          testId="field-banner"
        />
      </div>
    </section>
  );
}
