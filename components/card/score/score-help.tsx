import type { ClientId } from '../../../lib/domain/ids';
import type { PartName, ScoreResult } from '../../../lib/domain/score/types';
import { Button } from '../../design/button';
import { formatPercent } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import type { PlaceOfClient } from '../../model/dashboard-path';
import { partsToLearn } from './part-weight';

/** Where what a part rests on is entered. */
const entered: Record<PartName, PlaceOfClient['part']> = {
  effort: 'time',
  late: 'money',
  asks: 'conduct',
  load: 'conduct',
  tone: 'conduct',
  conduct: 'conduct',
};

interface ScoreHelpProps {
  readonly clientId: ClientId;
  readonly result: ScoreResult;
}

/** Not enough data: what to record first, each leading to where it is entered. */
export function ScoreHelp({ clientId, result }: ScoreHelpProps) {
  const { shell } = useApp();
  return (
    <div class="score-help">
      <p class="quiet">{t('score.help.known', { percent: formatPercent(result.confidence) })}</p>
      <p class="quiet">{t('score.help')}</p>
      <ul>
        {partsToLearn(result).map((part) => (
          <li key={part}>
            <Button kind="link" onClick={() => shell.openDashboard({ clientId, part: entered[part] })}>
              {t(`help.${part}`)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
