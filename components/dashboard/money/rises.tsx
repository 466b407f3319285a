import { Veil } from '../../design/veil';
import { formatIsoDate } from '../../format/date';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useQuery } from '../../model/use-query';
import { hrefOf } from '../frame/route';

/** Whose rate has stood for a year, with a usual rise; each leads to the rates and the letter of that client. */
export function Rises() {
  const found = useQuery('rises', {});
  if (!found) return null;
  if (found.length === 0) return <p class="quiet">{t('rise.none')}</p>;
  return (
    <ul class="rises" data-testid="rises">
      {found.map(({ clientId, name, since, amount, suggested, currency }) => (
        <li key={clientId} class="panel-row">
          <a class="truncate" href={hrefOf({ place: 'client', clientId, part: 'time' })}>
            {name}
          </a>
          <span class="quiet">{t('rise.since', { date: formatIsoDate(since) })}</span>
          <span class="rise-figures">
            <Veil>
              {formatMoney({ minor: amount, currency })} → {formatMoney({ minor: suggested, currency })}
            </Veil>
          </span>
          <a href={hrefOf({ place: 'client', clientId, part: 'review' })}>{t('letter.title')}</a>
        </li>
      ))}
    </ul>
  );
}
