import { BehaviorSubject, map, Observable } from 'rxjs';
import type { EngineMessage } from '../../lib/bridge/messages';
import type { ServedEngine } from '../../lib/bridge/serve-engine';
import type { Recipe } from '../../lib/domain/recipe';
import type { Port } from '../../lib/platform/port';

/** A query and a command as a page says them. */
export const watch = { t: 'watch', id: 1, name: 'tags', args: {} };
export const send = { t: 'send', id: 2, name: 'stopTimer', args: {} };

/** What arrives at an end of a line, from now on. */
export function listen(port: Port): () => EngineMessage[] {
  const heard: EngineMessage[] = [];
  port.onMessage((message) => heard.push(message as EngineMessage));
  return () => heard;
}

/** An engine that writes down what it is asked. */
export function fakeEngine() {
  const listeners = new Set<(value: unknown) => void>();
  const engine = {
    did: [] as string[],
    callers: [] as (number | undefined)[],
    left: [] as [number, number][],
    /** What was taught for the site of a content script; a new list is told at once. */
    taught: new BehaviorSubject<readonly Recipe[]>([]),
    reported: [] as [number, number, string][],
    fail: undefined as unknown,
    emit: (value: unknown) => {
      for (const listener of listeners) listener(value);
    },
    get watching() {
      return listeners.size;
    },
    query(name: string, _: unknown, { tabId }: { tabId: number | undefined }) {
      engine.did.push(`query ${name}`);
      engine.callers.push(tabId);
      return new Observable<never>((subscriber) => {
        if (engine.fail !== undefined) return subscriber.error(engine.fail);
        const listener = (value: unknown) => subscriber.next(value as never);
        listeners.add(listener);
        return () => listeners.delete(listener);
      });
    },
    async command(name: string, _: unknown, { tabId }: { tabId: number | undefined }) {
      engine.did.push(`command ${name}`);
      engine.callers.push(tabId);
      if (engine.fail !== undefined) return Promise.reject<never>(engine.fail as Error);
      return { value: null as never, undo: undefined };
    },
    report(tab: number, frame: number, _: unknown, host: string) {
      engine.did.push(`report ${tab}`);
      engine.reported.push([tab, frame, host]);
    },
    leave(tab: number, frame: number) {
      engine.left.push([tab, frame]);
    },
    taughtRecipes(hostname: string) {
      return engine.taught.pipe(
        map((recipes) => recipes.filter(({ where }) => where.hosts?.includes(hostname))),
      );
    },
  };
  return engine satisfies ServedEngine;
}
