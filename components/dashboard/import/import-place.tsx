import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../design/button';
import { formatPercent } from '../../format/number';
import { t } from '../../i18n';
import { useFrame } from '../frame/frame-context';
import { CheckStep } from './check-step';
import { ClientsStep } from './clients-step';
import { ColumnsStep } from './columns-step';
import { DoneStep } from './done-step';
import { FileStep } from './file-step';
import type { ImportModel, ImportStep } from './import-state';
import './import.css';

const steps: readonly ImportStep[] = ['file', 'columns', 'clients', 'check', 'done'];

/** Brings in a file, step by step: the file, its columns, whom its names mean, what it would do, done. */
export function ImportPlace() {
  const { imports } = useFrame();
  const { step, busy, trouble } = imports;
  const content = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // The keyboard goes along with the steps.
    if (!first.current) content.current?.focus();
    first.current = false;
  }, [step.value]);
  return (
    <section class="place import">
      <header class="place-head">
        <h1>{t('dashboard.place.import')}</h1>
      </header>
      <ol class="import-steps" aria-label={t('import.steps')}>
        {steps.map((name, at) => (
          <li key={name} aria-current={step.value === name ? 'step' : undefined}>
            <span class="import-step-number" aria-hidden>
              {at + 1}
            </span>
            {t(`import.step.${name}`)}
          </li>
        ))}
      </ol>
      <div class="import-content" ref={content} tabIndex={-1} data-testid={`import-${step.value}`}>
        {busy.value ? <Busy imports={imports} /> : <Step imports={imports} />}
        <p class="import-trouble" role="alert">
          {trouble.value && t(`import.trouble.${trouble.value}`)}
        </p>
      </div>
    </section>
  );
}

function Step({ imports }: { readonly imports: ImportModel }) {
  const { step, plan } = imports;
  if (step.value === 'file' || !plan.value) return <FileStep imports={imports} />;
  switch (step.value) {
    case 'columns':
      return <ColumnsStep imports={imports} plan={plan.value} />;
    case 'clients':
      return <ClientsStep imports={imports} />;
    case 'check':
      return <CheckStep imports={imports} />;
    case 'done':
      return <DoneStep imports={imports} />;
  }
}

/** What goes on, how far it is, and the way to stop it. */
function Busy({ imports }: { readonly imports: ImportModel }) {
  const busy = imports.busy.value;
  if (!busy) return null;
  const words = t(`import.busy.${busy.what}`);
  return (
    <div class="import-busy" data-testid="import-busy">
      <label>
        {words} <span class="quiet">{formatPercent(busy.part)}</span>
        <progress value={busy.part} max={1} aria-label={words} />
      </label>
      <Button data-testid="import-cancel" onClick={imports.cancel}>
        {t('action.cancel')}
      </Button>
      {busy.what === 'writing' && <p class="quiet">{t('import.busy.hint')}</p>}
    </div>
  );
}
