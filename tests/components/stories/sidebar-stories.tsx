import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Shell } from '../../../components/model/shell';
import { SidebarApp } from '../../../components/sidebar/sidebar-app';
import type { ClientCard, PageView } from '../../../lib/bridge/contract';
import type { Teaching } from '../../../lib/domain/teaching';
import type { FakeEngine, FakeViews } from '../fake-engine';
import { hanamura, id, long, martin, newcomer } from './sample-card';
import { sampleLesson } from './sample-lesson';
import { sampleSites } from './sample-sites';
import { elodie, pageOf, roundOn, status, timerOf, usual } from './sample-views';
import type { Step, Story } from './story';

const shell: Shell = {
  surface: 'panel',
  tab: signal(1),
  openDashboard: () => undefined,
  sites: sampleSites,
  site: signal('https://crm.example'),
};

const draw = (engine: FakeEngine, root: HTMLElement) =>
  render(<SidebarApp engine={engine} shell={shell} />, root);

function story(name: string, views: FakeViews, play: readonly Step[] = [], height = 720): Story {
  return {
    id: `sidebar/${name}`,
    widths: [320, 380],
    height,
    views: { ...usual, ...views },
    play,
    mount: draw,
  };
}

const way = ({ client }: ClientCard) => ({
  entryId: id('entry', client.id.slice(4)),
  clientId: client.id,
  clientName: client.name,
});

const stranger: PageView = {
  kind: 'stranger',
  person: { address: 'noor@fjord-fell.example', name: 'Noor Haddad', role: 'from' },
  company: 'Fjord & Fell',
  phone: '+47 99 00 11 22',
  similar: [{ clientId: newcomer.client.id, name: newcomer.client.name }],
  caution: undefined,
};

const candidates = [
  { person: elodie, client: { clientId: martin.client.id, name: martin.client.name }, caution: undefined },
  {
    person: { address: 'yuki@hanamura.example', name: 'Yuki Hanamura', role: 'cc' },
    client: { clientId: hanamura.client.id, name: hanamura.client.name },
    caution: undefined,
  },
  {
    person: { address: 'e1odie@boulangerie-martln.example', name: 'Élodie Dupont', role: 'reply-to' },
    client: undefined,
    caution: 'looks-like-other',
  },
] as const;

const outline =
  'body.app > div#main[role=main] > div.thread\n  h2.subject\n  div.message × 3\n    span.sender[email]\n    time.date';

const why: Step = { click: '[data-testid=score-why]' };
const fold = (name: string): Step => ({ click: `[data-testid=${name}] .fold-head` });

const preview: Teaching = {
  state: 'preview',
  draft: { site: 'crm.example', path: '^/contacts/\\d{1,9}', views: [{ kind: 'record', open: '#mail' }] },
  found: { name: 'Noor Haddad', address: 'noor@fjord-fell.example' },
  place: '/contacts/…',
  fragile: true,
};

/** A lesson in which the page has said these things. */
function teachStory(name: string, said: readonly Teaching[]): Story {
  return {
    ...story(name, { page: { kind: 'not-understood', recipe: 'generic', outline: undefined } }, [
      { click: '[data-testid=teach-start]' },
    ]),
    mount: (engine, root) =>
      render(<SidebarApp engine={engine} shell={{ ...shell, teach: sampleLesson(said) }} />, root),
  };
}

export const sidebarStories: readonly Story[] = [
  story('client', {}),
  story('client-why', {}, [why], 1240),
  story(
    'client-what-if',
    {},
    [{ click: '[data-testid=score-what-if]' }, { fill: '[data-testid=what-if-late]', text: '0' }],
    1000,
  ),
  story('client-rate', {}, [fold('rate-fold')], 1100),
  story('client-reason', {}, [{ click: '.reason' }], 820),
  story('client-running', { timer: timerOf(martin, 72) }),
  story('client-focus', { timer: timerOf(martin, 8), focus: roundOn(martin, 'work') }),
  story('nobody-pause', {
    page: { kind: 'nobody', own: undefined },
    focus: roundOn(hanamura, 'pause'),
    workingFor: { clientId: martin.client.id, name: martin.client.name },
  }),
  story('client-running-elsewhere', { timer: timerOf(hanamura, 12) }),
  story('client-running-warned', {
    timer: {
      ...timerOf(martin, 9 * 60),
      long: true,
      also: [
        { entryId: id('entry', 'other'), clientName: hanamura.client.name, start: Date.now() - 3_600_000 },
      ],
    },
    wayBack: [way(hanamura), way(long)],
    absences: [
      {
        id: 'question',
        entryId: id('entry', 'running'),
        clientId: martin.client.id,
        clientName: martin.client.name,
        from: Date.now() - 5_400_000,
        to: Date.now() - 600_000,
        why: 'away',
        running: true,
      },
    ],
  }),
  story('client-light', { page: pageOf(hanamura) }),
  story('client-not-enough-data', { page: pageOf(newcomer) }),
  story('client-not-enough-data-why', { page: pageOf(newcomer) }, [why], 1240),
  story('client-long-names', { page: pageOf(long) }, [], 860),
  story('client-shaded', { timer: timerOf(martin, 72) }, [{ press: 'Alt+KeyS' }]),
  story('client-tagging', {}, [{ click: '[data-testid=add-tag]' }, { press: 'ArrowDown' }]),
  story('client-menu', {}, [{ click: '[data-testid=client-menu]' }]),
  story('client-others', { page: { ...pageOf(martin), others: candidates.slice(1) } }, [
    { click: '[data-testid=others]' },
  ]),
  story('client-new-note', {}, [
    { fill: '[data-testid=new-note]', text: 'Wants the oven page before Christmas.' },
  ]),
  story('client-note-edit', {}, [{ click: '.note-text' }]),
  story('client-undo', {}, [{ click: '.chip-remove' }]),
  story('client-contacts', {}, [fold('contacts')], 1100),
  story('client-records', {}, [fold('records')], 1000),
  story(
    'client-add-invoice',
    {},
    [fold('records'), { click: '[data-testid=add-record]' }, { click: '[role=menuitem]' }],
    1160,
  ),
  story('client-timeline', {}, [fold('timeline')], 1060),
  story('client-details', {}, [fold('details')], 1160),
  story('client-delete', {}, [{ click: '[data-testid=client-menu]' }, { click: '.menu-item-danger' }]),
  story('client-move-person', {}, [
    { click: '[data-testid=client-menu]' },
    { click: '[role=menuitem]:nth-child(2)' },
  ]),
  teachStory('teach-name', [{ state: 'pointing', step: 'name' }]),
  teachStory('teach-address', [{ state: 'pointing', step: 'address', wrong: 'several' }]),
  teachStory('teach-preview', [preview]),
  story('nobody', { page: { kind: 'nobody', own: 'ana@studio.example' } }),
  story('nobody-running', { page: { kind: 'nobody', own: undefined }, timer: timerOf(martin, 72) }),
  story('not-watched', { page: { kind: 'not-watched' } }),
  story('not-understood', { page: { kind: 'not-understood', recipe: 'gmail', outline } }),
  story('not-understood-report', { page: { kind: 'not-understood', recipe: 'gmail', outline } }, [
    { click: '.empty-state .button' },
  ]),
  story('stranger', { page: stranger }),
  story('stranger-belongs', { page: stranger }, [{ click: '[data-testid=belongs-to]' }]),
  story('stranger-caution', { page: { ...stranger, similar: [], caution: 'looks-like-other' } }),
  story('chooser', { page: { kind: 'choose', candidates } }),
  story('demo', { status: { ...status, workspace: 'demo' } }),
  story('saving', { status: { ...status, save: { kind: 'saving' } } }),
  story('not-saved', {
    status: { ...status, save: { kind: 'not-saved', reason: 'disk-full', message: '' } },
  }),
  story('trouble', { status: { ...status, wiped: true, newer: true, setAside: 3 } }),
  {
    ...story('client-next-not-known-yet', {}),
    mount: (engine, root) => {
      draw(engine, root);
      engine.silence('client');
      engine.show('page', pageOf(hanamura));
    },
  },
  {
    ...story('no-engine', {}),
    mount: (engine, root) => {
      draw(engine, root);
      engine.fail('status', { code: 'engine-gone', message: 'Another engine holds the lock.' });
    },
  },
];
