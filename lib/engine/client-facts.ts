import type { ClientId } from '../domain/ids';
import { invoicesOf } from './client-records';
import { type Earned, earned } from './earned';
import { fold } from './fold';
import { PerClient } from './per-client';
import type { MoneyLine, TimeTotals } from './query-types';
import type { Scoreboard } from './scoreboard';
import { tagsOfClient } from './tags-of-client';
import { type Answers, answersTo } from './views/answers';
import { moneyLine } from './views/money-line';
import { timeTotals } from './views/time-totals';
import type { Workspace } from './workspace';

/** What lists ask of every client at once, kept between one look and the next. */
export class ClientFacts {
  readonly #totals: PerClient<TimeTotals>;
  readonly #money: PerClient<MoneyLine>;
  readonly #answers: PerClient<Answers>;
  readonly #search: PerClient<string>;
  readonly #earned: PerClient<Earned>;
  #places: ReadonlyMap<ClientId, number> | undefined;

  constructor(
    private readonly workspace: Workspace,
    scoreboard: Scoreboard,
  ) {
    const day = () => scoreboard.day;
    this.#totals = new PerClient((id) => timeTotals(workspace, id), workspace, day);
    this.#money = new PerClient((id) => moneyLine(invoicesOf(workspace, id), scoreboard.day), workspace, day);
    this.#answers = new PerClient((id) => answersTo(workspace, id), workspace, day);
    this.#earned = new PerClient((id) => earned(workspace, id, scoreboard.day), workspace, day);
    this.#search = new PerClient((id) => searchText(workspace, id), workspace, day);
    workspace.client.changed.subscribe(() => {
      this.#places = undefined;
    });
  }

  totals(id: ClientId): TimeTotals {
    return this.#totals.of(id);
  }

  earned(id: ClientId): Earned {
    return this.#earned.of(id);
  }

  money(id: ClientId): MoneyLine {
    return this.#money.of(id);
  }

  answers(id: ClientId): Answers {
    return this.#answers.of(id);
  }

  /** Folded text in which a folded search is looked for: name, contacts, addresses, domains, tags. */
  search(id: ClientId): string {
    return this.#search.of(id);
  }

  /** Where a client's name stands among all, in the order of the language; counted from 0. */
  namePlace(id: ClientId): number {
    this.#places ??= new Map(
      [...this.workspace.clients()]
        .toSorted((one, other) => byName.compare(one.name, other.name))
        .map((client, place) => [client.id, place]),
    );
    return this.#places.get(id) ?? this.#places.size;
  }
}

const byName = new Intl.Collator(undefined, { numeric: true });

function searchText(workspace: Workspace, id: ClientId): string {
  const contacts = [...workspace.idsOf('contact', id)].flatMap((contact) => [
    workspace.contact.get(contact)?.name ?? '',
    ...workspace.addressesOf.rightsOf(contact),
  ]);
  const tags = tagsOfClient(workspace, id).map(({ name }) => name);
  const domains = workspace.group(id).flatMap((member) => [...workspace.domainsOf.rightsOf(member)]);
  return fold([workspace.client.get(id)?.name ?? '', ...contacts, ...domains, ...tags].join('\n'));
}
