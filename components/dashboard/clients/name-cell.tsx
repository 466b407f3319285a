import { TriangleAlert } from 'lucide-preact';
import type { ClientRow } from '../../../lib/bridge/contract';
import { Avatar } from '../../design/avatar';
import { Chip } from '../../design/chip';
import { t } from '../../i18n';
import { shaded } from '../../model/shade';
import { hrefOf } from '../frame/route';

/** Who it is: name, a mark for a banner, the status when it is not the usual one, tags. */
export function NameCell({ row }: { readonly row: ClientRow }) {
  const { id, name, status, banner, tags } = row;
  const shown = shaded.value ? [] : tags;
  return (
    <span class="name-cell">
      <Avatar name={name} small />
      <a
        class="name-link truncate"
        href={hrefOf({ place: 'client', clientId: id, part: undefined })}
        tabIndex={-1}
        title={name}
      >
        {name}
      </a>
      {banner && (
        <span class="name-banner" title={t('client.banner')}>
          <TriangleAlert size={13} aria-hidden />
          <span class="sr-only">{t('client.banner')}</span>
        </span>
      )}
      {(status === 'lead' || status === 'paused' || status === 'ended') && (
        <span class="quiet name-status">{t(`status.${status}`)}</span>
      )}
      {shown.length > 0 && (
        <span class="name-tags" title={shown.map((tag) => tag.name).join(', ')}>
          {shown.map((tag) => (
            <Chip key={tag.id} label={tag.name} colour={tag.colour} />
          ))}
        </span>
      )}
    </span>
  );
}
