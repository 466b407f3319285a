import type {
  ClientCard,
  ClientRow,
  FocusView,
  PageView,
  RunningTimer,
  SettingsView,
  StatusView,
} from '../../../lib/bridge/contract';
import { makeId } from '../../../lib/domain/ids';
import type { FakeViews } from '../fake-engine';
import { hanamura, id, long, martin, newcomer, records, tags, timeline } from './sample-card';
import { sampleRequests } from './sample-requests';
import { heavyHistory, heavyIf, someMoves, someRatings } from './sample-score';
import { sampleAgreement, sampleFocusDay, sampleSheet, sampleSuggestions } from './sample-time';

export const elodie = {
  address: 'elodie@boulangerie-martin.example',
  name: 'Élodie Dupont',
  role: 'from',
} as const;

/** The page of a mail from a client. */
export function pageOf(card: ClientCard): Extract<PageView, { kind: 'client' }> {
  const contact = card.contacts[0];
  return {
    kind: 'client',
    clientId: card.client.id,
    contactId: contact?.id,
    person: { address: contact?.addresses[0] ?? '', name: contact?.name ?? '', role: 'from' },
    matchedBy: 'address',
    others: [],
  };
}

export const status: StatusView = {
  save: { kind: 'saved' },
  setAside: 0,
  wiped: false,
  workspace: 'main',
  member: { id: id('member', 'ana'), name: 'Ana' },
  clients: 38,
  version: '0.1.0',
  newer: false,
};

export const settings: SettingsView = {
  taxPercent: 25,
  taxCalendar: 'quarters',
  taxDays: 15,
  ownAddresses: ['support@studio.example'],
  ownDomains: ['studio.example'],
  baseCurrency: 'EUR',
  zone: 'Europe/Paris',
  rates: { USD: [['2026-01-01', 0.92]] },
  targetRate: 8500,
  weights: undefined,
  ratingsSigned: false,
  ratingNudge: undefined,
  language: 'en',
  theme: 'light',
  memberName: 'Ana',
  dayEnd: undefined,
  longTimerHours: 8,
  focusMinutes: 25,
  pauseMinutes: 5,
  suggestTime: false,
  suggestExcept: [],
  setAside: [],
};

export const timerOf = (card: ClientCard, minutes: number): RunningTimer => ({
  entryId: id('entry', 'running'),
  clientId: card.client.id,
  clientName: card.client.name,
  start: Date.now() - minutes * 60_000 - 17_000,
  note: 'Menu page, second round',
  activity: '',
  billable: true,
  inScope: undefined,
  back: [],
  also: [],
  long: false,
});

/** A round on a client in one of its phases. */
export const roundOn = ({ client }: ClientCard, phase: FocusView['phase']): FocusView => ({
  clientId: client.id,
  clientName: client.name,
  phase,
  until: phase === 'over' ? undefined : Date.now() + (phase === 'work' ? 17 : 3) * 60_000,
  minutes: 25,
  interruptions: 2,
});

const cards = [martin, hanamura, newcomer, long];

const row = ({ client, score, tags: worn, time, money }: ClientCard): ClientRow => ({
  id: client.id,
  name: client.name,
  status: client.status,
  banner: client.banner !== undefined,
  tags: worn,
  score: score.result.score,
  grade: score.result.grade,
  word: score.word,
  arrow: score.result.trend.arrow,
  worth: score.result.worth,
  monthMinutes: time.monthMinutes,
  unbilledMinutes: time.unbilledMinutes,
  owed: money.owed,
  daysOver: money.daysOver,
});

/** A workspace in which everything works; a story overrides what it is about. */
export const usual: FakeViews = {
  page: pageOf(martin),
  client: ({ clientId }) => cards.find(({ client }) => client.id === clientId),
  clients: ({ search = '' }) => {
    const rows = cards.map(row).filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
    return { rows, offset: 0, count: rows.length, total: cards.length };
  },
  tags,
  clientNames: [{ id: makeId('client', 'martin'), name: 'Boulangerie Martin', addresses: [] }],
  timer: undefined,
  wayBack: [],
  focus: undefined,
  workingFor: undefined,
  focusDay: sampleFocusDay,
  timesheet: sampleSheet,
  agreement: sampleAgreement,
  suggestions: sampleSuggestions,
  absences: [],
  recipeMisses: [],
  taughtRecipes: [],
  status,
  settings,
  scoreHistory: heavyHistory,
  whatIf: heavyIf,
  weighed: someMoves,
  ratings: someRatings,
  unrated: {
    clients: [{ clientId: martin.client.id, name: martin.client.name }],
    count: 1,
    month: '2026-05',
  },
  ...sampleRequests,
  timeline,
  records: ({ type }) => ({ more: records.more, items: records.items.filter((item) => item.type === type) }),
};
