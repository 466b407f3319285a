import type { ChangesOf, RecordOf } from '../../../../lib/domain/records/schemas';
import { Button } from '../../../design/button';
import { formatShortDate } from '../../../format/date';
import { t } from '../../../i18n';
import { useApp } from '../../../model/app-context';
import { LiveField } from '../../form/live-field';
import { readText } from '../../form/read-field';
import { gradeWords } from './grade';

/** One taught recipe: switched, renamed, kept to certain pages, or removed. Everything can be undone. */
export function TaughtItem({ recipe }: { readonly recipe: RecordOf<'recipe'> }) {
  const { act, now } = useApp();
  const { id, name, site, recordType, path, disabled } = recipe;
  const edit = (changes: ChangesOf<'recipe'>, field: string) =>
    void act('edit', { type: 'recipe', id, changes }, t('toast.edited', { field }));
  return (
    <li data-testid="taught-recipe">
      <label class="recipe-switch">
        <input
          type="checkbox"
          checked={!disabled}
          data-testid="taught-on"
          onChange={(event) => edit({ disabled: event.currentTarget.checked ? undefined : true }, name)}
        />
        <span class="truncate">{[name, recordType].filter(Boolean).join(' · ')}</span>
      </label>
      <span class="quiet">
        {gradeWords(recipe.evidence)} · {formatShortDate(recipe.date, now.value)}
      </span>
      <details class="recipe-edit">
        <summary>{t('dashboard.recipes.edit')}</summary>
        <div class="settings-fields">
          <LiveField<string>
            label={t('dashboard.recipes.name')}
            text={name}
            read={(typed) => (typed === '' ? { wrong: t('dashboard.recipes.name.wanted') } : readText(typed))}
            onCommit={(value) => value !== undefined && edit({ name: value }, t('dashboard.recipes.name'))}
            testId="taught-name"
          />
          <LiveField<string>
            label={t('dashboard.recipes.kind')}
            text={recordType ?? ''}
            read={readText}
            onCommit={(value) => edit({ recordType: value }, t('dashboard.recipes.kind'))}
            testId="taught-kind"
          />
          <LiveField<string>
            label={t('dashboard.recipes.path')}
            text={path ?? ''}
            placeholder={t('dashboard.recipes.path.all', { site })}
            hint={t('dashboard.recipes.path.hint')}
            read={readText}
            onCommit={(value) => edit({ path: value }, t('dashboard.recipes.path'))}
            wide
            testId="taught-path"
          />
          <Button
            small
            kind="danger"
            data-testid="taught-remove"
            onClick={() => void act('remove', { type: 'recipe', id }, t('toast.deleted', { what: name }))}
          >
            {t('action.delete')}
          </Button>
        </div>
      </details>
    </li>
  );
}
