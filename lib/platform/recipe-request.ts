import { type Browser, browser } from 'wxt/browser';

const RETRY_MS = 300;

/** Who asks, told by the browser. */
export interface RecipeAsker {
  /** Host name of the asking document; '' where it has none. */
  readonly host: string;
  readonly isFrame: boolean;
}

/** What the background has for whoever asks; nothing of it is about anybody. */
export interface PageNeeds {
  /** The bundled recipes for the asking document. */
  recipes(asker: RecipeAsker): Promise<readonly object[]>;
  /** The phrases of every language. */
  lexicons(): Promise<readonly object[]>;
  /** What settings say of the bundled recipes, which themselves stay in the background. */
  'recipe-list'(): Promise<readonly object[]>;
}

/**
 * Asks the background, which is there whether or not an engine runs. Asks again while nobody answers; once the extension is gone it
 * waits for ever, and a page script ends by its signal.
 */
export async function askBackground(need: keyof PageNeeds, signal?: AbortSignal): Promise<unknown> {
  for (;;) {
    const answer = await ask(need);
    if (answer !== undefined || signal?.aborted) return answer;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function ask(need: string): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(need);
  } catch (error) {
    // The background is starting, or the extension is gone: the line for hints finds out which.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** In the background: answers `askBackground`. Nothing but recipes and phrases goes out here. */
export function onAsked(needs: PageNeeds): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    if (typeof message !== 'string' || !Object.hasOwn(needs, message)) return undefined;
    const asker = { host: hostOf(sender), isFrame: (sender.frameId ?? 0) !== 0 };
    needs[message as keyof PageNeeds](asker).then(respond, (error: unknown) => {
      console.warn(`${message} could not be sent; the page asks again`, error);
      respond(undefined);
    });
    return true;
  });
}

/** A frame without an address of its own (about:blank) stands for the document that made it. */
function hostOf({ url, origin }: Browser.runtime.MessageSender): string {
  for (const one of [url, origin]) {
    const host = one !== undefined && URL.canParse(one) ? new URL(one).hostname : '';
    if (host !== '') return host;
  }
  return '';
}
