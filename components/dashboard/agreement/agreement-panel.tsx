import type { Agreement, WorkedWorth } from '../../../lib/bridge/contract';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { Budget } from '../../card/budget-line';
import { formatIsoDate } from '../../format/date';
import { formatMinutes } from '../../format/duration';
import { formatMoneys } from '../../format/money';
import { t } from '../../i18n';
import { useQuery } from '../../model/use-query';
import { AgreementForm } from './agreement-form';
import { MarkBilled } from './mark-billed';
import { PriceTerms } from './price-terms';
import { RateSheet } from './rate-sheet';
import './agreement.css';

interface AgreementPanelProps {
  readonly client: RecordOf<'client'>;
  readonly currency: string;
}

/** What was agreed about time and money, how far it has got, and what is not on an invoice yet. */
export function AgreementPanel({ client, currency }: AgreementPanelProps) {
  const agreement = useQuery('agreement', { clientId: client.id });
  return (
    <section class="sheet" aria-label={t('agreement.title')} data-testid="agreement">
      <div class="sheet-head">
        <h2>{t('agreement.title')}</h2>
      </div>
      {agreement && <Facts agreement={agreement} />}
      {agreement && <Budget agreement={agreement} />}
      <AgreementForm client={client} currency={currency} />
      {agreement && <PriceTerms client={client} agreement={agreement} />}
      {agreement && <RateSheet client={client} currency={currency} rates={agreement.rates} />}
    </section>
  );
}

function Facts({ agreement }: { readonly agreement: Agreement }) {
  const { unbilled, unbilledIds, lastInvoice, sinceInvoice } = agreement;
  return (
    <div class="agreement-facts">
      <p data-testid="unbilled">
        {t('agreement.unbilled')} <Worth value={unbilled} />
      </p>
      <p data-testid="since-invoice">
        {lastInvoice
          ? t('agreement.since', { date: formatIsoDate(lastInvoice) })
          : t('agreement.never-invoiced')}{' '}
        <Worth value={sinceInvoice} />
      </p>
      {unbilledIds.length > 0 && <MarkBilled ids={unbilledIds} />}
    </div>
  );
}

function Worth({ value: { minutes, worth } }: { readonly value: WorkedWorth }) {
  return (
    <strong>
      {formatMinutes(minutes)}
      {worth.length > 0 && ` · ${formatMoneys(worth)}`}
    </strong>
  );
}
