import { t } from '../../../i18n';
import { useQuery } from '../../../model/use-query';
import { TaughtItem } from './taught-item';

/** What members of the team have taught. */
export function TaughtList() {
  const taught = useQuery('taughtRecipes', {}) ?? [];
  if (taught.length === 0) return <p class="quiet live-wide">{t('dashboard.recipes.no-taught')}</p>;
  return (
    <ul class="settings-rows recipe-list live-wide" data-testid="taught">
      {taught.map((recipe) => (
        <TaughtItem key={recipe.id} recipe={recipe} />
      ))}
    </ul>
  );
}
