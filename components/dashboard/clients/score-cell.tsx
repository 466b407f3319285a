import type { ClientRow } from '../../../lib/bridge/contract';
import '../../design/gauge.css';
import { Veil } from '../../design/veil';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { shaded } from '../../model/shade';

/** The score as a number, a length and a word, with its grade; at grade D there is no number to believe. */
export function ScoreCell({ row }: { readonly row: ClientRow }) {
  const known = row.word !== 'unknown';
  return (
    <span class={`score-cell ${known ? '' : 'score-cell-unknown quiet'}`}>
      <span class="score-cell-number">{known ? <Veil>{formatNumber(row.score)}</Veil> : '–'}</span>
      {known && (
        <span class="gauge-track" aria-hidden>
          {!shaded.value && (
            <span class="gauge-fill" style={{ clipPath: `inset(0 ${100 - row.score}% 0 0 round 3px)` }} />
          )}
        </span>
      )}
      <span class="truncate">
        <Veil>{t(`score.word.${row.word}`)}</Veil>
      </span>
      <span class="grade" title={t('score.confidence', { grade: row.grade })}>
        {row.grade}
      </span>
    </span>
  );
}
