import { coldStart } from './cold-start';
import { contentScript } from './content-script/content-script';
import type { Bench } from './figure';
import { heap } from './heap';
import { importing } from './import/import';
import { list } from './list';
import { mesh } from './mesh/mesh';
import { pageChange } from './page-change/page-change';
import { recipes } from './recipes';
import { score } from './score';
import { timesheet } from './timesheet';

/** In the order in which they run. */
export const benches: readonly Bench[] = [
  pageChange,
  coldStart,
  heap,
  score,
  list,
  timesheet,
  contentScript,
  recipes,
  importing,
  mesh,
];
