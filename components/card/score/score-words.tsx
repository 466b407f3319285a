import { TrendingDown, TrendingUp } from 'lucide-preact';
import type { ScoreView } from '../../../lib/bridge/contract';
import { Veil } from '../../design/veil';
import { formatNumber, formatPercent, formatSigned } from '../../format/number';
import { t } from '../../i18n';

/** The word for the score, how sure it is, where it is going and where the client stands among the others. */
export function ScoreWords({ score }: { readonly score: ScoreView }) {
  const { result, word, percentile } = score;
  const known = word !== 'unknown';
  return (
    <div class="score-words whole-words">
      <p class="score-line">
        <strong data-testid="score-word">
          <Veil>{t(`score.word.${word}`)}</Veil>
        </strong>
        <span
          class="quiet"
          title={t('score.confidence.title', { percent: formatPercent(result.confidence) })}
        >
          {'· '}
          {t('score.confidence', { grade: result.grade })}
        </span>
        {known && (
          <span class="score-worth">
            {t('score.worth')}{' '}
            <strong>
              <Veil>{formatNumber(result.worth)}</Veil>
            </strong>
          </span>
        )}
      </p>
      {known && (
        <p class="quiet">
          <Veil>
            <Trend delta={result.trend.delta} arrow={result.trend.arrow} />
            {percentile && (
              <>
                {' · '}
                {percentile.flag
                  ? t(`score.flag.${percentile.flag}`)
                  : t('score.rank', {
                      percent: formatPercent(percentile.value / 100),
                      among: percentile.among,
                    })}
              </>
            )}
          </Veil>
        </p>
      )}
    </div>
  );
}

function Trend({ delta, arrow }: { readonly delta: number; readonly arrow: 'up' | 'flat' | 'down' }) {
  const Icon = { up: TrendingUp, down: TrendingDown, flat: undefined }[arrow];
  return (
    <span class={`score-trend score-trend-${arrow}`}>
      {Icon && <Icon size={13} aria-hidden />} {t(`score.trend.${arrow}`, { points: formatSigned(delta) })}
    </span>
  );
}
