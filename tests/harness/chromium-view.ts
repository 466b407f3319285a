import type { Frame, Page } from 'playwright-core';
import { eventually } from './deadline';
import { addressFits, type Tab, TIMEOUT, type View } from './view';

export interface ChromiumView extends View {
  /** Playwright's frame, for what the shared surface lacks. */
  readonly native: Frame;
}

export interface ChromiumTab extends Tab {
  /** Playwright's page, for what the shared surface lacks. */
  readonly page: Page;
  frames(): Promise<ChromiumView[]>;
  frame(address: string | RegExp, timeout?: number): Promise<ChromiumView>;
}

export function chromiumView(frame: Frame): ChromiumView {
  const keyboard = frame.page().keyboard;
  return {
    native: frame,
    url: async () => frame.url(),
    evaluate: <T>(expression: string) => frame.evaluate<T>(expression),
    waitFor: async (selector, timeout = TIMEOUT) => {
      await frame.locator(selector).first().waitFor({ state: 'visible', timeout });
    },
    waitUntil: async (expression, what, timeout = TIMEOUT) => {
      // Not Playwright's waitForFunction: the extension's policy forbids the eval it polls with.
      const met = () =>
        frame.evaluate<boolean>(`!!(${expression})`).then((yes) => yes || undefined, worldIsGone);
      await eventually(what, met, timeout);
    },
    texts: async (selector) =>
      (await frame.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
    click: async (selector) => {
      await frame.locator(selector).first().click({ timeout: TIMEOUT });
    },
    point: async (selector) => {
      await frame.locator(selector).first().click({ timeout: TIMEOUT, force: true });
    },
    fill: async (selector, value) => {
      await frame.locator(selector).first().fill(value, { timeout: TIMEOUT });
    },
    type: (text) => keyboard.type(text),
    press: (keys) => keyboard.press(keys),
  };
}

export function chromiumTab(page: Page): ChromiumTab {
  const below = () => page.frames().filter((frame) => frame !== page.mainFrame());
  return {
    ...chromiumView(page.mainFrame()),
    page,
    goto: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    frames: async () => below().map(chromiumView),
    frame: (address, timeout = TIMEOUT) =>
      eventually(
        `a frame at ${address}`,
        () => {
          const found = below().find((frame) => addressFits(frame.url(), address));
          return found && chromiumView(found);
        },
        timeout,
      ),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    close: () => page.close(),
  };
}

/** A navigation in between destroys the world that was asked; anything else is an error. */
function worldIsGone(cause: unknown): undefined {
  if (cause instanceof Error && /context was destroyed|navigat/i.test(cause.message)) return undefined;
  throw cause;
}
