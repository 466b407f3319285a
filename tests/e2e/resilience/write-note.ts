import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { saved, shows } from '../../harness/walk';
import { enterText } from '../safety/by-key';
import { toFront } from './to-front';

/** Writes a note in the docked sidebar by key; resolves once it is shown there, and shown as saved. */
export async function writeNote(driver: Driver, tab: Tab, sidebar: View, text: string): Promise<void> {
  await toFront(driver, tab);
  // A frame that came back has the focus only after a click in it.
  await sidebar.click(testId('save-state'));
  await enterText(sidebar, testId('new-note'), text);
  await sidebar.press('Enter');
  await shows(sidebar, 'note', text);
  await saved(sidebar);
}

/** Shows the older notes too, when there are more than the card shows at first. */
export async function unfoldNotes(sidebar: View): Promise<void> {
  await sidebar.waitFor(testId('note'));
  await sidebar.evaluate(`document.querySelector('.notes ~ button')?.click()`);
}
