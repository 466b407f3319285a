import { Subject } from 'rxjs';
import type * as Y from 'yjs';
import type { ClientId, ContactId, Id, MemberId, RecordType, TagId } from '../domain/ids';
import { makeId } from '../domain/ids';
import { skeleton } from '../domain/look-alike';
import { mailboxKey } from '../domain/mail-address';
import type { OfClient, RecordOf } from '../domain/records/schemas';
import { Change } from './change';
import { ClientIndex } from './client-index';
import { ClientMerges } from './client-merges';
import { DeviceZone } from './device-zone';
import { Documents } from './documents';
import { EntryDays } from './entry-days';
import { LedgerTable } from './ledger-table';
import { Ledgers } from './ledgers';
import { MembershipTable } from './membership-table';
import type { EnginePorts } from './ports';
import { RecordTable } from './record-table';
import { RunningTimers } from './running-timers';
import { SettingsTable } from './settings-table';
import { SpellingIndex } from './spelling-index';

/** Which clients a change concerns; `all` when that is not worth finding out. */
export type Touched = ReadonlySet<ClientId> | 'all';
type BookType = Exclude<RecordType, 'entry' | 'interaction'>;

/** The records of one workspace as tables over its documents, with the indexes that views ask. */
export class Workspace {
  /** Clients whose card may read differently now; once per transaction and table. */
  readonly touched = new Subject<Touched>();
  /** Every record has been read once: what could not be read is known. */
  readonly readThrough = new Subject<void>();
  readonly member: RecordTable<'member'>;
  readonly client: RecordTable<'client'>;
  readonly contact: RecordTable<'contact'>;
  readonly tag: RecordTable<'tag'>;
  readonly note: RecordTable<'note'>;
  readonly privateNote: RecordTable<'note'>;
  readonly request: RecordTable<'request'>;
  readonly invoice: RecordTable<'invoice'>;
  readonly payment: RecordTable<'payment'>;
  readonly rating: RecordTable<'rating'>;
  readonly rate: RecordTable<'rate'>;
  readonly recipe: RecordTable<'recipe'>;
  readonly review: RecordTable<'review'>;
  readonly decision: RecordTable<'decision'>;
  readonly chance: RecordTable<'chance'>;
  readonly followup: RecordTable<'followup'>;
  readonly parting: RecordTable<'parting'>;
  readonly cost: RecordTable<'cost'>;
  readonly jar: RecordTable<'jar'>;
  readonly entry = new LedgerTable('entry');
  readonly interaction = new LedgerTable('interaction');

  readonly tagsOf: MembershipTable<ClientId, TagId>;
  readonly addressesOf: MembershipTable<ContactId, string>;
  readonly domainsOf: MembershipTable<ClientId, string>;
  readonly linksOf: MembershipTable<ClientId, string>;
  /** Settings of the team, and of this device alone. */
  readonly settings: SettingsTable;
  readonly device: SettingsTable;
  readonly deviceZone: DeviceZone;

  readonly index: {
    readonly contact: ClientIndex<'contact'>;
    readonly note: ClientIndex<'note'>;
    readonly privateNote: ClientIndex<'note'>;
    readonly request: ClientIndex<'request'>;
    readonly invoice: ClientIndex<'invoice'>;
    readonly payment: ClientIndex<'payment'>;
    readonly rating: ClientIndex<'rating'>;
    readonly decision: ClientIndex<'decision'>;
    readonly chance: ClientIndex<'chance'>;
    readonly followup: ClientIndex<'followup'>;
    readonly parting: ClientIndex<'parting'>;
    readonly entry: ClientIndex<'entry'>;
    readonly interaction: ClientIndex<'interaction'>;
  };
  readonly ledgers: Ledgers;
  readonly timers: RunningTimers;
  readonly entryDays: EntryDays;
  /** Addresses by the mailbox they go to; addresses and domains by what they are drawn like. */
  readonly mailboxes: SpellingIndex;
  readonly drawn: SpellingIndex;
  readonly #merges: ClientMerges;

  private constructor(
    readonly id: string,
    readonly documents: Documents,
    readonly book: Y.Doc,
    mine: Y.Doc,
    readonly ports: EnginePorts,
  ) {
    const report = ports.report;
    const table = <T extends BookType>(type: T, doc = book) =>
      new RecordTable(type, doc.getMap(type), 'cached', report);
    this.member = table('member');
    this.client = table('client');
    this.contact = table('contact');
    this.tag = table('tag');
    this.note = table('note');
    this.privateNote = table('note', mine);
    this.request = table('request');
    this.invoice = table('invoice');
    this.payment = table('payment');
    this.rating = table('rating');
    this.rate = table('rate');
    this.recipe = table('recipe');
    this.review = table('review');
    this.decision = table('decision');
    this.chance = table('chance');
    this.followup = table('followup');
    this.parting = table('parting');
    this.cost = table('cost');
    this.jar = table('jar');
    this.tagsOf = new MembershipTable(book.getMap('clientTag'), report);
    this.addressesOf = new MembershipTable(book.getMap('contactAddress'), report);
    this.domainsOf = new MembershipTable(book.getMap('clientDomain'), report);
    this.linksOf = new MembershipTable(book.getMap('clientLink'), report);
    this.settings = new SettingsTable(book.getMap('settings'), report);
    this.device = new SettingsTable(mine.getMap('settings'), report);
    this.deviceZone = new DeviceZone(ports);
    const index = <T extends BookType & OfClient>(of: RecordTable<T>) => new ClientIndex(of, report).take(of);
    const entries = new ClientIndex(this.entry, report);
    const interactions = new ClientIndex(this.interaction, report);
    this.entry.loaded.subscribe((loaded) => entries.take(loaded));
    this.interaction.loaded.subscribe((loaded) => interactions.take(loaded));
    this.index = {
      contact: index(this.contact),
      note: index(this.note),
      privateNote: index(this.privateNote),
      request: index(this.request),
      invoice: index(this.invoice),
      payment: index(this.payment),
      rating: index(this.rating),
      decision: index(this.decision),
      chance: index(this.chance),
      followup: index(this.followup),
      parting: index(this.parting),
      entry: entries,
      interaction: interactions,
    };
    this.#merges = new ClientMerges(this.client);
    this.ledgers = new Ledgers(this);
    this.timers = new RunningTimers(this.entry);
    this.entryDays = new EntryDays(this.entry);
    this.mailboxes = new SpellingIndex([this.addressesOf], mailboxKey);
    this.drawn = new SpellingIndex([this.addressesOf, this.domainsOf], skeleton);
    this.#announce();
  }

  static async open(id: string, ports: EnginePorts): Promise<Workspace> {
    const documents = new Documents(ports.store, id);
    const [book, mine] = await Promise.all([documents.load('book'), documents.load('private')]);
    const workspace = new Workspace(id, documents, book.doc, mine.doc, ports);
    await workspace.ledgers.open();
    return workspace;
  }

  /** Who works in this browser. Made on first use and kept on this device. */
  get me(): MemberId {
    const known = this.device.get('memberId');
    if (typeof known === 'string') return known as MemberId;
    const id = makeId('member', this.ports.random());
    this.write('identify', (change) => this.device.set(change, 'memberId', id));
    return id;
  }

  /** This browser is one more device of a member whom the team knows already. */
  becomeMember(member: MemberId): void {
    if (member !== this.me) this.write('identify', (change) => this.device.set(change, 'memberId', member));
  }

  /** Runs one command's writes in one transaction per document. */
  write(command: string, run: (change: Change) => void): Change {
    const change = new Change(this.ports.now());
    this.documents.transact(command, change, () => run(change));
    return change;
  }

  /** The client that stands for this one after merges. */
  canonical(id: ClientId): ClientId {
    return this.#merges.canonical(id);
  }

  /** Every client that stands for itself: two that were merged are one, in whichever direction. */
  *clients(): Generator<RecordOf<'client'>> {
    for (const client of this.client.all()) if (this.canonical(client.id) === client.id) yield client;
  }

  /** A client and every client that was merged into it: where its records may be filed. */
  group(id: ClientId): readonly ClientId[] {
    return this.#merges.group(id);
  }

  /** How many clients there are, merged ones counted once. */
  get clientCount(): number {
    return [...this.clients()].length;
  }

  /** Whether the team records requests at all: then a client without one is known to have asked for nothing. */
  get recordsRequests(): boolean {
    return !this.request.all().next().done;
  }

  /** Ids of a client's records of one type, over all merged clients. */
  *idsOf<T extends keyof Workspace['index']>(
    type: T,
    client: ClientId,
  ): Generator<IdIn<Workspace['index'][T]>> {
    for (const id of this.group(client)) {
      for (const record of this.index[type].of(id)) yield record as IdIn<Workspace['index'][T]>;
    }
  }

  async close(): Promise<void> {
    this.touched.complete();
    await this.documents.close();
  }

  #announce(): void {
    const say = (clients: Iterable<ClientId>) =>
      this.touched.next(new Set([...clients].map((id) => this.canonical(id))));
    this.client.changed.subscribe((ids) => say(this.#merges.update(ids)));
    for (const index of Object.values(this.index)) index.touched.subscribe(say);
    this.tagsOf.changed.subscribe(say);
    this.domainsOf.changed.subscribe(say);
    this.linksOf.changed.subscribe(say);
    this.addressesOf.changed.subscribe((contacts) =>
      say([...contacts].flatMap((id) => this.contact.getEvenDeleted(id)?.clientId ?? [])),
    );
    this.tag.changed.subscribe((tags) => say([...tags].flatMap((tag) => [...this.tagsOf.leftsOf(tag)])));
    this.settings.changed.subscribe(() => this.touched.next('all'));
    this.rate.changed.subscribe((rates) => {
      const of = [...rates].flatMap((id) => this.rate.getEvenDeleted(id)?.clientId ?? []);
      if (of.length === rates.size) say(of);
      else this.touched.next('all');
    });
    let recorded = this.recordsRequests;
    this.request.changed.subscribe(() => {
      if (recorded === this.recordsRequests) return;
      recorded = !recorded;
      this.touched.next('all');
    });
  }
}

type IdIn<I> = I extends ClientIndex<infer T> ? (T extends RecordType ? Id<T> : never) : never;
