import type { RecordOf } from '../../../lib/domain/records/schemas';
import { formatIsoDate } from '../../format/date';
import { t } from '../../i18n';

/** The line under the name: what kind of client this is. */
export function ClientFacts({ client }: { readonly client: RecordOf<'client'> }) {
  const { status, tier, industry, since } = client;
  const facts = [
    ...(status ? [t(`status.${status}`)] : []),
    ...(tier ? [t(`tier.${tier}`)] : []),
    ...(industry ? [industry] : []),
    ...(since ? [t('dashboard.since', { date: formatIsoDate(since) })] : []),
  ];
  return <p class="quiet">{facts.join(' · ')}</p>;
}
