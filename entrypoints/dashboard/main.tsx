import { signal } from '@preact/signals';
import { render } from 'preact';
import { DashboardApp } from '../../components/dashboard/dashboard-app';
import '../../components/design/base.css';
import { dashboardHash } from '../../components/model/dashboard-path';
import type { Shell } from '../../components/model/shell';
import { createSites } from '../../components/model/sites-port';
import { connectEngine } from '../../lib/bridge/connect-engine';
import { siteAccess } from '../../lib/platform/site-access';

/** The dashboard stands beside no tab, and is already where the sidebar would lead. */
const shell: Shell = {
  surface: 'dashboard',
  tab: signal(undefined),
  openDashboard: (place) => {
    location.hash = dashboardHash(place);
  },
  sites: createSites(siteAccess()),
};

const root = document.getElementById('app');
if (root) render(<DashboardApp engine={connectEngine()} shell={shell} />, root);
