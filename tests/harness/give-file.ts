import type { View } from './view';

/** Gives a text to a file field as a person's file. */
export async function giveFile(view: View, selector: string, name: string, text: string): Promise<void> {
  await view.evaluate(`(() => {
    const given = new DataTransfer();
    given.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    const field = document.querySelector('${selector}');
    field.files = given.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}
