import type { CommandName, Commands } from '../../lib/engine/command-types';
import type { Queries, QueryName } from '../../lib/engine/query-types';
import { SIDEBAR_PAGE } from './sidebar';
import type { Driver, Tab } from './view';

export interface EngineLine {
  /** Carries a command out as a page of the extension would; resolves once it is stored. */
  send<N extends CommandName>(name: N, args: Commands[N]['args']): Promise<Commands[N]['answer']>;
  /** What a live query answers first. */
  ask<N extends QueryName>(name: N, args: Queries[N]['args']): Promise<Queries[N]['result']>;
  close(): Promise<void>;
}

/** A line to the running extension's engine, from a tab of its own: to set a scene, or to look behind one. */
export async function openEngineLine(driver: Driver): Promise<EngineLine> {
  const tab = await driver.openExtensionPage(SIDEBAR_PAGE);
  const say = (message: object) => answerTo(tab, message);
  return {
    send: async (name, args) => {
      const answer = await say({ t: 'send', id: 1, name, args });
      return (answer as { value: never }).value;
    },
    ask: async (name, args) => (await say({ t: 'watch', id: 1, name, args })) as never,
    close: () => tab.close(),
  };
}

/** Says one thing on a port of its own and gives what comes back for it. */
async function answerTo(tab: Tab, message: object): Promise<unknown> {
  return tab.evaluate(`(async () => {
    const api = globalThis.browser ?? chrome;
    await api.runtime.sendMessage('wake-engine');
    const port = api.runtime.connect({ name: 'page' });
    const answer = await new Promise((resolve, reject) => {
      port.onDisconnect.addListener(() => reject(new Error('The engine hung up.')));
      port.onMessage.addListener((said) => {
        if (said.t === 'hello') port.postMessage(${JSON.stringify(message)});
        else if (said.t === 'failed') reject(new Error(said.error.code + ': ' + said.error.message));
        else resolve(said.t === 'answer' ? said.answer : said.result);
      });
    });
    port.disconnect();
    return answer;
  })()`);
}
