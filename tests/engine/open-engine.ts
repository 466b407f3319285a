import { firstValueFrom } from 'rxjs';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import type { CommandAnswer, CommandName, Commands } from '../../lib/engine/command-types';
import { Engine } from '../../lib/engine/engine';
import type { EnginePorts, EngineStore } from '../../lib/engine/ports';
import type { Queries, QueryName } from '../../lib/engine/query-types';
import { Workspace } from '../../lib/engine/workspace';
import { MemoryStore } from './memory-store';

/** A Wednesday in May, mid-morning in Berlin: far from any end of a year, a month or a day. */
export const NOON = Date.UTC(2026, 4, 13, 10);

export interface Held {
  now: number;
  /** Everything that was reported as a bug of ours. */
  readonly reports: unknown[];
  /** The documents that were opened last, by name. */
  readonly docs: ReadonlyMap<string, Y.Doc>;
  readonly ports: EnginePorts;
}

let devices = 0;

/** The world outside the engine, held still: a clock that stands until it is set, ids that count. */
export function holdWorld(
  given: { readonly store?: EngineStore; readonly now?: number; readonly zone?: string } = {},
): Held {
  devices += 1;
  const device = devices.toString(36).padStart(4, '0');
  let ids = 0;
  const memory = new Map<string, string>();
  const reports: unknown[] = [];
  const docs = new Map<string, Y.Doc>();
  const store = given.store ?? new MemoryStore();
  const held: Held = {
    now: given.now ?? NOON,
    reports,
    docs,
    ports: {
      store: {
        open(name, doc, onTrouble) {
          docs.set(name, doc);
          return store.open(name, doc, onTrouble);
        },
        list: (prefix) => store.list(prefix),
        digest: (name) => store.digest(name),
        remove: (name) => store.remove(name),
      },
      now: () => held.now,
      random: () => {
        ids += 1;
        return `${device}${ids.toString(36).padStart(16, '0')}`;
      },
      zone: () => given.zone ?? 'Europe/Berlin',
      report: (error) => reports.push(error),
      version: '0.0.0-test',
      memory: { get: (key) => memory.get(key), set: (key, value) => void memory.set(key, value) },
    },
  };
  return held;
}

/** Exchanges what is in the team's documents, both ways; what only one of them has loaded is left out. */
export function sync(a: Held, b: Held): void {
  for (const [name, mine] of a.docs) {
    const theirs = b.docs.get(name);
    if (!theirs || name === 'device' || name.endsWith(':private')) continue;
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(theirs)), 'sync');
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine)), 'sync');
  }
}

/** A workspace alone: tables, indexes and documents, without commands. */
export async function openWorkspace(held = holdWorld(), id = 'main'): Promise<Workspace> {
  const workspace = await Workspace.open(id, held.ports);
  onTestFinished(async () => {
    await workspace.close();
    if (held.reports.length > 0) throw held.reports[0];
  });
  return workspace;
}

/** An engine as its callers see it, with the two ways in made short. */
export class Driven {
  constructor(
    readonly engine: Engine,
    readonly held: Held,
  ) {}

  send<N extends CommandName>(name: N, args: Commands[N]['args'], tabId?: number): Promise<CommandAnswer<N>> {
    return this.engine.command(name, args, { tabId });
  }

  /** The present result of a query. */
  ask<N extends QueryName>(name: N, args: Queries[N]['args'], tabId?: number): Promise<Queries[N]['result']> {
    return firstValueFrom(this.engine.query(name, args, { tabId }));
  }
}

/** Opens an engine and closes it when the test ends; a bug that it reported fails the test unless `bugs` is set. */
export async function openEngine(held = holdWorld(), { bugs = false } = {}): Promise<Driven> {
  const engine = await Engine.open(held.ports);
  onTestFinished(async () => {
    await engine.close();
    if (!bugs && held.reports.length > 0) throw held.reports[0];
  });
  return new Driven(engine, held);
}
