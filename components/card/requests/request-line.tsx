import type { RecordOf } from '../../../lib/domain/records/schemas';
import { Button } from '../../design/button';
import { Menu } from '../../design/menu';
import { Veil } from '../../design/veil';
import { formatShortDate } from '../../format/date';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

interface RequestLineProps {
  readonly request: RecordOf<'request'>;
  readonly onOrder: () => void;
}

/** A request without an answer, or with a change order on its way. */
export function RequestLine({ request, onOrder }: RequestLineProps) {
  const { act, now, settings } = useApp();
  const { id, kind, on, answer, order = 'draft', orderPrice, currency } = request;
  const reply = (given: 'refused' | 'granted') =>
    void act(
      'edit',
      { type: 'request', id, changes: { answer: given } },
      t('requests.answered', { answer: t(`answer.${given}`) }),
    );
  const price =
    orderPrice === undefined
      ? ''
      : ` · ${formatMoney({ minor: orderPrice, currency: currency ?? settings.value?.baseCurrency ?? 'EUR' })}`;
  return (
    <div class="requests-line" data-testid="open-request" data-kind={kind}>
      <span class="requests-what">
        <Veil>
          {t(`request.${kind}`)} <span class="quiet">· {formatShortDate(on, now.value)}</span>
        </Veil>
      </span>
      <span class="requests-end">
        {answer === 'change-order' ? (
          <Button kind="link" data-testid="change-order" onClick={onOrder}>
            <Veil>
              {t('answer.change-order')}
              {price} · {t(`order.${order}`)}
            </Veil>
          </Button>
        ) : (
          <Menu
            words
            label={t('requests.answer')}
            testId="answer-request"
            items={[
              { id: 'refused', label: t('answer.refused'), run: () => reply('refused') },
              { id: 'granted', label: t('answer.granted'), run: () => reply('granted') },
              { id: 'order', label: `${t('answer.change-order')} …`, run: onOrder },
            ]}
          >
            {t('requests.answer')}
          </Menu>
        )}
      </span>
    </div>
  );
}
