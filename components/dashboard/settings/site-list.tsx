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
    <ul class="settings-rows site-list live-wide" data-testid="site-list">
      {sites.builtIn.map((host) => (
        <li key={host}>
          <span class="truncate">{host}</span>
          <MarkSwitch sites={sites} host={host} />
          <span class="quiet">{t('dashboard.sites.built-in')}</span>
        </li>
      ))}
      {(sites.allowed.value ?? []).map((site) => (
        <li key={site} data-testid="site">
          <span class="truncate" title={site}>
            {site}
          </span>
          <MarkSwitch sites={sites} host={site.replace(/^https?:\/\//, '')} />
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

/** Whether a dot on the closed dock says that there is a warning to read. */
function MarkSwitch({ sites, host }: { readonly sites: SitesPort; readonly host: string }) {
  return (
    <label class="site-mark">
      <input
        type="checkbox"
        checked={sites.marked.value.includes(host)}
        data-testid="site-mark"
        aria-label={t('dashboard.sites.mark', { host })}
        onChange={(event) => void sites.mark(host, event.currentTarget.checked)}
      />
      <span>{t('dashboard.sites.mark.short')}</span>
    </label>
  );
}
