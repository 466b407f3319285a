import type { ClientRow } from '../../../lib/bridge/contract';
import { Gauge } from '../../design/gauge';
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
        <span class="score-cell-gauge" aria-hidden>
          <Gauge value={shaded.value ? undefined : row.score} label={t('score.title')} />
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
