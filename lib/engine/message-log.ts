import { filter, merge, Subject, Subscription } from 'rxjs';
import { bareSubject } from '../domain/bare-subject';
import type { ClientId, ContactId, InteractionId } from '../domain/ids';
import { makeId } from '../domain/ids';
import { localDate } from '../domain/local-date';
import { mailboxKey } from '../domain/mail-address';
import { matchPerson } from '../domain/match-person';
import type { ObservedMessage } from '../domain/observation';
import type { FieldsOf } from '../domain/records/schemas';
import { standingSignals } from '../domain/text-signals';
import { addressBook } from './address-book';
import { ledgerYear } from './ledger-table';
import { ensureSalt, hashed, salts } from './message-key';
import { isOurs } from './our-addresses';
import { PhraseVerdicts } from './phrase-verdicts';
import type { PageView } from './query-types';
import type { ReadMessage, ReadMessages } from './read-message';
import type { TabState, Tabs } from './tabs';
import { teamSettings } from './team-settings';
import { pageView } from './views/page';
import type { Workspace } from './workspace';

/** Older than this the score looks at nothing (ms). */
const OLDEST_MS = 1080 * 86_400_000;
const AHEAD_MS = 86_400_000;

type ClientPage = Extract<PageView, { kind: 'client' }>;
type Counted = FieldsOf<'interaction'>;

/**
 * Counts the messages that are read, each once, whoever reads it and however often: its record's id is made of what the
 * page calls it. What their texts ask for stays here, by tab, until a person decides.
 */
export class MessageLog implements ReadMessages {
  readonly changed = new Subject<number>();
  readonly verdicts: PhraseVerdicts;
  readonly #running = new Subscription();
  readonly #open = new Map<number, readonly ReadMessage[]>();
  /** Tabs with messages of somebody who is no client yet. */
  readonly #waiting = new Set<number>();

  constructor(
    private readonly workspace: Workspace,
    private readonly tabs: Tabs,
  ) {
    this.verdicts = new PhraseVerdicts(workspace);
  }

  open(tab: number): readonly ReadMessage[] {
    return this.#open.get(tab) ?? [];
  }

  start(): void {
    const { workspace, tabs } = this;
    const known = workspace.touched.pipe(filter(() => this.#waiting.size > 0));
    this.#running.add(
      merge(tabs.changed, known).subscribe((tab) => {
        const looked = typeof tab === 'number' ? [tab] : [...this.#waiting];
        for (const one of looked) this.look(one).catch(workspace.ports.report);
      }),
    );
  }

  stop(): void {
    this.#running.unsubscribe();
  }

  /** Reads what is open in a tab now; resolves when it is counted. */
  async look(tab: number): Promise<void> {
    const state = this.tabs.state(tab);
    const { messages } = state?.observation ?? {};
    const page = state && messages?.length ? pageView(this.workspace, state) : undefined;
    this.#waiting.delete(tab);
    if (page?.kind !== 'client') {
      if (page) this.#waiting.add(tab);
      return this.#show(tab, []);
    }
    if (!state || !messages) return;
    ensureSalt(this.workspace);
    const read: ReadMessage[] = [];
    const counted = new Map<InteractionId, Counted>();
    for (const [at, message] of messages.entries()) {
      const whose = this.#belongs(message, page);
      if (!whose) continue;
      const isLast = at === messages.length - 1;
      const { one, record } = await this.#name(message, state, whose);
      read.push(one);
      if (record && (message.at !== undefined || isLast)) counted.set(record.id, record.fields);
    }
    if (this.tabs.state(tab)?.observation.messages !== messages || this.#running.closed) return;
    await this.#count(counted);
    if (this.tabs.state(tab)?.observation.messages === messages) this.#show(tab, read);
  }

  #show(tab: number, read: readonly ReadMessage[]): void {
    if (read.length === 0 && !this.#open.delete(tab)) return;
    if (read.length > 0) this.#open.set(tab, read);
    this.changed.next(tab);
  }

  /** Whose message it is; undefined = that of somebody the page is not about. */
  #belongs(
    { direction, sender }: ObservedMessage,
    { clientId, contactId, person }: ClientPage,
  ): { clientId: ClientId; contactId: ContactId | undefined; direction: 'in' | 'out' } | undefined {
    if (direction === 'out' || (sender !== undefined && isOurs(this.workspace, sender)))
      return { clientId, contactId, direction: 'out' };
    if (sender === undefined || (person && mailboxKey(sender) === mailboxKey(person.address)))
      return { clientId, contactId, direction: 'in' };
    const match = matchPerson({ address: sender, name: '', role: 'from' }, addressBook(this.workspace));
    const known = match?.clients.find((one) => one.clientId === clientId);
    return known && { clientId, contactId: known.contactId, direction: 'in' };
  }

  /** The message under its key; its record too, when the page names it in a way that lasts. */
  async #name(
    { reference, inMailbox, at, words, signals }: ObservedMessage,
    { observation, host }: TabState,
    {
      clientId,
      contactId,
      direction,
    }: { clientId: ClientId; contactId?: ContactId | undefined; direction: 'in' | 'out' },
  ): Promise<{ one: ReadMessage; record: { id: InteractionId; fields: Counted } | undefined }> {
    const { workspace } = this;
    const mailbox = inMailbox ? (observation.own ?? '') : '';
    const { reference: open = '', subject = '' } = observation;
    const named = reference ?? `${open} ${words} ${signals.map(({ phrase }) => phrase).join(' ')}`;
    // A page that shows one message at a time knows no conversation: there the subject names it.
    const conversation = reference === open ? `${clientId} ${bareSubject(subject)}` : `${mailbox} ${open}`;
    const [first, ...others] = await Promise.all(
      salts(workspace).map(async (salt) => ({
        key: await hashed(salt, [host, mailbox, open, named]),
        thread: await hashed(salt, [host, conversation]),
      })),
    );
    if (!first) throw new Error('A message was read before there was a secret.');
    const earlier = others.find(({ key }) =>
      workspace.interaction.getEvenDeleted(makeId('interaction', key)),
    );
    const { key, thread } = earlier ?? first;
    const now = workspace.ports.now();
    const when = at ?? now;
    const one: ReadMessage = {
      key,
      thread,
      clientId,
      direction,
      signals,
      on: localDate(Math.min(when, now), teamSettings(workspace).zone),
    };
    if (reference === undefined || when > now + AHEAD_MS || when < now - OLDEST_MS)
      return { one, record: undefined };
    const found = direction === 'in' ? standingSignals(signals, this.verdicts.distrusted) : [];
    const hostile = found.some(({ kind }) => kind === 'hostile') ? 'suggested' : 'none';
    const fields: Counted = {
      clientId,
      contactId,
      at: Math.min(when, now),
      channel: 'email',
      direction,
      words: Math.round(words),
      reference: thread,
      ...(direction === 'in' ? { hostile } : {}),
      ...(found.length > 0 ? { phrases: found.map(({ phrase }) => phrase) } : {}),
    };
    return { one, record: { id: makeId('interaction', key), fields } };
  }

  async #count(messages: ReadonlyMap<InteractionId, Counted>): Promise<void> {
    const { workspace } = this;
    await Promise.all(
      [...new Set([...messages.values()].map(ledgerYear))].map((year) => workspace.ledgers.load(year)),
    );
    // One that somebody has deleted stays deleted.
    const fresh = [...messages].filter(([id]) => !workspace.interaction.getEvenDeleted(id));
    if (fresh.length === 0) return;
    workspace.write('read', (change) => {
      for (const [id, fields] of fresh) workspace.interaction.create(change, id, workspace.me, fields);
    });
  }
}
