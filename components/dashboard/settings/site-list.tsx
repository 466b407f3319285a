import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import type { SitesPort } from '../../model/sites-port';
import './sites.css';

/** Every site that may be read; what the person allowed can be taken back. */
export function SiteList({ sites }: { readonly sites: SitesPort }) {
  const { toasts } = useApp();
  const leave = async (site: string) => {
    await sites.leave(site);
    toasts.show({ text: t('dashboard.sites.left', { site }), undo: undefined, tone: 'done' });
  };
  return (
    <ul class="site-list live-wide" data-testid="site-list">
      {sites.builtIn.map((host) => (
        <li key={host}>
          <span class="truncate">{host}</span>
          <span class="quiet">{t('dashboard.sites.built-in')}</span>
        </li>
      ))}
      {(sites.allowed.value ?? []).map((site) => (
        <li key={site} data-testid="site">
          <span class="truncate" title={site}>
            {site}
          </span>
          <Button
            small
            aria-label={t('dashboard.sites.leave', { site })}
            data-testid="site-leave"
            onClick={() => void leave(site)}
          >
            {t('dashboard.sites.leave.short')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
