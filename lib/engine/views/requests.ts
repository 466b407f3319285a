import { filter, merge } from 'rxjs';
import type { ClientId } from '../../domain/ids';
import { makeId } from '../../domain/ids';
import type { RecordOf } from '../../domain/records/schemas';
import type { SignalKind } from '../../domain/signals/signal';
import { standingSignals } from '../../domain/text-signals';
import { live } from '../live';
import type { ReadMessage } from '../read-message';
import { requestId } from '../request-id';
import type { Find } from '../request-types';
import type { Workspace } from '../workspace';
import { touching, type View, type ViewContext } from './view';

/** What the messages open in a tab seem to ask for, and what was asked and waits for an answer. */
export const requests: View<'requests'> = (context, { clientId, tabId }) => {
  const { messages, workspace } = context;
  const tab = context.tabId ?? tabId;
  const triggers = merge(
    touching(context, clientId),
    messages.changed.pipe(filter((changed) => changed === tab)),
    workspace.request.changed,
  );
  return live(triggers, () => {
    const client = workspace.canonical(clientId);
    return {
      finds: tab === undefined ? [] : findsIn(context, tab, client),
      open: openRequests(workspace, client),
    };
  });
};

function findsIn({ messages, workspace }: ViewContext, tab: number, client: ClientId): Find[] {
  const finds = new Map<SignalKind, Find | undefined>();
  const mine = (one: ReadMessage) => one.direction === 'in' && workspace.canonical(one.clientId) === client;
  for (const { key, thread, on, signals } of messages.open(tab).filter(mine).toReversed()) {
    const standing = standingSignals(signals, messages.verdicts.distrusted);
    for (const { kind } of standing) {
      // What was decided about the newest message holds for what was said before it.
      if (finds.has(kind)) continue;
      const phrases = standing.filter((one) => one.kind === kind).map(({ phrase }) => phrase);
      const find = { kind, message: key, reference: thread, on, phrases };
      finds.set(kind, isDecided(workspace, find) ? undefined : find);
    }
  }
  return [...finds.values()].flatMap((find) => find ?? []);
}

function isDecided(workspace: Workspace, { kind, message }: Find): boolean {
  if (kind !== 'hostile') return workspace.request.get(requestId(message, kind)) !== undefined;
  const hostile = workspace.interaction.get(makeId('interaction', message))?.hostile;
  return hostile === undefined || hostile === 'confirmed' || hostile === 'dismissed';
}

function openRequests(workspace: Workspace, client: ClientId): RecordOf<'request'>[] {
  return [...workspace.idsOf('request', client)]
    .flatMap((id) => workspace.request.get(id) ?? [])
    .filter(({ found }) => found !== 'dismissed' && found !== 'suggested')
    .filter(
      ({ answer, order, changeOrderPaid }) =>
        answer === undefined ||
        (answer === 'change-order' && order !== 'declined' && changeOrderPaid !== true),
    )
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.createdAt - a.createdAt));
}
