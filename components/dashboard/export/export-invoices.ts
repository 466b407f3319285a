import type { Engine } from '../../../lib/bridge/contract';
import { csvText } from '../../../lib/domain/export/csv';
import { toMajor } from '../../../lib/domain/money';
import { t } from '../../i18n';
import { askOnce } from '../../model/ask-once';
import { saveFile } from './save-file';

const ALL = 1_000_000;

/** Every invoice with how it stands, as a file that a spreadsheet or an accounting tool reads. */
export async function exportInvoices(engine: Engine): Promise<void> {
  const { rows } = await askOnce(engine, 'invoices', { filter: 'all', limit: ALL });
  const head = [
    t('field.number'),
    t('import.field.client'),
    t('field.issued'),
    t('field.due'),
    t('field.amount'),
    t('field.currency'),
    t('import.field.paid'),
    t('import.field.open'),
    t('dashboard.records.state'),
    t('money.days-over'),
  ];
  const lines = rows.map(({ invoice, clientName, paid, standing }) => {
    const { currency } = invoice;
    const major = (minor: number) => toMajor({ minor, currency });
    return [
      invoice.number,
      clientName,
      invoice.issued,
      invoice.due,
      major(invoice.amount),
      currency,
      major(paid),
      major(standing.open),
      t(`dashboard.money.state.${standing.state}`),
      standing.daysOver,
    ];
  });
  saveFile('worthwhile-invoices.csv', 'text/csv', csvText([head, ...lines]));
}
