import { writeFileSync } from 'node:fs';
import type { Bidi } from './bidi';
import { eventually } from './deadline';
import { firefoxView } from './firefox-view';
import { addressFits, type Tab, TIMEOUT } from './view';

interface Context {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly Context[] | null;
}

/** A tab; its frames include those in closed shadow roots and those of extensions. */
export function firefoxTab(bidi: Bidi, context: string): Tab {
  const below = async () => {
    const { contexts } = await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', {
      root: context,
    });
    return contexts.flatMap(inside);
  };
  return {
    ...firefoxView(bidi, context),
    goto: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    reload: async () => {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' });
    },
    frames: async () => (await below()).map((frame) => firefoxView(bidi, frame.context)),
    frame: async (address, timeout = TIMEOUT) => {
      const found = await eventually(
        `a frame at ${address}`,
        async () => (await below()).find((frame) => addressFits(frame.url, address)),
        timeout,
      );
      return firefoxView(bidi, found.context);
    },
    screenshot: async (path) => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

function inside(context: Context): Context[] {
  return (context.children ?? []).flatMap((child) => [child, ...inside(child)]);
}
