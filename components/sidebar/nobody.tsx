import { Mail } from 'lucide-preact';
import { t } from '../i18n';
import { EmptyState } from './empty-state';
import { TeachButton } from './teach/teach-button';

/** A list, a menu, an empty pane: nobody is open, and nobody is guessed. */
export function Nobody({ own }: { readonly own: string | undefined }) {
  return (
    <EmptyState
      icon={<Mail size={20} />}
      title={t('page.nobody')}
      hint={t('page.nobody.hint')}
      testId="nobody"
    >
      {own && <p class="quiet empty-own">{t('page.own', { address: own })}</p>}
      <TeachButton />
    </EmptyState>
  );
}
