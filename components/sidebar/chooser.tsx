import type { Candidate } from '../../lib/bridge/contract';
import { RunningElsewhere } from '../card/running-elsewhere';
import { t } from '../i18n';
import { CandidateList } from './candidate-list';
import './chooser.css';

/** Several people could be meant: a person says who. */
export function Chooser({ candidates }: { readonly candidates: readonly Candidate[] }) {
  return (
    <>
      <RunningElsewhere />
      <div class="chooser" data-testid="chooser">
        <h1>{t('chooser.title')}</h1>
        <CandidateList candidates={candidates} />
      </div>
    </>
  );
}
