import { signal } from '@preact/signals';
import { render } from 'preact';
import { DashboardApp } from '../../../components/dashboard/dashboard-app';
import type { Shell } from '../../../components/model/shell';
import type { ClientCard, ClientRow } from '../../../lib/bridge/contract';
import type { FakeViews } from '../fake-engine';
import { hanamura, long, martin, newcomer, records, timeline } from '../stories/sample-card';
import { sampleMisses, sampleRecipes, sampleTaught } from '../stories/sample-recipes';
import { sampleSites } from '../stories/sample-sites';
import { sampleMonth } from '../stories/sample-time';
import { roundOn, settings, status, timerOf, usual } from '../stories/sample-views';
import type { Step, Story } from '../stories/story';
import { listOver, manyRows, manyTags } from './many-clients';

const shell: Shell = {
  surface: 'dashboard',
  tab: signal(undefined),
  openDashboard: () => undefined,
  sites: sampleSites,
  recipes: sampleRecipes,
};

const rows = manyRows(2000);
const cards = [martin, hanamura, newcomer, long];

/** The card of an invented row: one of the samples under its name. */
function cardOf({
  id,
  name,
  tags,
  monthMinutes,
  unbilledMinutes,
  owed,
  daysOver,
  word,
}: ClientRow): ClientCard {
  const sample = word === 'unknown' ? newcomer : word === 'light' || word === 'fair' ? hanamura : martin;
  const { banner: _, ...client } = sample.client;
  return {
    ...sample,
    client: { ...client, id, name },
    tags,
    time: { todayMinutes: monthMinutes % 97, monthMinutes, unbilledMinutes, unbilled: [] },
    money: { ...sample.money, owed, daysOver },
  };
}

export const manyViews: FakeViews = {
  ...usual,
  status: { ...status, clients: rows.length },
  clients: listOver(rows),
  tags: manyTags,
  timeline,
  records: ({ type }) => ({ more: false, items: records.items.filter((item) => item.type === type) }),
  client: ({ clientId }) => {
    const row = rows.find(({ id }) => id === clientId);
    return cards.find(({ client }) => client.id === clientId) ?? (row && cardOf(row));
  },
};

const few: FakeViews = {
  ...manyViews,
  clients: listOver(rows.slice(0, 9)),
  status: { ...status, clients: 9 },
};

/** A place of the dashboard in one state. */
export function story(
  name: string,
  hash: string,
  views: FakeViews,
  play: readonly Step[] = [],
  height = 800,
): Story {
  return {
    id: `dashboard/${name}`,
    widths: [700, 1280],
    height,
    views,
    play,
    mount: (engine, root) => {
      location.hash = hash;
      render(<DashboardApp engine={engine} shell={shell} />, root);
    },
  };
}

const meant = records.items.find(({ type }) => type === 'invoice');
const client = (part: string, card: ClientCard = martin) => `#/clients/${card.client.id}${part}`;
const nobody = { ...manyViews, clients: listOver([]), tags: [], status: { ...status, clients: 0 } };

const ill = story('settings-trouble', '#/settings', {
  ...manyViews,
  status: {
    ...status,
    setAside: 2,
    wiped: true,
    workspace: 'demo',
    save: { kind: 'not-saved', reason: 'disk-full', message: '' },
  },
});
const trouble: Story = {
  ...ill,
  mount: (engine, root) => {
    ill.mount(engine, root);
    engine.show('settings', {
      ...settings,
      setAside: [
        { where: 'main:book, row 118', message: 'The row is shorter than its length says.' },
        { where: 'entry ent_0fk2', message: 'start: Expected an integer.' },
      ],
    });
  },
};

const away = story('reconnecting', '#/clients', manyViews);
const reconnecting: Story = {
  ...away,
  mount: (engine, root) => {
    away.mount(engine, root);
    engine.fail('status', { code: 'reconnecting', message: '' });
  },
};

export const dashboardStories: readonly Story[] = [
  story('today', '#/today', { ...few, timer: timerOf(martin, 92) }),
  story('today-quiet', '#/today', few),
  story('today-pause', '#/today', { ...few, focus: roundOn(martin, 'pause') }),
  story('clients', '#/clients', manyViews),
  story('clients-filtered', '#/clients', manyViews, [
    { click: '[data-testid=tag-switch]' },
    { fill: '[data-testid=client-search]', text: 'hana' },
    { press: 'ArrowDown' },
  ]),
  story('clients-new', '#/clients', manyViews, [{ click: '[data-testid=new-client]' }]),
  story('clients-none', '#/clients', nobody),
  story('clients-nothing-found', '#/clients', manyViews, [
    { fill: '[data-testid=client-search]', text: 'xyzzy' },
  ]),
  story('client', client(''), manyViews, [], 1100),
  story('client-long', client('', long), manyViews, [], 900),
  story('client-unknown', client('', newcomer), manyViews),
  story('client-money', client('/money'), manyViews),
  story('client-money-new', client('/money'), manyViews, [{ click: '[data-testid=invoices-add]' }]),
  story('client-time', client('/time'), { ...manyViews, timer: timerOf(martin, 12) }),
  story('client-time-new', client('/time'), manyViews, [{ click: '[data-testid=entries-add]' }]),
  story('time-week', '#/time', manyViews),
  story('time-week-wrong', '#/time', manyViews, [
    { fill: '[data-testid=grid-input]', text: 'soon' },
    { press: 'Enter' },
  ]),
  story(
    'time-list',
    '#/time',
    manyViews,
    [{ click: '[data-testid=time-view-list]' }, { click: '[data-testid=entry-line] input' }],
    900,
  ),
  story('time-suggested', '#/time', manyViews, [
    { click: '[data-testid=time-view-day]' },
    { click: '[data-testid=suggested-line] input' },
  ]),
  story(
    'time-suggested-consent',
    '#/time',
    { ...manyViews, suggestions: { agreed: false, blocks: [], unassigned: [] } },
    [{ click: '[data-testid=time-view-day]' }],
  ),
  story('time-charts', '#/time', manyViews, [{ click: '[data-testid=time-view-charts]' }], 900),
  story(
    'time-charts-month',
    '#/time',
    { ...manyViews, timesheet: sampleMonth },
    [{ click: '[data-testid=time-view-charts]' }],
    1200,
  ),
  story('client-conduct', client('/conduct'), manyViews),
  story('client-score', client('/score'), manyViews, [], 1000),
  story('client-record', client(`/money/${meant?.record.id}`), manyViews),
  story(
    'settings-weights',
    '#/settings',
    manyViews,
    [{ fill: '[data-testid=weight-late]', text: '60' }],
    1500,
  ),
  story('client-timeline', client('/timeline'), manyViews),
  story('client-gone', '#/clients/cli_gone', manyViews),
  story('palette', '#/clients', manyViews, [{ click: '[data-testid=open-palette]' }]),
  story('palette-search', '#/clients', manyViews, [
    { click: '[data-testid=open-palette]' },
    { fill: '[data-testid=palette-field]', text: 'st' },
  ]),
  story('settings', '#/settings', manyViews, [], 1300),
  story(
    'settings-sites',
    '#/settings',
    { ...manyViews, recipeMisses: sampleMisses, taughtRecipes: sampleTaught },
    [{ click: '[data-testid=bundled] summary' }, { click: '[data-testid=taught-recipe] summary' }],
    1900,
  ),
  trouble,
  reconnecting,
];
