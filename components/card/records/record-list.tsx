import type { ClientId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useQuery } from '../../model/use-query';
import type { ListedType } from './listed-types';
import { RecordRow } from './record-row';
import './record-list.css';

interface RecordListProps {
  readonly clientId: ClientId;
  readonly type: ListedType;
  readonly limit: number;
  readonly onMore?: () => void;
}

/** The newest records of one type. */
export function RecordList({ clientId, type, limit, onMore }: RecordListProps) {
  const found = useQuery('records', { clientId, type, limit });
  // The last list stays until the next is known, but not under another heading.
  const items = found?.items.filter((item) => item.type === type);
  if (!found || !items) return null;
  if (items.length === 0) return <p class="quiet record-list">{t('records.none')}</p>;
  return (
    <>
      <ul class="record-list">
        {items.map((item) => (
          <RecordRow key={item.record.id} item={item} />
        ))}
      </ul>
      {found.more && onMore && (
        <Button kind="link" onClick={onMore}>
          {t('action.more')}
        </Button>
      )}
    </>
  );
}
