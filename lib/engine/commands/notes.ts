import * as v from 'valibot';
import { makeId } from '../../domain/ids';
import { spliceOf } from '../../domain/splice';
import { briefOf } from '../brief';
import { aClient } from './arguments';
import type { Command } from './command';

const aText = v.pipe(v.string(), v.maxLength(20_000));

export const addNote: Command<'addNote'> = {
  args: v.object({ clientId: aClient, text: v.pipe(aText, v.trim(), v.minLength(1)), private: v.boolean() }),
  run({ workspace, change }, { clientId, text, private: mine }) {
    const id = makeId('note', workspace.ports.random());
    const table = mine ? workspace.privateNote : workspace.note;
    table.create(change, id, workspace.me, { clientId, text });
    return id;
  },
};

/** Writes only what the person changed against the text they saw, so that a teammate's words at the same time stay. */
export const editBrief: Command<'editBrief'> = {
  args: v.object({ clientId: aClient, text: aText, base: aText }),
  run({ workspace, change }, { clientId, text, base }) {
    const brief = briefOf(workspace, clientId);
    const present = brief.toString();
    const splice = spliceOf(base, text);
    if (!splice) return null;
    // Where the text has moved on since, the change goes where its surroundings are now.
    const shift =
      present === base
        ? 0
        : (spliceOf(base, present)?.at ?? 0) < splice.at
          ? present.length - base.length
          : 0;
    const at = Math.max(0, Math.min(splice.at + shift, present.length));
    change.splice(brief, { at, remove: Math.min(splice.remove, present.length - at), insert: splice.insert });
    return null;
  },
};
