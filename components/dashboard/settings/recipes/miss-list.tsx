import { useState } from 'preact/hooks';
import type { RecipeMiss } from '../../../../lib/bridge/contract';
import { Button } from '../../../design/button';
import { formatShortDate } from '../../../format/date';
import { t } from '../../../i18n';
import { useApp } from '../../../model/app-context';
import type { RecipesPort } from '../../../model/recipes-port';
import { useQuery } from '../../../model/use-query';

/** Where nobody was found on what looks like an open record, and what can be done about it. */
export function MissList({ recipes }: { readonly recipes: RecipesPort }) {
  const misses = useQuery('recipeMisses', {}) ?? [];
  if (misses.length === 0) return <p class="quiet live-wide">{t('dashboard.recipes.no-misses')}</p>;
  return (
    <ul class="settings-rows recipe-list live-wide" data-testid="misses">
      {misses.map((miss) => (
        <Miss key={`${miss.recipe} ${miss.site}`} miss={miss} recipes={recipes} />
      ))}
    </ul>
  );
}

function Miss({ miss, recipes }: { readonly miss: RecipeMiss; readonly recipes: RecipesPort }) {
  const now = useApp().now.value;
  const [copied, setCopied] = useState<'action.copied' | 'dashboard.recipes.copy-failed'>();
  const name = recipes.bundled.value.find(({ id }) => id === miss.recipe)?.name;
  const copy = (outline: string) => {
    navigator.clipboard.writeText(outline).then(
      () => setCopied('action.copied'),
      () => setCopied('dashboard.recipes.copy-failed'),
    );
  };
  const { outline } = miss;
  return (
    <li class="miss" data-testid="miss">
      <span>
        <strong>{miss.site}</strong> {name !== undefined && <span class="quiet">{name}</span>}
      </span>
      <span class="quiet">
        {t('dashboard.recipes.missed', { n: miss.count, day: formatShortDate(miss.last, now) })}
      </span>
      <span class="settings-actions">
        <Button small data-testid="miss-visit" onClick={() => void recipes.visit(miss.site)}>
          {t('dashboard.recipes.visit')}
        </Button>
        {outline !== undefined && (
          <Button small data-testid="miss-copy" onClick={() => copy(outline)}>
            {t('page.copy-outline')}
          </Button>
        )}
        <span role="status" class="quiet">
          {copied ? t(copied) : ''}
        </span>
      </span>
    </li>
  );
}
