import type { ScoreResult } from '../../../lib/domain/score/types';
import { t } from '../../i18n';
import { partsToLearn } from './part-weight';

/** Not enough data: what to record first. */
export function ScoreHelp({ result }: { readonly result: ScoreResult }) {
  return (
    <div class="score-help">
      <p class="quiet">{t('score.help')}</p>
      <ul>
        {partsToLearn(result).map((part) => (
          <li key={part}>{t(`help.${part}`)}</li>
        ))}
      </ul>
    </div>
  );
}
