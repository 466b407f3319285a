import { useState } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import { toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { ClientSearch } from '../../sidebar/client-search';
import { filledFields } from '../form/read-form';
import { SheetForm } from '../form/sheet-form';
import { InvoiceFields, readInvoice } from '../records/invoice-fields';

interface NewInvoiceProps {
  /** What comes after the latest number. */
  readonly nextNumber: string | undefined;
  readonly onDone: () => void;
}

/** An invoice by hand in seconds: client, Enter, amount, Enter; number, dates and currency are filled in. */
export function NewInvoice({ nextNumber, onDone }: NewInvoiceProps) {
  const [client, setClient] = useState<{ readonly id: ClientId; readonly name: string }>();
  if (!client) {
    return (
      <div class="entry-form money-new" data-testid="new-invoice-client">
        <ClientSearch
          label={t('dashboard.money.for')}
          autoFocus
          testId="new-invoice-search"
          onChoose={(id, name) => setClient({ id, name })}
        />
      </div>
    );
  }
  return <InvoiceFor key={client.id} client={client} nextNumber={nextNumber} onDone={onDone} />;
}

interface InvoiceForProps extends NewInvoiceProps {
  readonly client: { readonly id: ClientId; readonly name: string };
}

function InvoiceFor({ client, nextNumber, onDone }: InvoiceForProps) {
  const { act, settings, now } = useApp();
  const card = useQuery('client', { clientId: client.id });
  if (!card) return null;
  const what = t('records.invoice');
  return (
    <SheetForm
      label={t('dashboard.records.add', { what: `${what} · ${client.name}` })}
      read={readInvoice}
      onDone={onDone}
      onSave={async (fields) => {
        const answer = await act(
          'create',
          { type: 'invoice', fields: filledFields({ clientId: client.id, ...fields }) },
          t('toast.added', { what }),
        );
        return answer !== undefined;
      }}
      testId="new-invoice-form"
    >
      <p class="form-wide">
        <strong>{client.name}</strong>
      </p>
      <InvoiceFields
        invoice={undefined}
        number={nextNumber}
        currency={card.client.currency ?? settings.value?.baseCurrency ?? 'EUR'}
        terms={card.client.paymentTerms}
        today={toIsoDate(now.value)}
      />
    </SheetForm>
  );
}
