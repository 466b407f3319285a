import type { StandingView } from '../../../lib/bridge/contract';
import { formatIsoDate } from '../../format/date';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';

type Suggestion = StandingView['suggestion'];

/** What the ladder suggests, why, and that a person decides. */
export function Suggested({ standing }: { readonly standing: StandingView }) {
  const { suggestion, violations, given } = standing;
  return (
    <section class="ladder-says" aria-label={t('review.suggested')} data-testid="suggested">
      <p>
        <span class="quiet">{t('review.suggested')}</span>{' '}
        <strong>{t(`review.step.${suggestion.step}`)}</strong>
      </p>
      {phrase(suggestion).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {(violations > 0 || given > 0) && (
        <p class="quiet">
          {t('review.violations', { n: violations })} · {t('review.given', { n: given })}
        </p>
      )}
    </section>
  );
}

/** The suggestion in sentences. */
function phrase(suggestion: Suggestion): string[] {
  switch (suggestion.step) {
    case 'nurture':
      return [
        suggestion.part
          ? t('review.suggest.nurture', { part: t(`part.${suggestion.part}`) })
          : t('review.suggest.nurture-all'),
      ];
    case 'repair':
      return suggestion.ways.map((way) =>
        way === 're-price' && suggestion.factor !== undefined
          ? t('review.way.price', { factor: formatNumber(suggestion.factor, 2) })
          : t(`review.way.${way}`),
      );
    case 'chance':
      return [
        t(suggestion.isDue ? 'review.suggest.chance' : 'review.suggest.stands', {
          number: suggestion.number,
        }),
      ];
    case 'raise':
      return [t('review.suggest.raise', { factor: suggestion.factor })];
    case 'part-ways':
      return [t('review.suggest.part', { date: formatIsoDate(suggestion.on) })];
    case 'keep':
      return [t('review.suggest.keep')];
  }
}
