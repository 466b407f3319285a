import { t } from '../../../i18n';
import type { RecipesPort } from '../../../model/recipes-port';
import { SettingsSection } from '../settings-section';
import { BundledList } from './bundled-list';
import { MissList } from './miss-list';
import { RecipeTransfer } from './recipe-transfer';
import { TaughtList } from './taught-list';
import './recipes.css';

/** How pages are read: what members taught, what came along, and where it no longer works. */
export function RecipesSection({ recipes }: { readonly recipes: RecipesPort }) {
  return (
    <SettingsSection
      title={t('dashboard.settings.recipes')}
      hint={t('dashboard.settings.recipes.hint')}
      testId="settings-recipes"
    >
      <MissList recipes={recipes} />
      <TaughtList />
      <RecipeTransfer />
      <BundledList recipes={recipes} />
    </SettingsSection>
  );
}
