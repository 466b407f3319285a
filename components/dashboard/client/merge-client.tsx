import { useState } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { ClientSearch } from '../../sidebar/client-search';
import { useFrame } from '../frame/frame-context';

interface Target {
  readonly id: ClientId;
  readonly name: string;
}

/** Two records of one client become one, in two steps: who, then what it means. */
export function MergeClient({ client }: { readonly client: RecordOf<'client'> }) {
  const { act } = useApp();
  const { router } = useFrame();
  const [step, setStep] = useState<'closed' | 'who' | Target>('closed');
  const merge = async (into: Target) => {
    const done = t('dashboard.merge.done', { from: client.name, into: into.name });
    const answer = await act('mergeClients', { from: client.id, into: into.id }, done);
    if (answer) router.go({ place: 'client', clientId: into.id, part: undefined });
  };
  return (
    <section class="section merge" aria-label={t('dashboard.merge.title')} data-testid="merge">
      {step === 'closed' ? (
        <Button kind="quiet" onClick={() => setStep('who')}>
          {t('dashboard.merge.open')}
        </Button>
      ) : (
        <div class="merge-step">
          {step === 'who' ? (
            <>
              <p>{t('dashboard.merge.who', { name: client.name })}</p>
              <ClientSearch
                label={t('dashboard.merge.into')}
                except={client.id}
                autoFocus
                testId="merge-search"
                onChoose={(id, name) => setStep({ id, name })}
              />
            </>
          ) : (
            <>
              <p>
                <strong>{t('dashboard.merge.sure', { from: client.name, into: step.name })}</strong>
              </p>
              <p class="quiet">{t('dashboard.merge.means', { from: client.name, into: step.name })}</p>
              <Button kind="primary" data-testid="merge-now" onClick={() => void merge(step)}>
                {t('dashboard.merge.now')}
              </Button>
            </>
          )}
          <Button kind="quiet" onClick={() => setStep('closed')}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}
