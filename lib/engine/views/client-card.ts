import { merge, Observable } from 'rxjs';
import { briefOf } from '../brief';
import { invoicesOf } from '../client-records';
import { live } from '../live';
import type { ClientCard, ContactView, NoteView } from '../query-types';
import { tagsOfClient } from '../tags-of-client';
import type { Workspace } from '../workspace';
import { moneyLine } from './money-line';
import { scoreView } from './score-view';
import { timeTotals } from './time-totals';
import { touching, type View, type ViewContext } from './view';

/** Everything the sidebar shows of one client. undefined when there is no such client. */
export const clientCard: View<'client'> = (context, { clientId }) => {
  const { workspace, scoreboard, newDay } = context;
  return live(
    merge(
      touching(context, clientId),
      scoreboard.ranked,
      newDay,
      briefChanges(workspace, clientId),
      workspace.member.changed,
    ),
    () => cardOf(context, clientId),
  );
};

/** The card of a client as it reads now; undefined when there is no such client. */
export function cardOf(context: ViewContext, asked: ClientCard['client']['id']): ClientCard | undefined {
  const { workspace } = context;
  const id = workspace.canonical(asked);
  const client = workspace.client.get(id);
  if (!client) return undefined;
  const group = workspace.group(id);
  return {
    client,
    tags: tagsOfClient(workspace, id),
    contacts: contactsOf(workspace, id),
    domains: [...new Set(group.flatMap((member) => [...workspace.domainsOf.rightsOf(member)]))].sort(),
    score: scoreView(context, id),
    time: timeTotals(workspace, id),
    money: moneyLine(invoicesOf(workspace, id), context.scoreboard.today),
    notes: notesOf(workspace, id),
    brief: briefOf(workspace, id).toString(),
  };
}

function contactsOf(workspace: Workspace, id: ClientCard['client']['id']): ContactView[] {
  return [...workspace.idsOf('contact', id)]
    .flatMap((contact) => workspace.contact.get(contact) ?? [])
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map(({ id: contact, name, role, phone }) => ({
      id: contact,
      name,
      role,
      phone,
      addresses: [...workspace.addressesOf.rightsOf(contact)].sort(),
    }));
}

function notesOf(workspace: Workspace, id: ClientCard['client']['id']): NoteView[] {
  const me = workspace.me;
  const of = (table: Workspace['note'], index: 'note' | 'privateNote', mine: boolean): NoteView[] =>
    [...workspace.idsOf(index, id)]
      .flatMap((note) => table.get(note) ?? [])
      .map((note) => ({
        id: note.id,
        text: note.text,
        pinned: note.pinned ?? false,
        private: mine,
        author: workspace.member.get(note.createdBy)?.name ?? '',
        mine: note.createdBy === me,
        createdAt: note.createdAt,
      }));
  return [...of(workspace.note, 'note', false), ...of(workspace.privateNote, 'privateNote', true)].sort(
    (a, b) => Number(b.pinned) - Number(a.pinned) || b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1),
  );
}

function briefChanges(workspace: Workspace, id: ClientCard['client']['id']): Observable<unknown> {
  return new Observable((subscriber) => {
    const brief = briefOf(workspace, workspace.canonical(id));
    const changed = () => {
      try {
        subscriber.next(undefined);
      } catch (error) {
        workspace.ports.report(error);
      }
    };
    brief.observe(changed);
    return () => brief.unobserve(changed);
  });
}
