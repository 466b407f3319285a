import { Trash2 } from 'lucide-preact';
import type { AnyRecord } from '../../../lib/bridge/contract';
import { Button, IconButton } from '../../design/button';
import { Veil } from '../../design/veil';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { phraseRecord } from './phrase-record';
import { placeOf } from './place-of';

/** One record in a line: when, what, how much. Finds in text wait for a person to confirm them. */
export function RecordRow({ item }: { readonly item: AnyRecord }) {
  const { act, now, shell } = useApp();
  const { when, what, state, amount, overdue } = phraseRecord(item, now.value);
  const suggested = item.type === 'request' && item.record.found === 'suggested' ? item.record : undefined;
  const settle = (found: 'confirmed' | 'dismissed') => {
    if (!suggested) return;
    const done = t('toast.edited', { field: t('records.request') });
    void act('edit', { type: 'request', id: suggested.id, changes: { found } }, done);
  };
  const remove = () =>
    void act('remove', removalOf(item), t('toast.deleted', { what: t(`records.${item.type}`) }));
  return (
    <li class="record-row">
      <span class="record-when">{when}</span>
      <span class="record-what">
        <Veil>
          <button
            type="button"
            class="record-open"
            title={t('records.open')}
            onClick={() => shell.openDashboard(placeOf(item))}
          >
            {what}
          </button>
          {state !== '' && <span class={overdue ? 'overdue' : 'quiet'}> · {state}</span>}
        </Veil>
        {suggested && (
          <span class="record-found">
            {t('found.suggested')}
            <Button kind="link" onClick={() => settle('confirmed')}>
              {t('action.confirm')}
            </Button>
            <Button kind="link" onClick={() => settle('dismissed')}>
              {t('action.dismiss')}
            </Button>
          </span>
        )}
      </span>
      <span class="record-amount">
        <Veil>{amount}</Veil>
      </span>
      <IconButton small label={t('records.delete', { what: t(`records.${item.type}`) })} onClick={remove}>
        <Trash2 size={13} aria-hidden />
      </IconButton>
    </li>
  );
}

/** The arguments that remove a record, each type with its own kind of id. */
function removalOf(item: AnyRecord) {
  switch (item.type) {
    case 'invoice':
      return { type: item.type, id: item.record.id } as const;
    case 'request':
      return { type: item.type, id: item.record.id } as const;
    case 'rating':
      return { type: item.type, id: item.record.id } as const;
    case 'interaction':
      return { type: item.type, id: item.record.id } as const;
    case 'entry':
      return { type: item.type, id: item.record.id } as const;
  }
}
