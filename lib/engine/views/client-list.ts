import { merge } from 'rxjs';
import type { ClientId } from '../../domain/ids';
import { scoreWord } from '../../domain/score-word';
import { invoicesOf } from '../client-records';
import { live } from '../live';
import type { ClientListArgs, ClientRow } from '../query-types';
import { moneyLine } from './money-line';
import { tagsOfClient } from './tag-views';
import { timeTotals } from './time-totals';
import type { View, ViewContext } from './view';

/** A window of the clients: searched by name, contact, address, domain or tag, filtered by tags, sorted. */
export const clientList: View<'clients'> = (context, args) => {
  const { workspace, scoreboard, newDay } = context;
  return live(merge(workspace.touched, workspace.contact.changed, scoreboard.ranked, newDay), () => {
    const all = [...workspace.clients()];
    const wanted = fold(args.search ?? '');
    const found = all.filter(
      ({ id }) => hasTags(context, id, args) && (wanted === '' || searchText(context, id).includes(wanted)),
    );
    const keyed = found.map(({ id, name }) => ({ id, name, key: sortKey(context, id, args.sort) }));
    const way = args.descending ? -1 : 1;
    keyed.sort(
      (a, b) => way * (a.key - b.key) || (args.sort === 'name' ? way : 1) * byName.compare(a.name, b.name),
    );
    return {
      rows: keyed.slice(args.offset, args.offset + args.limit).map(({ id }) => row(context, id)),
      offset: args.offset,
      count: found.length,
      total: all.length,
    };
  });
};

const byName = new Intl.Collator(undefined, { numeric: true });

function hasTags({ workspace }: ViewContext, id: ClientId, { tags }: ClientListArgs): boolean {
  if (!tags || tags.length === 0) return true;
  const own = new Set(tagsOfClient(workspace, id).map((tag) => tag.id));
  return tags.every((tag) => own.has(tag));
}

function searchText({ workspace }: ViewContext, id: ClientId): string {
  const contacts = [...workspace.idsOf('contact', id)].flatMap((contact) => [
    workspace.contact.get(contact)?.name ?? '',
    ...workspace.addressesOf.rightsOf(contact),
  ]);
  const tags = tagsOfClient(workspace, id).map(({ name }) => name);
  const domains = workspace.group(id).flatMap((member) => [...workspace.domainsOf.rightsOf(member)]);
  return fold([workspace.client.get(id)?.name ?? '', ...contacts, ...domains, ...tags].join('\n'));
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}

function sortKey(context: ViewContext, id: ClientId, sort: ClientListArgs['sort']): number {
  switch (sort) {
    case 'name':
      return 0;
    case 'score':
      return context.scoreboard.score(id).score;
    case 'worth':
      return context.scoreboard.score(id).worth;
    case 'month':
      return timeTotals(context.workspace, id).monthMinutes;
    case 'owed':
      return moneyLine(invoicesOf(context.workspace, id), context.scoreboard.today).daysOver;
  }
}

function row(context: ViewContext, id: ClientId): ClientRow {
  const { workspace, scoreboard } = context;
  const client = workspace.client.get(id);
  const { score, grade, worth, trend } = scoreboard.score(id);
  const { monthMinutes, unbilledMinutes } = timeTotals(workspace, id);
  return {
    id,
    name: client?.name ?? '',
    status: client?.status,
    banner: client?.banner !== undefined,
    tags: tagsOfClient(workspace, id),
    score,
    grade,
    word: scoreWord(score, grade),
    arrow: trend.arrow,
    worth,
    monthMinutes,
    unbilledMinutes,
    ...moneyLine(invoicesOf(workspace, id), scoreboard.today),
  };
}
