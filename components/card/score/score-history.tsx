import type { ClientId } from '../../../lib/domain/ids';
import { LineChart } from '../../design/chart/line-chart';
import { formatIsoDate } from '../../format/date';
import { formatNumber, formatSigned } from '../../format/number';
import { t } from '../../i18n';
import { useQuery } from '../../model/use-query';

const months = 13;

/** The score month by month, and whose doing each change was. */
export function ScoreHistory({ clientId }: { readonly clientId: ClientId }) {
  const found = useQuery('scoreHistory', { clientId, months });
  if (!found) return null;
  const { points, since } = found;
  if (points.length === 0) return <p class="quiet">{t('score.history.none')}</p>;
  const [first] = points;
  return (
    <div class="score-history">
      <LineChart
        title={t('score.history')}
        hint={t('score.history.hint')}
        points={points.map(({ on, score, byClient, byFormula }, at) => ({
          key: on,
          label: formatIsoDate(on),
          value: score,
          cells: [
            formatNumber(score),
            at === 0 ? '–' : formatSigned(byClient, 1),
            at === 0 ? '–' : formatSigned(byFormula, 1),
          ],
        }))}
        range={[0, 100]}
        scaleText={(value) => formatNumber(value)}
        head={[
          t('field.on'),
          t('score.history.score'),
          t('score.history.client'),
          t('score.history.formula'),
        ]}
        testId="score-history"
      />
      {since !== undefined && first !== undefined && since > first.on && (
        <p class="quiet">{t('score.history.since', { date: formatIsoDate(since) })}</p>
      )}
    </div>
  );
}
