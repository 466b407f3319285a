import { merge } from 'rxjs';
import type { ClientId } from '../../domain/ids';
import { scoreWord } from '../../domain/score-word';
import { fold } from '../fold';
import { live } from '../live';
import type { ClientListArgs, ClientRow } from '../query-types';
import { tagsOfClient } from '../tags-of-client';
import type { View, ViewContext } from './view';

/** A window of the clients: searched by name, contact, address, domain or tag, filtered by tags, sorted. */
export const clientList: View<'clients'> = (context, args) => {
  const { workspace, scoreboard, facts, newDay } = context;
  return live(merge(workspace.touched, scoreboard.ranked, newDay), () => {
    const all = [...workspace.clients()];
    const wanted = fold(args.search ?? '');
    const found = all.filter(
      ({ id }) => hasTags(context, id, args) && (wanted === '' || facts.search(id).includes(wanted)),
    );
    const keyed = found.map(({ id }) => ({
      id,
      key: sortKey(context, id, args.sort),
      place: facts.namePlace(id),
    }));
    const way = args.descending ? -1 : 1;
    const nameWay = args.sort === 'name' ? way : 1;
    keyed.sort((a, b) => way * (a.key - b.key) || nameWay * (a.place - b.place));
    return {
      rows: keyed.slice(args.offset, args.offset + args.limit).map(({ id }) => row(context, id)),
      offset: args.offset,
      count: found.length,
      total: all.length,
    };
  });
};

function hasTags({ workspace }: ViewContext, id: ClientId, { tags }: ClientListArgs): boolean {
  if (!tags || tags.length === 0) return true;
  const own = new Set(tagsOfClient(workspace, id).map((tag) => tag.id));
  return tags.every((tag) => own.has(tag));
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
      return context.facts.totals(id).monthMinutes;
    case 'owed':
      return context.facts.money(id).daysOver;
  }
}

function row(context: ViewContext, id: ClientId): ClientRow {
  const { workspace, scoreboard, facts } = context;
  const client = workspace.client.get(id);
  const { score, grade, worth, trend } = scoreboard.score(id);
  const { monthMinutes, unbilledMinutes } = facts.totals(id);
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
    ...facts.money(id),
  };
}
