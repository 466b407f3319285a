import { eventually } from '../../harness/deadline';
import type { View } from '../../harness/view';

/** Presses a button with the keyboard. A pointer may miss what moves while the view is still loading. */
export async function activate(view: View, selector: string): Promise<void> {
  await focus(view, selector);
  await view.press('Enter');
}

/** Types a text into a field, instead of what is there; again when the field was drawn anew under the typing. */
export async function enterText(view: View, selector: string, text: string): Promise<void> {
  await eventually(`${selector} holds “${text}”`, async () => {
    await focus(view, selector);
    await view.press('Control+a');
    await view.type(text);
    const holds = await view.evaluate<boolean>(
      `document.querySelector(${JSON.stringify(selector)})?.value === ${JSON.stringify(text)}`,
    );
    return holds || undefined;
  });
}

async function focus(view: View, selector: string): Promise<void> {
  await view.waitFor(selector);
  const found = `document.querySelector(${JSON.stringify(selector)})`;
  // Asked again until it holds: the element may be drawn anew in between.
  await view.waitUntil(
    `(${found}?.focus(), document.activeElement === ${found} && document.activeElement !== document.body)`,
    `${selector} has the focus`,
  );
}
