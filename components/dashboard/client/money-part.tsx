import { useState } from 'preact/hooks';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import type { InvoiceRow } from '../records/invoice-row';
import { InvoiceSheet } from '../records/invoice-sheet';
import { PaymentSheet } from '../records/payment-sheet';

interface MoneyPartProps {
  readonly client: RecordOf<'client'>;
  readonly currency: string;
}

/** Invoices and what came in on them. */
export function MoneyPart({ client, currency }: MoneyPartProps) {
  const [paying, setPaying] = useState<{ readonly invoice: InvoiceRow }>();
  return (
    <>
      <InvoiceSheet client={client} currency={currency} onPay={(invoice) => setPaying({ invoice })} />
      <PaymentSheet client={client} begin={paying} />
    </>
  );
}
