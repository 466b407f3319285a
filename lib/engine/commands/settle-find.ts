import * as v from 'valibot';
import { makeId } from '../../domain/ids';
import { type PhraseId, SIGNAL_KINDS } from '../../domain/signals/signal';
import { existingClient } from '../existing';
import { requestId } from '../request-id';
import { aClient, aDate } from './arguments';
import type { Command } from './command';

const aHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const aPhrase = v.custom<PhraseId>((value) => typeof value === 'string' && /^[a-z_.-]{1,40}$/.test(value));

/**
 * A find is settled by a person. Right: the request is noted, or the message marked as hostile. Wrong: the same, as
 * dismissed, so that it counts for nothing, is not asked about again, and its phrases are trusted less.
 */
export const settleFind: Command<'settleFind'> = {
  args: v.object({
    clientId: aClient,
    kind: v.picklist(SIGNAL_KINDS),
    message: aHash,
    reference: aHash,
    on: aDate,
    phrases: v.pipe(v.array(aPhrase), v.maxLength(40)),
    right: v.boolean(),
  }),
  run({ workspace, change }, { clientId, kind, message, reference, on, phrases, right }) {
    const found = right ? 'confirmed' : 'dismissed';
    const client = existingClient(workspace, clientId);
    if (kind === 'hostile') {
      workspace.interaction.edit(change, makeId('interaction', message), { hostile: found });
      return null;
    }
    const id = requestId(message, kind);
    if (workspace.request.getEvenDeleted(id)) {
      // Settled before and undone: the record is there, marked as deleted.
      workspace.request.restore(change, id);
      workspace.request.edit(change, id, { found });
    } else {
      workspace.request.create(change, id, workspace.me, {
        clientId: client,
        on,
        kind,
        found,
        message,
        reference,
        phrases: [...phrases],
      });
    }
    return null;
  },
};

export const askRequest: Command<'askRequest'> = {
  args: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
  run({ tabs, now }, { tabId }) {
    tabs.askRequest(tabId, now);
    return null;
  },
};
