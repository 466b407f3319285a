import { foretellAsksAndWorth } from './asks-and-worth';
import { ibmInvoices, renzoTasks, retailSales, sipTasks, studioInvoices } from './data-files';
import { foretellEffort } from './effort';
import { type Figure, meanOf } from './figure';
import { foretellLate } from './late';

const STUDIO_DATES = ['2014-07-01', '2015-01-01', '2015-07-01', '2016-01-01', '2016-07-01', '2017-01-01'];
const IBM_DATES = ['2012-07-01', '2013-01-01', '2013-07-01'];
const RETAIL_DATES = ['2011-05-01', '2011-06-15', '2011-08-01'];

function lateFigures(folder: string): Figure[] {
  const studioBills = studioInvoices(folder);
  const studio = meanOf(STUDIO_DATES.map((date) => foretellLate(studioBills, date)));
  const ibmBills = ibmInvoices(folder);
  const ibm = meanOf(IBM_DATES.map((date) => foretellLate(ibmBills, date)));
  return [
    {
      name: 'late, studio: rank correlation with later days late',
      score: { value: studio.score, stated: 0.428 },
      baselines: { mean: { value: studio.mean, stated: 0.355 }, last: { value: studio.last, stated: 0.379 } },
    },
    {
      name: 'late, studio: AUC later bill late',
      score: { value: studio.score0, stated: 0.832 },
      baselines: { mean: { value: studio.mean0, stated: 0.789 } },
    },
    {
      name: 'late, studio: AUC more than 15 days',
      score: { value: studio.score15, stated: 0.758 },
      baselines: { mean: { value: studio.mean15, stated: 0.721 } },
    },
    {
      name: 'late, studio: AUC more than 30 days',
      score: { value: studio.score30, stated: 0.72 },
      baselines: { mean: { value: studio.mean30, stated: 0.688 } },
    },
    {
      name: 'late, IBM: rank correlation with later days late',
      score: { value: ibm.score, stated: 0.804 },
      baselines: { mean: { value: ibm.mean, stated: 0.804 }, last: { value: ibm.last, stated: 0.608 } },
    },
  ];
}

function effortFigures(folder: string): Figure[] {
  const { byProject, byRequester } = sipTasks(folder);
  const project = foretellEffort(byProject, 5);
  const requester = foretellEffort(byRequester, 10);
  const renzo = foretellEffort(renzoTasks(folder), 10);
  return [
    {
      name: 'effort, SiP by project: rank correlation with later overrun',
      score: { value: project.score, stated: 0.536 },
      baselines: { raw: { value: project.raw, stated: 0.48 } },
    },
    {
      name: 'effort, SiP by requester',
      score: { value: requester.score, stated: 0.199 },
      baselines: { raw: { value: requester.raw } },
    },
    {
      name: 'effort, Renzo by first tag',
      score: { value: renzo.score, stated: 0.383 },
      baselines: { raw: { value: renzo.raw, stated: 0.392 } },
    },
  ];
}

function retailFigures(folder: string): Figure[] {
  const sales = retailSales(folder);
  const retail = meanOf(RETAIL_DATES.map((date) => foretellAsksAndWorth(sales, date)));
  return [
    {
      name: 'asks, online retail: AUC three or more cancellations later',
      score: { value: retail.asks, stated: 0.803 },
      baselines: { count: { value: retail.count, stated: 0.799 } },
    },
    {
      name: 'worth, online retail: rank correlation with later revenue',
      score: { value: retail.worth, stated: [0.65, 0.68] },
      baselines: { revenue: { value: retail.revenue, stated: [0.65, 0.68] } },
    },
  ];
}

/** Every figure of the validation, measured with the score's own functions on the files of a folder. */
export function validityFigures(folder: string): Figure[] {
  return [...lateFigures(folder), ...effortFigures(folder), ...retailFigures(folder)];
}
