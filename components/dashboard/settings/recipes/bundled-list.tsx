import { formatShortDate } from '../../../format/date';
import { t } from '../../../i18n';
import { useApp } from '../../../model/app-context';
import type { RecipesPort } from '../../../model/recipes-port';
import { gradeWords } from './grade';

/** The recipes that came along: how well each is known, and a switch. */
export function BundledList({ recipes }: { readonly recipes: RecipesPort }) {
  const now = useApp().now.value;
  const off = recipes.off.value;
  const byName = [...recipes.bundled.value].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <details class="live-wide recipe-fold" data-testid="bundled">
      <summary>{t('dashboard.recipes.bundled', { n: byName.length })}</summary>
      <ul class="settings-rows recipe-list">
        {byName.map(({ id, name, evidence, date }) => (
          <li key={id}>
            <label class="recipe-switch">
              <input
                type="checkbox"
                checked={!off.includes(id)}
                data-testid={`recipe-${id}`}
                onChange={(event) => void recipes.switchOn(id, event.currentTarget.checked)}
              />
              <span>{name}</span>
            </label>
            <span class="quiet">
              {gradeWords(evidence)} · {formatShortDate(date, now)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
