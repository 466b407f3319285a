import type { FeedItemView } from '../../../lib/bridge/contract';
import { t } from '../../i18n';

const types = {
  client: 'feed.type.client',
  clientLink: 'feed.type.client',
  clientDomain: 'feed.type.client',
  contact: 'feed.type.contact',
  contactAddress: 'feed.type.contact',
  clientTag: 'feed.type.tag',
  tag: 'feed.type.tag',
  note: 'feed.type.note',
  entry: 'feed.type.entry',
  interaction: 'feed.type.interaction',
  request: 'feed.type.request',
  invoice: 'feed.type.invoice',
  payment: 'feed.type.payment',
  rating: 'feed.type.rating',
  rate: 'feed.type.rate',
  brief: 'feed.type.brief',
} as const;

const fields = {
  name: 'client.name',
  banner: 'client.banner',
  industry: 'details.industry',
  kind: 'details.kind',
  status: 'details.status',
  tier: 'details.tier',
  size: 'details.size',
  currency: 'details.currency',
  hourlyRate: 'details.hourlyRate',
  potentialAnnual: 'details.potentialAnnual',
  paymentTerms: 'details.paymentTerms',
  since: 'details.since',
  contractEnd: 'details.contractEnd',
  owner: 'details.owner',
} as const;

/** What kind of record, and which of its fields where they have a name on screen: "client (Name, Industry)". */
export function phraseWhat(root: string, changed: readonly string[]): string {
  const type = t(root in types ? types[root as keyof typeof types] : 'feed.type.other');
  const named = root === 'client' ? changed.filter((field) => field in fields) : [];
  if (named.length === 0) return type;
  return `${type} (${named.map((field) => t(fields[field as keyof typeof fields])).join(', ')})`;
}

/** One line of the feed. */
export function phraseChange({ name, mine, how, root, fields: changed, count }: FeedItemView): string {
  const who = mine ? t('feed.you') : name || t('feed.somebody');
  if (how === 'many') return t('feed.many', { name: who, n: count });
  return t(`feed.${how}`, { name: who, what: phraseWhat(root, changed) });
}
