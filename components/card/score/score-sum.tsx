import type { ScoreView } from '../../../lib/bridge/contract';
import { SCORE_VERSION } from '../../../lib/domain/score/settings';
import { PARTS, type WorthPoints } from '../../../lib/domain/score/types';
import { formatIsoDate } from '../../format/date';
import { formatNumber, formatPercent } from '../../format/number';
import { t } from '../../i18n';
import { SumPart } from './sum-part';
import './score-sum.css';

const worthParts: readonly (keyof WorthPoints)[] = ['contribution', 'rate', 'potential', 'fit'];

/** The whole sum: six parts that add up to the total, what it may turn out to be, friction and worth. */
export function ScoreSum({ score }: { readonly score: ScoreView }) {
  const { result } = score;
  const { percentile } = score;
  const { quadrant, multiplier, worthPoints } = result;
  const [low, high] = result.range;
  return (
    <div class="score-sum" role="group" aria-label={t('score.sum')}>
      <ul>
        {PARTS.map((part) => (
          <SumPart key={part} result={result} part={part} />
        ))}
      </ul>
      <p class="sum-row sum-total">
        <span>{t('score.sum.total')}</span>
        <strong>{formatNumber(result.display.total)}</strong>
      </p>
      <p class="sum-row quiet">
        <span>{t('score.sum.range', { low: Math.round(low), high: Math.round(high) })}</span>
        <span>{t('score.sum.evidence-of', { percent: formatPercent(result.confidence) })}</span>
      </p>
      <dl class="sum-more">
        <div class="sum-row">
          <dt>{t('score.sum.friction')}</dt>
          <dd>{formatNumber(result.friction)}</dd>
        </div>
        <div class="sum-row">
          <dt>{t('score.sum.worth')}</dt>
          <dd>
            <strong>{formatNumber(result.worth)}</strong>
          </dd>
        </div>
        {worthParts.map((part) => (
          <div key={part} class="sum-row sum-sub">
            <dt>{t(`worth.${part}`)}</dt>
            <dd>{formatNumber(worthPoints[part], 1)}</dd>
          </div>
        ))}
      </dl>
      {quadrant && <p class="sum-quadrant">{t(`score.quadrant.${quadrant}`)}</p>}
      {multiplier !== null && multiplier > 1 && (
        <p>{t('score.multiplier', { n: Math.round(multiplier * 10) / 10 })}</p>
      )}
      <p class="sum-small quiet">
        {percentile ? t('score.rank.rule', { among: percentile.among }) : t('score.rank.few')}
      </p>
      <p class="sum-small quiet">
        {t('score.sum.limits')}{' '}
        {t('score.sum.version', { version: SCORE_VERSION, date: formatIsoDate(score.asOf) })}
      </p>
    </div>
  );
}
