import { MousePointerClick } from 'lucide-preact';
import { Button } from '../../design/button';
import { type MessageKey, t } from '../../i18n';
import { EmptyState } from '../empty-state';
import type { TeachModel, TeachState } from './teach-model';
import { TeachPreview } from './teach-preview';

type Pointing = Extract<TeachState, { state: 'pointing' }>;

const steps: Record<Pointing['step'], MessageKey> = { name: 'teach.name', address: 'teach.address' };
const wrongs: Record<NonNullable<Pointing['wrong']>, MessageKey> = {
  'no-name': 'teach.wrong.no-name',
  'no-address': 'teach.wrong.no-address',
  several: 'teach.wrong.several',
  'no-selector': 'teach.wrong.no-selector',
};

/** What to point at next on the page, then what was understood. Escape leaves. */
export function TeachPanel({ teach, state }: { readonly teach: TeachModel; readonly state: TeachState }) {
  if (state.state === 'preview') return <TeachPreview teach={teach} preview={state} />;
  const step = state.state === 'pointing' ? state.step : 'name';
  const wrong = state.state === 'pointing' ? state.wrong : undefined;
  const impossible = state.state === 'impossible';
  return (
    <EmptyState
      icon={<MousePointerClick size={20} />}
      title={t(impossible ? 'teach.impossible' : steps[step])}
      hint={t(impossible ? 'teach.impossible.hint' : 'teach.keys')}
      testId="teach"
    >
      <div class="teach" role="status">
        {wrong && <p class="teach-wrong">{t(wrongs[wrong])}</p>}
      </div>
      <div class="teach-actions" data-step={state.state === 'pointing' ? step : undefined}>
        {state.state === 'pointing' && step === 'name' && (
          <Button data-testid="teach-skip" onClick={() => teach.skipName()}>
            {t('teach.skip')}
          </Button>
        )}
        <Button kind="quiet" data-testid="teach-stop" onClick={() => teach.stop()}>
          {t('action.cancel')}
        </Button>
      </div>
    </EmptyState>
  );
}
