import type { PartName, ScoreResult } from '../../../lib/domain/score/types';
import { formatNumber, formatPercent } from '../../format/number';
import { t } from '../../i18n';
import { neutralPoints, partWeight } from './part-weight';
import { phrasePart } from './phrase-part';

/** The weight whose bar fills the row; the others are drawn to the same scale. */
const widest = 28;

interface SumPartProps {
  readonly result: ScoreResult;
  readonly part: PartName;
}

/** One part of the sum: points of its weight, a bar to scale with the neutral mark, and what it rests on. */
export function SumPart({ result, part }: SumPartProps) {
  const { points, evidence, known, x } = result.components[part];
  const weight = partWeight(result, part);
  const neutral = neutralPoints(result, part);
  const phrase = phrasePart(result, part);
  const scale = 100 / Math.max(widest, weight);
  return (
    <li class="sum-part">
      <p class="sum-row">
        <span>{t(`part.${part}`)}</span>
        <span title={formatNumber(points, 2)}>
          <strong>{formatNumber(result.display.points[part])}</strong>{' '}
          <span class="quiet">/ {formatNumber(weight)}</span>
        </span>
      </p>
      <div class="sum-bar" style={{ inlineSize: `${weight * scale}%` }} aria-hidden>
        <span
          class={known ? 'sum-fill' : 'sum-fill sum-fill-unknown'}
          style={{ inlineSize: `${(points / weight) * 100}%` }}
        />
        <span class="sum-neutral" style={{ insetInlineStart: `${(neutral / weight) * 100}%` }} />
      </div>
      {known ? (
        <>
          <p class="sum-small quiet">{[phrase?.text, phrase?.records].filter(Boolean).join(' · ')}</p>
          <p class="sum-small quiet">
            {x !== null && `${t('score.sum.measured', { x: formatNumber(x, 2) })} · `}
            {t('score.sum.neutral', { points: formatNumber(neutral, 1) })} ·{' '}
            {t('score.sum.evidence-of', { percent: formatPercent(evidence) })}
          </p>
        </>
      ) : (
        <p class="sum-small quiet">{t('score.sum.unknown', { points: formatNumber(neutral, 1) })}</p>
      )}
    </li>
  );
}
