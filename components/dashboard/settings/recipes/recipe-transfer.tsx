import { useRef } from 'preact/hooks';
import { Button } from '../../../design/button';
import { privateInput } from '../../../design/private-input';
import { t } from '../../../i18n';
import { useApp } from '../../../model/app-context';
import { useQuery } from '../../../model/use-query';
import { newRecipes, readRecipes, writeRecipes } from './recipe-file';

/** Taught recipes to a file, and from one. */
export function RecipeTransfer() {
  const { act, toasts } = useApp();
  const taught = useQuery('taughtRecipes', {}) ?? [];
  const file = useRef<HTMLInputElement>(null);
  const say = (text: string, tone: 'done' | 'failed') => toasts.show({ text, undo: undefined, tone });

  const load = async (chosen: File) => {
    const recipes = readRecipes(await chosen.text());
    if (recipes === undefined) return say(t('dashboard.recipes.not-a-file', { file: chosen.name }), 'failed');
    const fresh = newRecipes(recipes, taught);
    let taken = 0;
    for (const fields of fresh) {
      if (await act('create', { type: 'recipe', fields })) taken += 1;
    }
    if (fresh.length === 0) return say(t('dashboard.recipes.known'), 'done');
    const tone = taken === fresh.length ? 'done' : 'failed';
    say(t('dashboard.recipes.imported', { n: taken, of: recipes.length }), tone);
  };
  const address = `data:application/json;charset=utf-8,${encodeURIComponent(writeRecipes(taught))}`;
  return (
    <div class="live-wide settings-actions">
      {taught.length > 0 && (
        <a
          class="button button-plain button-small"
          href={address}
          download="worthwhile-recipes.json"
          data-testid="recipes-export"
        >
          {t('dashboard.recipes.export')}
        </a>
      )}
      <Button small onClick={() => file.current?.click()}>
        {t('dashboard.recipes.import')}
      </Button>
      <input
        ref={file}
        type="file"
        {...privateInput}
        accept=".json,application/json"
        hidden
        aria-label={t('dashboard.recipes.import')}
        data-testid="recipes-import"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (chosen) void load(chosen);
        }}
      />
    </div>
  );
}
