import * as v from 'valibot';
import type { Observation } from '../domain/observation';
import type { Recipe } from '../domain/recipe';
import type { Port, PortSender } from '../platform/port';
import type { BridgeError, CommandAnswer, CommandName, Commands, Queries, QueryName } from './contract';
import { type EngineMessage, pageMessage, parseHint } from './messages';

interface Stream<T> {
  subscribe(observer: { next: (value: T) => void; error: (error: unknown) => void }): { unsubscribe(): void };
}

/** The engine as its server needs it. */
export interface ServedEngine {
  query<N extends QueryName>(
    name: N,
    args: Queries[N]['args'],
    caller: { tabId: number | undefined },
  ): Stream<Queries[N]['result']>;
  command<N extends CommandName>(
    name: N,
    args: Commands[N]['args'],
    caller: { tabId: number | undefined },
  ): Promise<CommandAnswer<N>>;
  /** `line` stands for the document that reports, so that a late goodbye does not take the next document's report away. */
  report(tab: number, frame: number, observation: Observation, host: string, line: object): void;
  leave(tab: number, frame: number, line: object): void;
  /** What the team has taught for pages of this host name. */
  taughtRecipes(hostname: string): Stream<readonly Recipe[]>;
}

/**
 * Serves one line to the engine. What the other end may do follows from what the browser says of it: a page of the
 * extension may ask and command; a content script may only send hints, and hears nothing but recipes for its site.
 */
export function servePort(port: Port, engine: ServedEngine, report: (error: unknown) => void): void {
  const sender = port.sender;
  if (sender?.isExtensionPage) servePage(port, engine, sender.tabId, report);
  else if (sender?.tabId !== undefined) takeHints(port, engine, sender, sender.tabId, report);
  else port.disconnect();
}

/** Answers everything on a line with the reason why there is no engine, so that a page can show it. */
export function refusePort(port: Port, reason: unknown): void {
  if (!port.sender?.isExtensionPage) return port.disconnect();
  const error: BridgeError = {
    code: 'engine-gone',
    message: `The workspace could not be opened: ${reason instanceof Error ? reason.message : String(reason)}. Nothing was changed. Restart the browser; if it stays so, report it.`,
  };
  port.post({ t: 'hello' } satisfies EngineMessage);
  port.onMessage((raw) => {
    const parsed = v.safeParse(pageMessage, raw);
    if (parsed.success) port.post({ t: 'failed', id: parsed.output.id, error } satisfies EngineMessage);
  });
}

function servePage(
  port: Port,
  engine: ServedEngine,
  tabId: number | undefined,
  report: (error: unknown) => void,
): void {
  const watched = new Map<number, { unsubscribe(): void }>();
  let open = true;
  const end = () => {
    open = false;
    for (const subscription of watched.values()) subscription.unsubscribe();
    watched.clear();
  };
  const post = (message: EngineMessage) => {
    if (!open) return;
    try {
      port.post(message);
    } catch (error) {
      // The page went away before the browser said so; anything else is our bug.
      end();
      if (!(error instanceof Error && /disconnected|closed/i.test(error.message))) report(error);
    }
  };
  const failed = (id: number, error: unknown) =>
    post({ t: 'failed', id, error: toBridgeError(error, report) });
  const unwatch = (id: number) => {
    watched.get(id)?.unsubscribe();
    watched.delete(id);
  };
  const watch = (id: number, name: string, args: object) => {
    unwatch(id);
    try {
      const subscription = engine.query(name as QueryName, args, { tabId }).subscribe({
        next: (result) => post({ t: 'result', id, result }),
        error: (error) => failed(id, error),
      });
      if (open) watched.set(id, subscription);
      else subscription.unsubscribe();
    } catch (error) {
      failed(id, error);
    }
  };
  port.onDisconnect(end);
  post({ t: 'hello' });
  port.onMessage((raw) => {
    if (!open) return;
    const parsed = v.safeParse(pageMessage, raw);
    if (!parsed.success) {
      report(new TypeError(`A page sent a message of an unknown form: ${parsed.issues[0].message}`));
      return;
    }
    const message = parsed.output;
    if (message.t === 'unwatch') unwatch(message.id);
    else if (message.t === 'watch') watch(message.id, message.name, message.args);
    else {
      engine
        .command(message.name as CommandName, message.args as never, { tabId })
        .then((answer) => post({ t: 'answer', id: message.id, answer }))
        .catch((error: unknown) => failed(message.id, error));
    }
  });
}

function takeHints(
  port: Port,
  engine: ServedEngine,
  { frameId, url }: PortSender,
  tabId: number,
  report: (error: unknown) => void,
): void {
  const { host, hostname } = hostOf(url);
  let told = 0;
  const taught = engine.taughtRecipes(hostname).subscribe({
    next: (recipes) => {
      // Most sites need none: there the line stays silent.
      if (recipes.length + told > 0) port.post(recipes);
      told = recipes.length;
    },
    error: report,
  });
  port.onMessage((raw) => {
    const observation = parseHint(raw);
    if (observation) engine.report(tabId, frameId, observation, host, port);
  });
  port.onDisconnect(() => {
    taught.unsubscribe();
    engine.leave(tabId, frameId, port);
  });
}

function hostOf(url: string): { readonly host: string; readonly hostname: string } {
  return URL.canParse(url) ? new URL(url) : { host: '', hostname: '' };
}

const told = new Set<BridgeError['code']>(['invalid', 'not-found', 'refused', 'not-saved']);

/** A reason a page can show. Anything unexpected is our bug: reported here, told without details there. */
function toBridgeError(error: unknown, report: (error: unknown) => void): BridgeError {
  const code = error instanceof Error && 'code' in error ? (error.code as BridgeError['code']) : undefined;
  if (error instanceof Error && code !== undefined && told.has(code)) {
    const { message, reason, about } = error as Error & Pick<BridgeError, 'reason' | 'about'>;
    return { code, message, ...(reason && { reason }), ...(about !== undefined && { about }) };
  }
  report(error);
  return { code: 'bug', message: 'Something went wrong inside the extension. Nothing was changed.' };
}
