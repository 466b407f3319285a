import type { ReadonlySignal } from '@preact/signals';
import type { DashboardPlace } from './dashboard-path';
import type { RecipesPort } from './recipes-port';
import type { SitesPort } from './sites-port';
import type { TeachPort } from './teach-port';

/** What the browser can be asked about its notices. */
export interface NoticesPort {
  allowed(): Promise<boolean>;
  /** Asks the person; only straight from a click. False when they decline. */
  allow(): Promise<boolean>;
}

/**
 * What surrounds the app and only an entrypoint can do. `frame` is the sidebar inside a page: nothing that destroys or
 * shares data is offered there, because the page around it could trick a person into clicking.
 */
export interface Shell {
  readonly surface: 'frame' | 'panel' | 'dashboard';
  /** The tab a panel stands beside; undefined in the frame, whose tab the engine knows, and until it is known. */
  readonly tab: ReadonlySignal<number | undefined>;
  /** Opens the dashboard in a tab, at a place when one is given. */
  openDashboard(place?: DashboardPlace): void;
  /** The sites that may be read; absent where the browser can not be asked for one. */
  readonly sites?: SitesPort | undefined;
  /** The site in the tab, where the browser tells it: it does after a click on our button there. */
  readonly site?: ReadonlySignal<string | undefined> | undefined;
  /** The recipes that came along, with their switches; only the dashboard has them. */
  readonly recipes?: RecipesPort | undefined;
  /** Notices of the browser; absent where it can not be asked for them. */
  readonly notices?: NoticesPort | undefined;
  /** Teaching the page beside; absent where there is none. */
  readonly teach?: TeachPort | undefined;
}
