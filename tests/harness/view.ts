/** A document that a test looks into and acts on: a tab, or a frame in it. Selectors are CSS. */
export interface View {
  url(): Promise<string>;
  /** The value of a JavaScript expression in the document's own world; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Resolves when the selector matches something visible; rejects after `timeout` ms (20,000). */
  waitFor(selector: string, timeout?: number): Promise<void>;
  /** Resolves when the expression is truthy. `what` names the wish in the error. */
  waitUntil(expression: string, what: string, timeout?: number): Promise<void>;
  /** The text of every match, in document order, white space collapsed. */
  texts(selector: string): Promise<string[]>;
  /** A real pointer click in the middle of the first match, once it is visible. */
  click(selector: string): Promise<void>;
  /** The same where something else may lie over the match: the pointer goes to its middle all the same. */
  point(selector: string): Promise<void>;
  /** Replaces what is in a field by real input. */
  fill(selector: string, value: string): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** A key or a combination such as `Enter`, `Alt+t`, `Control+Shift+K`, sent to whatever has the focus. */
  press(keys: string): Promise<void>;
}

export interface Tab extends View {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The frames below the tab's own document that exist now, at any depth, inside closed shadow roots too. */
  frames(): Promise<View[]>;
  /** The first frame whose address starts so, or matches, once there is one. */
  frame(address: string | RegExp, timeout?: number): Promise<View>;
  /** PNG of what is visible, written to `path`. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the extension in it. */
export interface Driver {
  readonly browser: 'chromium' | 'firefox';
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Process id of the browser itself. */
  readonly pid: number;
  readonly profile: string;
  newTab(url?: string): Promise<Tab>;
  /** A tab on one of the extension's own pages, e.g. `dashboard.html`. */
  openExtensionPage(path: string): Promise<Tab>;
  /**
   * The value of an expression in the engine's context (offscreen document, background page). `engine` is that
   * context's global object.
   */
  inEngine<T>(expression: string): Promise<T>;
  /** Resolves when the browser has ended, however it did. */
  readonly ended: Promise<void>;
  /** SIGKILL to the browser and everything below it. The profile stays as the kill left it. */
  kill(): Promise<void>;
  /** An orderly end. */
  close(): Promise<void>;
  /** The same browser on the same profile, after `kill` or `close`. */
  reopen(): Promise<Driver>;
}

export const TIMEOUT = 20_000;

/** Does an address start so, or match? */
export function addressFits(url: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? url.startsWith(wanted) : wanted.test(url);
}

/** The CSS selector of a `data-testid`. */
export function testId(name: string): string {
  return `[data-testid="${name}"]`;
}
