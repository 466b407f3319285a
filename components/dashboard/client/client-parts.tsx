import type { ClientId } from '../../../lib/domain/ids';
import { t } from '../../i18n';
import { type ClientPart, clientParts, hrefOf } from '../frame/route';

interface ClientPartsProps {
  readonly clientId: ClientId;
  readonly shown: ClientPart;
  readonly narrow: boolean;
}

/** The parts of the page as links, so that each can be kept as a bookmark. */
export function ClientParts({ clientId, shown, narrow }: ClientPartsProps) {
  return (
    <nav class="client-parts" aria-label={t('dashboard.parts')}>
      {clientParts
        .filter((part) => narrow || part !== 'summary')
        .map((part) => (
          <a
            key={part}
            href={hrefOf({ place: 'client', clientId, part })}
            aria-current={part === shown ? 'page' : undefined}
            data-testid={`part-${part}`}
          >
            {t(`dashboard.part.${part}`)}
          </a>
        ))}
    </nav>
  );
}
