import { dashboardStories } from '../dashboard/dashboard-stories';
import { importStories } from '../dashboard/import-stories';
import { moneyStories } from '../dashboard/money-stories';
import { overviewStories } from '../dashboard/overview-stories';
import { reviewStories } from '../dashboard/review-stories';
import { teamStories } from '../dashboard/team-stories';
import { sidebarStories } from './sidebar-stories';
import type { Story } from './story';

/** Every screen and state there is a picture of. A new area adds its list here. */
export const allStories: readonly Story[] = [
  ...sidebarStories,
  ...dashboardStories,
  ...importStories,
  ...moneyStories,
  ...teamStories,
  ...reviewStories,
  ...overviewStories,
];
