import { useState } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { formatDay, formatTime } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { phraseChange } from './phrase-change';
import './feed.css';

const PAGE = 15;

/** Who changed what lately: of one client, or of the whole workspace. Nothing while one works alone. */
export function Feed({ clientId }: { readonly clientId?: ClientId }) {
  const { now } = useApp();
  const [limit, setLimit] = useState(PAGE);
  const feed = useQuery('feed', { ...(clientId ? { clientId } : {}), limit });
  if (!feed) return null;
  if (feed.items.length === 0) return <p class="quiet">{t('feed.none')}</p>;
  return (
    <>
      <ul class="feed" data-testid="feed">
        {feed.items.map((item) => (
          <li key={item.key} class="feed-item">
            <span class="feed-when quiet">
              {formatDay(item.at, now.value)} {formatTime(item.at)}
            </span>
            <span class="feed-words">
              {phraseChange(item)}
              {!clientId && item.clientName !== '' && ` · ${item.clientName}`}
            </span>
          </li>
        ))}
      </ul>
      {feed.more && (
        <Button small kind="quiet" onClick={() => setLimit(limit + PAGE)}>
          {t('feed.more')}
        </Button>
      )}
    </>
  );
}
