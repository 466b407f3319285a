import { signal } from '@preact/signals';
import { render } from 'preact';
import { DashboardApp } from '../../components/dashboard/dashboard-app';
import '../../components/design/base.css';
import { dashboardHash } from '../../components/model/dashboard-path';
import { type BundledRecipe, createRecipes } from '../../components/model/recipes-port';
import type { Shell } from '../../components/model/shell';
import { createSites } from '../../components/model/sites-port';
import { connectEngine } from '../../lib/bridge/connect-engine';
import { askToNotify, mayNotify } from '../../lib/platform/notices';
import { askBackground } from '../../lib/platform/recipe-request';
import { followRecipesOff, switchRecipe } from '../../lib/platform/recipes-off';
import { showSite } from '../../lib/platform/show-site';
import { siteAccess } from '../../lib/platform/site-access';

/** The dashboard stands beside no tab, and is already where the sidebar would lead. */
const shell: Shell = {
  surface: 'dashboard',
  tab: signal(undefined),
  openDashboard: (place) => {
    location.hash = dashboardHash(place);
  },
  sites: createSites(siteAccess()),
  recipes: createRecipes(recipeList(), { switchOn: switchRecipe, follow: followRecipesOff, visit: showSite }),
  notices: { allowed: mayNotify, allow: askToNotify },
};

const root = document.getElementById('app');
if (root) render(<DashboardApp engine={connectEngine()} shell={shell} />, root);

async function recipeList(): Promise<readonly BundledRecipe[]> {
  return (await askBackground('recipe-list')) as readonly BundledRecipe[];
}
