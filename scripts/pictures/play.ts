import type { Page } from 'playwright-core';
import type { Step } from '../../tests/components/stories/story';

/** Does what a story says before its picture is taken. */
export async function play(page: Page, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if ('click' in step) await page.locator(`${step.click} >> visible=true`).first().click();
    else if ('focus' in step) await page.locator(step.focus).first().focus();
    else if ('fill' in step) await page.locator(step.fill).first().fill(step.text);
    else if ('file' in step) {
      const buffer = Buffer.from(step.text);
      await page.locator(step.into).setInputFiles({ name: step.file, mimeType: 'text/csv', buffer });
    } else await page.keyboard.press(step.press);
  }
}
