import { useId, useState } from 'preact/hooks';
import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import type { SitesPort } from '../../model/sites-port';

/** Type the address of a site, and let the browser ask for it. */
export function AddSite({ sites }: { readonly sites: SitesPort }) {
  const { toasts } = useApp();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const allow = async () => {
    const typed = text.trim();
    const site = sites.siteOf(
      /^[a-z]+:/i.test(typed) && !/^[^/]+:\d/.test(typed) ? typed : `https://${typed}`,
    );
    setWrong(site === undefined);
    if (site === undefined) return;
    // Nothing is awaited before: the browser asks only straight from the click.
    const allowed = await sites.allow(site);
    if (allowed) setText('');
    toasts.show({
      text: t(allowed ? 'dashboard.sites.added' : 'dashboard.sites.declined', { site }),
      undo: undefined,
      tone: allowed ? 'done' : 'failed',
    });
  };
  return (
    <form
      class="live-field live-wide"
      onSubmit={(event) => {
        event.preventDefault();
        void allow();
      }}
    >
      <label for={id}>{t('dashboard.sites.add')}</label>
      <div class="site-add">
        <input
          id={id}
          type="text"
          inputMode="url"
          class="text-field"
          placeholder={t('dashboard.sites.add.placeholder')}
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-says` : undefined}
          data-testid="site-address"
          {...privateInput}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" data-testid="site-allow">
          {t('dashboard.sites.add.button')}
        </Button>
      </div>
      {wrong && (
        <p id={`${id}-says`} class="live-wrong" role="alert">
          {t('dashboard.wrong.site')}
        </p>
      )}
    </form>
  );
}
