import { ScanSearch } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../design/button';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { ClientSearch } from './client-search';
import { EmptyState } from './empty-state';
import { TeachButton } from './teach/teach-button';
import './not-understood.css';

interface NotUnderstoodProps {
  readonly recipe: string;
  /** Tags, roles and classes of the page without any text; undefined = it could not be made. */
  readonly outline: string | undefined;
}

/** Something is open that could not be read: pick the client by hand, or report the outline of the page. Nobody is guessed. */
export function NotUnderstood({ recipe, outline }: NotUnderstoodProps) {
  const app = useApp();
  const [reporting, setReporting] = useState(false);
  return (
    <EmptyState
      icon={<ScanSearch size={20} />}
      title={t('page.not-understood')}
      hint={recipe === 'generic' ? t('page.not-understood.new') : t('page.not-understood.hint', { recipe })}
      testId="not-understood"
    >
      <div class="pick-by-hand">
        <ClientSearch
          label={t('page.pick')}
          testId="belongs-to"
          onChoose={(clientId, client) => {
            const chosen = { address: '', clientId, tabId: app.shell.tab.value };
            void app.act('choose', chosen, t('page.chosen', { client }));
          }}
        />
      </div>
      <TeachButton />
      {outline !== undefined && !reporting && (
        <Button onClick={() => setReporting(true)}>{t('page.report')}</Button>
      )}
      {outline !== undefined && reporting && <Outline text={outline} />}
    </EmptyState>
  );
}

function Outline({ text }: { readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState<'action.copied' | 'page.copy-failed'>();
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setResult('action.copied');
    } catch {
      // In a frame the clipboard may be denied; the text is selected, so that the keyboard can copy it.
      setResult('page.copy-failed');
    }
  };
  return (
    <div class="outline">
      <p class="quiet">{t('page.outline')}</p>
      <textarea
        ref={field}
        class="text-field"
        rows={8}
        readOnly
        spellcheck={false}
        aria-label={t('page.outline')}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button small kind="primary" onClick={() => void copy()}>
        {t('page.copy-outline')}
      </Button>
      <span role="status" class="quiet">
        {result ? ` ${t(result)}` : ''}
      </span>
    </div>
  );
}
