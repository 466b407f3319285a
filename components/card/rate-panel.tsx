import { useRef } from 'preact/hooks';
import type { ItemRating, RatedItem } from '../../lib/bridge/contract';
import type { ClientId } from '../../lib/domain/ids';
import { Veil } from '../design/veil';
import { toIsoDate } from '../format/date';
import { formatNumber } from '../format/number';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { shaded } from '../model/shade';
import { useQuery } from '../model/use-query';
import './rate-panel.css';

const values = [1, 2, 3, 4, 5] as const;

/** How a member judges a client, one click an item; a second click within the month changes it. */
export function RatePanel({ clientId }: { readonly clientId: ClientId }) {
  const { act, settings, status, now } = useApp();
  /** Items whose rating is being stored: a second click must not make a second one. */
  const busy = useRef(new Set<RatedItem>()).current;
  const found = useQuery('ratings', { clientId });
  const named = settings.value?.ratingsSigned ?? false;
  if (!found) return null;
  const rate = async ({ item, mine }: ItemRating, value: number) => {
    const memberId = status.peek()?.member.id;
    if (!memberId || busy.has(item)) return;
    busy.add(item);
    const done = t('toast.edited', { field: t(`item.${item}`) });
    const on = toIsoDate(now.peek());
    if (mine && mine.on >= found.month)
      await act('edit', { type: 'rating', id: mine.id, changes: { value, on, named } }, done);
    else
      await act('create', { type: 'rating', fields: { clientId, memberId, item, value, on, named } }, done);
    busy.delete(item);
  };
  const hides = found.items.some(({ team, raters }) => raters > 1 && !team);
  return (
    <div class="rate" role="group" aria-label={t('rate.title')} data-testid="rate">
      <p class="quiet">{t('rate.hint')}</p>
      {found.items.map((rating) => {
        const { item } = rating;
        return (
          <div key={item} class={`rate-row ${item === 'fit' ? 'rate-first' : ''}`}>
            {(item === 'disrespect' || item === 'fit') && (
              <p class="quiet rate-scale">{t(item === 'fit' ? 'rate.fit' : 'rate.conduct')}</p>
            )}
            <span class="rate-item">{t(`item.${item}`)}</span>
            <span class="rate-values" role="group" aria-label={t(`item.${item}`)}>
              {values.map((value) => (
                <button
                  key={value}
                  type="button"
                  class="rate-value"
                  aria-label={t('rate.value', { item: t(`item.${item}`), value })}
                  aria-pressed={!shaded.value && rating.mine?.value === value}
                  data-testid={`rate-${item}-${value}`}
                  onClick={() => void rate(rating, value)}
                >
                  {value}
                </button>
              ))}
            </span>
            <span class="quiet rate-team">
              <Veil>{teamWords(rating)}</Veil>
            </span>
          </div>
        );
      })}
      {hides && <p class="quiet">{t('rate.hidden')}</p>}
      <label class="form-tick">
        <input
          type="checkbox"
          checked={named}
          data-testid="rate-sign"
          onChange={(event) =>
            void act('setSetting', { key: 'ratingsSigned', value: event.currentTarget.checked })
          }
        />{' '}
        {t('rate.sign')}
      </label>
      <p class="quiet rate-honest">{t('rate.honest')}</p>
    </div>
  );
}

function teamWords({ team, raters, signed, mine }: ItemRating): string {
  const alone = raters === 1 && mine;
  const mean =
    team && !alone
      ? t('rate.team', { mean: formatNumber(team.mean, 1), low: team.low, high: team.high, n: raters })
      : '';
  return [mean, ...signed.map(({ name, value }) => `${name} ${value}`)].filter(Boolean).join(' · ');
}
