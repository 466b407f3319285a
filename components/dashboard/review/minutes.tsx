import type { SittingView } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { formatInstant, formatIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { hrefOf } from '../frame/route';
import { TableHead } from '../records/table-head';
import { Capacity } from './capacity';
import { stepWords } from './history';

/** A finished review as it is kept: what was decided, why, by whom and when. */
export function Minutes({ sitting }: { readonly sitting: SittingView }) {
  const { act } = useApp();
  const { review, clients, parted, currency } = sitting;
  const reopen = () =>
    void act(
      'edit',
      { type: 'review', id: review.id, changes: { finished: undefined } },
      t('review.reopened'),
    );
  const hasParted = clients.some(({ decided }) => decided?.decision.step === 'part-ways');
  return (
    <div class="minutes" data-testid="minutes">
      <p class="sitting-bar">
        <a href={hrefOf({ place: 'review' })}>{t('review.all')}</a>
        <span>
          {formatIsoDate(review.on)} · {t(`review.cadence.${review.cadence}`)}
        </span>
        {review.finished !== undefined && (
          <span class="quiet">{t('review.finished-at', { when: formatInstant(review.finished) })}</span>
        )}
        <Button kind="link" onClick={reopen}>
          {t('review.reopen')}
        </Button>
      </p>
      <div class="sheet-scroll">
        <table class="sheet-table">
          <TableHead
            columns={[
              { title: t('import.field.client') },
              { title: t('review.column.decided') },
              { title: t('review.reason') },
              { title: t('review.column.by') },
              { title: t('review.next-date') },
            ]}
          />
          <tbody>
            {clients.map(({ clientId, name, decided }) => (
              <tr key={clientId} data-testid="minutes-row">
                <td>
                  <a href={hrefOf({ place: 'client', clientId, part: 'review' })}>{name}</a>
                </td>
                <td>{decided ? stepWords(decided.decision) : t('review.undecided')}</td>
                <td class="sheet-note">{decided?.decision.reason}</td>
                <td>
                  {decided && [decided.by, formatIsoDate(decided.decision.on)].filter(Boolean).join(', ')}
                </td>
                <td class="sheet-when">{decided?.next && formatIsoDate(decided.next)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasParted && <Capacity standing={{ figures: parted, toEarn: undefined, currency }} />}
    </div>
  );
}
