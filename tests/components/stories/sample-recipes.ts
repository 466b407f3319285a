import { signal } from '@preact/signals';
import type { RecipesPort } from '../../../components/model/recipes-port';
import type { RecipeMiss } from '../../../lib/bridge/contract';
import { makeId } from '../../../lib/domain/ids';
import type { RecordOf } from '../../../lib/domain/records/schemas';

/** Recipes of all three grades, one switched off. */
export const sampleRecipes: RecipesPort = {
  bundled: signal([
    { id: 'gmail', name: 'Gmail', date: '2026-11-22', evidence: 'A' },
    { id: 'pipedrive', name: 'Pipedrive', date: '2026-11-22', evidence: 'B' },
    { id: 'yahoo', name: 'Yahoo Mail', date: '2026-11-22', evidence: 'C' },
  ]),
  off: signal(['yahoo']),
  switchOn: async () => undefined,
  visit: async () => undefined,
};

export const sampleMisses: readonly RecipeMiss[] = [
  {
    recipe: 'gmail',
    recipeDate: '2026-11-22',
    site: 'mail.google.com',
    count: 3,
    last: '2026-11-20',
    outline: 'html\n body.app',
  },
  { recipe: 'generic', recipeDate: '2026-11-22', site: 'crm.example:8080', count: 1, last: '2026-11-19' },
];

const born = { createdAt: 1, createdBy: makeId('member', 'ana000000000000000000000') };

export const sampleTaught: readonly RecordOf<'recipe'>[] = [
  {
    id: makeId('recipe', 'crm000000000000000000000'),
    ...born,
    site: 'crm.example',
    path: '^/contacts/\\d{1,9}',
    name: 'Our CRM',
    recordType: 'contact',
    date: '2026-11-20',
    evidence: 'C',
    views: [{ kind: 'record', open: '#mail', people: [{ role: 'requester', each: '#mail' }] }],
  },
  {
    id: makeId('recipe', 'desk00000000000000000000'),
    ...born,
    site: 'desk.example',
    name: 'desk.example',
    date: '2026-10-02',
    evidence: 'A',
    disabled: true,
    views: [{ kind: 'record', open: '#mail' }],
  },
];
