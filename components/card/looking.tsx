import type { ClientId } from '../../lib/domain/ids';
import { t } from '../i18n';
import { useQuery } from '../model/use-query';
import './looking.css';

/** Teammates who have the same client open right now, so that two do not answer the same mail. */
export function Looking({ clientId }: { readonly clientId: ClientId }) {
  const others = useQuery('looking', { clientId }) ?? [];
  return (
    <p class="looking" role="status" data-testid="looking" hidden={others.length === 0}>
      {others.length > 0 &&
        t('team.looking', { names: others.map(({ name }) => name).join(', '), n: others.length })}
    </p>
  );
}
