import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gmailLike } from '../../harness/gmail-like';
import { MAIN_JOB, type Walk } from '../../harness/walk';
import { BROWSERS } from './browsers';

describe.each(BROWSERS)('the main job in $name', ({ open }) => {
  let walk: Walk;

  beforeAll(async () => {
    const driver = await open(new Map([['mail.google.com', await gmailLike('demo')]]));
    walk = { driver, tab: await driver.newTab() };
  });
  afterAll(() => walk.driver.close());

  it.each(MAIN_JOB)('$name', async (step) => {
    expect(await step.run(walk)).not.toBe('');
  });
});
