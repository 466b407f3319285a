import type { ReadonlySignal } from '@preact/signals';
import type { ClientId } from '../../lib/domain/ids';

/**
 * What surrounds the app and only an entrypoint can do. `frame` is the sidebar inside a page: nothing that destroys or
 * shares data is offered there, because the page around it could trick a person into clicking.
 */
export interface Shell {
  readonly surface: 'frame' | 'panel' | 'dashboard';
  /** The tab a panel stands beside; undefined in the frame, whose tab the engine knows, and until it is known. */
  readonly tab: ReadonlySignal<number | undefined>;
  /** Opens the dashboard in a tab, at a client when one is given. */
  openDashboard(clientId?: ClientId): void;
  /** Asks the browser for access to the site in the tab; absent where that can not be asked. */
  readonly allowSite?: (() => Promise<boolean>) | undefined;
}
