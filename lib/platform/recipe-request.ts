import { type Browser, browser } from 'wxt/browser';

const ASK = 'recipes';
const ASK_LIST = 'recipe-list';
const RETRY_MS = 300;

/** Who asks for recipes, told by the browser. */
export interface RecipeAsker {
  /** Host name of the asking document; '' where it has none. */
  readonly host: string;
  readonly isFrame: boolean;
}

/**
 * In a content script: the bundled recipes for this document. They come from the background, so they are there whether or not an
 * engine runs. Asks again while nobody answers; once the extension is gone it waits for ever, and the script ends by its signal.
 */
export async function askRecipes(signal: AbortSignal): Promise<unknown> {
  for (;;) {
    const answer = await ask(ASK);
    if (answer !== undefined || signal.aborted) return answer;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function ask(what: string): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(what);
  } catch (error) {
    // The background is starting, or the extension is gone: the line for hints finds out which.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** In a page of the extension: what `list` of `onRecipesAsked` gives. The recipes themselves stay in the background. */
export async function askRecipeList(): Promise<unknown> {
  for (;;) {
    const answer = await ask(ASK_LIST);
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** In the background: answers `askRecipes` and `askRecipeList`. Nothing but recipes goes out here. */
export function onRecipesAsked(
  answer: (asker: RecipeAsker) => Promise<readonly object[]>,
  list: () => readonly object[],
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    if (message === ASK_LIST) {
      respond(list());
      return undefined;
    }
    if (message !== ASK) return undefined;
    answer({ host: hostOf(sender), isFrame: (sender.frameId ?? 0) !== 0 }).then(respond, (error: unknown) => {
      console.warn('Recipes could not be sent; the page asks again', error);
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
