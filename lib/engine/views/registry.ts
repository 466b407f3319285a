import type { QueryName } from '../query-types';
import { absences } from './absences';
import { agreement } from './agreement';
import { charges } from './charges';
import { clientCard } from './client-card';
import { clientList } from './client-list';
import { clientNames } from './client-names';
import { focus, focusDay } from './focus';
import { invoices } from './invoices';
import { margins, rises } from './margins';
import { overview } from './overview';
import { page } from './page';
import { ratings } from './ratings';
import { recipeMisses } from './recipe-misses';
import { records } from './records';
import { requestKey } from './request-key';
import { requests } from './requests';
import { followups, reviews, sitting, standing } from './reviews';
import { scoreHistory } from './score-history';
import { settings, status } from './status';
import { suggestions, working } from './suggestions';
import { tags } from './tag-views';
import { taughtRecipes } from './taught-recipes';
import { taxJar } from './tax-jar';
import { feed, looking, team, teamLog, ways } from './team';
import { timeline } from './timeline';
import { timer, wayBack } from './timer';
import { timesheet } from './timesheet';
import { unrated } from './unrated';
import type { View } from './view';
import { waiting } from './waiting';
import { weighed } from './weighed';
import { whatIf } from './what-if';

export const views: { readonly [N in QueryName]: View<N> } = {
  page,
  client: clientCard,
  clients: clientList,
  timeline,
  tags,
  timer,
  wayBack,
  focus,
  focusDay,
  timesheet,
  agreement,
  suggestions,
  workingFor: working,
  absences,
  status,
  settings,
  taughtRecipes,
  recipeMisses,
  records,
  requests,
  requestKey,
  waiting,
  invoices,
  clientNames,
  charges,
  team,
  ways,
  teamLog,
  feed,
  looking,
  reviews,
  sitting,
  standing,
  followups,
  taxJar,
  margins,
  rises,
  scoreHistory,
  whatIf,
  weighed,
  ratings,
  unrated,
  overview,
};
