import type { Bidi } from './bidi';
import { eventually } from './deadline';
import { chord, strokes } from './firefox-keys';
import { TIMEOUT, type View } from './view';

export interface Evaluation {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** A click goes to a point: what still moves (a line came above it) is waited for, for 20 frames at most. */
const STANDS_STILL = `let before;
  for (let frame = 0; frame < 20; frame += 1) {
    const { x, y } = found.getBoundingClientRect();
    if (before === x + ' ' + y) break;
    before = x + ' ' + y;
    await new Promise((drawn) => { requestAnimationFrame(drawn); setTimeout(drawn, 50); });
  }`;

/** A view on one browsing context, be it a tab's or a frame's. */
export function firefoxView(bidi: Bidi, context: string): View {
  const run = async (expression: string) => {
    const evaluation = await bidi.send<Evaluation>('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (evaluation.exceptionDetails) throw new Error(evaluation.exceptionDetails.text);
    return evaluation.result;
  };
  // Values travel as JSON: WebDriver's own form spells objects as lists of pairs.
  const evaluate = async <T>(expression: string): Promise<T> => {
    const result = await run(`Promise.resolve(${expression}).then((value) => JSON.stringify({ value }))`);
    const answer: { value: T } = JSON.parse(String(result?.value));
    return answer.value;
  };
  const waitUntil = async (expression: string, what: string, timeout = TIMEOUT) => {
    await eventually(
      what,
      // A navigation in between destroys the realm that was asked.
      () => evaluate<boolean>(`!!(${expression})`).then((met) => met || undefined, realmIsGone),
      timeout,
    );
  };
  const waitFor = (selector: string, timeout = TIMEOUT) =>
    waitUntil(
      `document.querySelector(${JSON.stringify(selector)})?.checkVisibility({ visibilityProperty: true })`,
      `${selector} visible`,
      timeout,
    );
  const perform = (type: 'key' | 'pointer', actions: readonly object[]) =>
    bidi.send('input.performActions', { context, actions: [{ type, id: type, actions }] });

  const click = async (selector: string) => {
    await waitFor(selector);
    const found = await run(
      `(async () => { const found = document.querySelector(${JSON.stringify(selector)});
        found.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
        ${STANDS_STILL} return found; })()`,
    );
    const origin = { type: 'element', element: { sharedId: found?.sharedId } };
    await perform('pointer', [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  };
  const type = async (text: string) => {
    await perform('key', strokes(text));
  };
  return {
    url: () => evaluate('location.href'),
    evaluate,
    waitFor,
    waitUntil,
    texts: (selector) =>
      evaluate(
        `[...document.querySelectorAll(${JSON.stringify(selector)})]
          .map((found) => (found.innerText ?? found.textContent).replace(/\\s+/g, ' ').trim())`,
      ),
    click,
    point: click,
    fill: async (selector, value) => {
      // A page that makes room for the dock moves under the pointer, and the click goes to what stands there then.
      await eventually(`${selector} has the focus`, async () => {
        await click(selector);
        const focused = `document.activeElement === document.querySelector(${JSON.stringify(selector)})`;
        return (await evaluate<boolean>(focused)) || undefined;
      });
      await perform('key', [...chord('Control+a'), ...chord('Delete')]);
      await type(value);
    },
    type,
    press: async (keys) => {
      await perform('key', chord(keys));
    },
  };
}

function realmIsGone(cause: unknown): undefined {
  if (cause instanceof Error && /no such frame|AbortError|unknown error|aborted/i.test(cause.message))
    return undefined;
  throw cause;
}
