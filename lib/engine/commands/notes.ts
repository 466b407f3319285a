import * as v from 'valibot';
import { makeId } from '../../domain/ids';
import { rebaseSplice } from '../../domain/rebase-splice';
import { spliceOf } from '../../domain/splice';
import { briefOf } from '../brief';
import { existingClient } from '../existing';
import { aClient } from './arguments';
import type { Command } from './command';

const aText = v.pipe(v.string(), v.maxLength(20_000));

export const addNote: Command<'addNote'> = {
  args: v.object({ clientId: aClient, text: v.pipe(aText, v.trim(), v.minLength(1)), private: v.boolean() }),
  run({ workspace, change }, { clientId, text, private: mine }) {
    const id = makeId('note', workspace.ports.random());
    const table = mine ? workspace.privateNote : workspace.note;
    table.create(change, id, workspace.me, { clientId: existingClient(workspace, clientId), text });
    return id;
  },
};

/** Writes only what the person changed against the text they saw, so that a teammate's words at the same time stay. */
export const editBrief: Command<'editBrief'> = {
  args: v.object({ clientId: aClient, text: aText, base: aText }),
  run({ workspace, change }, { clientId, text, base }) {
    const brief = briefOf(workspace, existingClient(workspace, clientId));
    const mine = spliceOf(base, text);
    if (!mine) return null;
    const theirs = spliceOf(base, brief.toString());
    for (const splice of theirs ? rebaseSplice(mine, theirs) : [mine]) change.splice(brief, splice);
    return null;
  },
};
