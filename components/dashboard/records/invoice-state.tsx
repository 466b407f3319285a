import { Veil } from '../../design/veil';
import { formatUnit } from '../../format/duration';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import type { InvoiceRow } from './invoice-row';

/** Minor units still to be paid on an invoice; 0 when nothing is awaited any more. */
export function openOf({ amount, credited, paid, writtenOff }: InvoiceRow): number {
  return writtenOff === undefined ? Math.max(0, amount - (credited ?? 0) - paid) : 0;
}

const dayMs = 86_400_000;

/** Paid, open, overdue, disputed or written off. `today` is YYYY-MM-DD. */
export function InvoiceState({ invoice, today }: { readonly invoice: InvoiceRow; readonly today: string }) {
  const { currency, due, disputed, writtenOff } = invoice;
  if (writtenOff !== undefined) return <span class="quiet">{t('invoice.written-off')}</span>;
  const minor = openOf(invoice);
  if (minor === 0) return <span class="quiet">{t('invoice.paid')}</span>;
  const amount = formatMoney({ minor, currency });
  const over = Math.round((Date.parse(today) - Date.parse(due)) / dayMs);
  return (
    <Veil>
      {over > 0 ? (
        <span class="overdue">{t('invoice.overdue', { amount, days: formatUnit(over, 'day') })}</span>
      ) : (
        t('invoice.open', { amount })
      )}
      {disputed && <span class="quiet"> · {t('invoice.disputed')}</span>}
    </Veil>
  );
}
