import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useTeach } from './teach-context';

/** Offers to teach the page, where that is possible. */
export function TeachButton() {
  const teach = useTeach();
  return (
    teach && (
      <Button data-testid="teach-start" onClick={() => teach.start()}>
        {t('teach.start')}
      </Button>
    )
  );
}
