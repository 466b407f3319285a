import type { ImportAnswer, ImportWindow } from '../../../lib/bridge/contract';
import type { FakeEngine } from '../fake-engine';
import type { Step, Story } from '../stories/story';
import { manyViews, story } from './dashboard-stories';

const input = '[data-testid=import-file-input]';
const next: Step = { click: '[data-testid=import-next]' };

const times = [
  'User,Email,Client,Project,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
  ...Array.from({ length: 40 }, (_, at) => {
    const day = `2026-05-${String((at % 27) + 1).padStart(2, '0')}`;
    const name = ['Boulangerie Martin', 'Boulangerie Martn', 'Fjord & Fell', '花村陶藝工房'][at % 4] ?? '';
    const start = at % 13 === 5 ? 'soon' : '09:00:00';
    return `Ana,ana@us.example,${name},Web shop,Menu page ${at},Yes,${day},${start},${day},10:30:00,01:30:00,`;
  }),
].join('\n');
const invoices =
  'Customer,Invoice,Date,Due date,Amount,Currency\nMartin,1,03/04/2026,03/05/2026,120.50,EUR\n';

/** Answers as an engine would in which a part of the file is known. */
function answer({ entries, invoices: sent, clients }: ImportWindow): ImportAnswer {
  const states = (length: number) =>
    Array.from({ length }, (_, at) => (at % 7 === 3 ? ('same' as const) : ('new' as const)));
  return { entries: states(entries.length), invoices: states(sent.length), clients: clients.length };
}

function importing(name: string, play: readonly Step[], height?: number): Story {
  const shown = story(name, '#/import', manyViews, play, height);
  return {
    ...shown,
    mount: (engine: FakeEngine, root) => {
      engine.answers.set('importRecords', answer);
      shown.mount(engine, root);
    },
  };
}

const given: Step = { file: 'toggl-2026-05.csv', into: input, text: times };

export const importStories: readonly Story[] = [
  importing('import-file', []),
  importing('import-columns', [given], 1000),
  importing('import-ask', [{ file: 'invoices.csv', into: input, text: invoices }, next], 1000),
  importing('import-clients', [given, next]),
  importing('import-check', [given, next, next]),
  importing('import-done', [given, next, next, { click: '[data-testid=import-write]' }]),
];
