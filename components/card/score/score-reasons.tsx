import { useState } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import type { PartName, ScoreResult } from '../../../lib/domain/score/types';
import { Veil } from '../../design/veil';
import { formatSigned } from '../../format/number';
import { t } from '../../i18n';
import { shaded } from '../../model/shade';
import type { ListedType } from '../records/listed-types';
import { RecordList } from '../records/record-list';
import { phrasePart } from './phrase-part';

/** Which records a part rests on. */
const recordsOf: Record<PartName, ListedType> = {
  effort: 'entry',
  late: 'invoice',
  asks: 'request',
  load: 'interaction',
  tone: 'interaction',
  conduct: 'rating',
};

interface ScoreReasonsProps {
  readonly clientId: ClientId;
  readonly result: ScoreResult;
}

/** Three worst and two best reasons; each opens the records it rests on. */
export function ScoreReasons({ clientId, result }: ScoreReasonsProps) {
  const [open, setOpen] = useState<PartName>();
  return (
    <ul class="reasons">
      {result.reasons.map(({ k, delta }) => {
        const phrase = phrasePart(result, k);
        const text = phrase?.text ?? t(`part.${k}`);
        return (
          <li key={k}>
            <button
              type="button"
              class="reason"
              aria-expanded={open === k}
              disabled={shaded.value}
              onClick={() => setOpen(open === k ? undefined : k)}
            >
              <span class={`reason-points ${delta < 0 ? 'reason-good' : ''}`}>
                <Veil>{formatSigned(delta)}</Veil>
              </span>
              <span class="reason-text">
                <Veil>{text}</Veil>
              </span>
              <span class="reason-records">
                <Veil>{phrase?.records}</Veil>
              </span>
            </button>
            {open === k && !shaded.value && <RecordList clientId={clientId} type={recordsOf[k]} limit={6} />}
          </li>
        );
      })}
    </ul>
  );
}
