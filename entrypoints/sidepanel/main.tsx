import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import '../../components/design/base.css';
import { dashboardHash } from '../../components/model/dashboard-path';
import type { Shell } from '../../components/model/shell';
import { createSites } from '../../components/model/sites-port';
import { SidebarApp } from '../../components/sidebar/sidebar-app';
import { connectEngine } from '../../lib/bridge/connect-engine';
import { type FrontTab, watchActiveTab } from '../../lib/platform/active-tab';
import { openPage } from '../../lib/platform/open-page';
import { siteAccess } from '../../lib/platform/site-access';
import { teachLine } from '../../lib/platform/teach-line';

/** The same page is the native panel and, with `?surface=frame`, the frame inside a page. */
const inFrame = new URLSearchParams(location.search).get('surface') === 'frame';

const front = signal<FrontTab | undefined>(undefined);
if (!inFrame) {
  watchActiveTab((tab) => {
    front.value = tab;
  });
}

const shell: Shell = {
  surface: inFrame ? 'frame' : 'panel',
  tab: computed(() => front.value?.id),
  openDashboard: (place) => void openPage(`/dashboard.html${dashboardHash(place)}`),
  teach: teachLine(() => front.peek()?.id),
  ...(inFrame ? {} : { sites: createSites(siteAccess()), site: computed(() => front.value?.site) }),
};

const root = document.getElementById('app');
if (root) render(<SidebarApp engine={connectEngine()} shell={shell} />, root);
