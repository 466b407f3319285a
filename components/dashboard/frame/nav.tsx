import { type LucideIcon, Search } from 'lucide-preact';
import { t } from '../../i18n';
import { paletteKey } from '../palette/palette-key';
import { useFrame } from './frame-context';
import { NavTimer } from './nav-timer';
import { importPlace, places, reportPlace, settingsPlace } from './places';
import { hrefOf, type Route } from './route';
import './nav.css';

/** The places, the command palette and the running timer; settings stand at the end. */
export function Nav() {
  const { openPalette } = useFrame();
  return (
    <nav class="nav" aria-label={t('dashboard.places')}>
      <p class="nav-brand">
        <span class="nav-mark" aria-hidden>
          W
        </span>
        <span class="nav-words">{t('app.name')}</span>
      </p>
      <button
        type="button"
        class="nav-link nav-palette"
        aria-keyshortcuts="Control+K Meta+K"
        data-testid="open-palette"
        title={t('dashboard.palette.open')}
        onClick={openPalette}
      >
        <Search size={15} aria-hidden />
        <span class="nav-words">{t('dashboard.palette.short')}</span>
        <kbd class="key-hint nav-words" aria-hidden>
          {paletteKey}
        </kbd>
      </button>
      <ul>
        {places.map((entry) => (
          <NavLink key={entry.place} {...entry} />
        ))}
      </ul>
      <div class="nav-end">
        <NavTimer />
        <ul>
          <NavLink {...reportPlace} />
          <NavLink {...importPlace} />
          <NavLink {...settingsPlace} />
        </ul>
      </div>
    </nav>
  );
}

interface NavLinkProps {
  readonly place: Exclude<Route['place'], 'client'>;
  readonly icon: LucideIcon;
}

function NavLink({ place, icon: Icon }: NavLinkProps) {
  const now = useFrame().router.route.value.place;
  const here = now === place || (place === 'clients' && now === 'client');
  const words = t(`dashboard.place.${place}`);
  return (
    <li>
      <a
        class="nav-link"
        href={hrefOf({ place })}
        aria-current={here ? 'page' : undefined}
        title={words}
        data-testid={`nav-${place}`}
      >
        <Icon size={15} aria-hidden />
        <span class="nav-words">{words}</span>
      </a>
    </li>
  );
}
