import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, type Tab, testId } from '../../harness/view';
import { BROWSERS } from './browsers';

const NEXT: readonly (readonly [step: string, reason: string])[] = [
  ['repair', 'A deposit from now on.'],
  ['nurture', 'Call them before the next invoice.'],
  ['chance', 'The third extra this spring.'],
  ['keep', 'Fine as it is.'],
  ['part-ways', 'Too much for too little.'],
];

describe.each(BROWSERS)('a review of five clients in $name', ({ open }) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    driver = await open(new Map());
    tab = await driver.openExtensionPage('dashboard.html#/today');
    await tab.click(testId('open-demo'));
    await tab.waitFor(testId('heaviest'), 60_000);
  });
  afterAll(() => driver.close());

  const text = async (name: string) => (await tab.texts(testId(name))).join(' ');
  const value = (name: string) => tab.evaluate<string>(`document.querySelector('${testId(name)}').value`);

  /** Decides with the keyboard alone: the step has the focus, Tab leads to the words, Enter with Control saves. */
  async function decide(place: number): Promise<void> {
    const [step, reason] = NEXT[place] ?? [];
    await tab.waitUntil(
      `document.activeElement?.getAttribute('name') === 'step'`,
      `the keyboard at the steps of client ${place + 1}`,
    );
    for (let turn = 0; turn < 6; turn += 1) {
      if ((await tab.evaluate('document.activeElement.value')) === step) break;
      await tab.press('ArrowDown');
    }
    await tab.press('Tab');
    if (step === 'chance') {
      await tab.type('Asked for the menu again, for nothing.');
      await tab.press('Tab');
    }
    await tab.type(reason ?? '');
    await tab.press('Control+Enter');
    const done = place + 1;
    await tab.waitUntil(
      done === NEXT.length
        ? `document.querySelectorAll('${testId('sitting-client')} .quiet:not(:empty)').length === ${done}`
        : `document.querySelector('${testId('sitting-progress')}')?.textContent.startsWith('${done} of 5')`,
      `${done} decisions`,
    );
  }

  it('goes worst first, goes on after the browser was killed, and is kept', async () => {
    await tab.evaluate(`location.hash = '#/review'`);
    await tab.waitFor(testId('review-begin'));
    await tab.click(testId('review-begin'));
    await tab.waitFor(testId('client-screen'));
    const order = await tab.texts(`${testId('sitting-client')} .truncate`);
    expect(order).toHaveLength(5);
    await decide(0);
    await decide(1);
    // It is said to be done once it is on disk.
    await tab.waitUntil(
      `document.querySelector('.toast-text')?.textContent.startsWith(${JSON.stringify(order[1])})`,
      'the word that it is kept',
    );

    await driver.kill();
    driver = await driver.reopen();
    tab = await driver.openExtensionPage('dashboard.html#/review');
    await tab.waitFor(testId('client-screen'), 60_000);
    expect(await text('sitting-progress')).toContain('2 of 5');
    expect((await tab.texts('.sitting-name'))[0]).toBe(order[2]);
    await decide(2);
    await decide(3);
    await decide(4);
    await tab.click(testId('review-finish'));
    await tab.waitFor(testId('minutes'));
    expect(await tab.texts(`${testId('minutes-row')} td:first-child`)).toEqual(order);
    for (const [, reason] of NEXT) expect(await text('minutes')).toContain(reason);
    expect(await text('minutes')).toContain('Nadia');
    expect(await text('capacity')).toMatch(/Freed a month.*hr.*Income lost/);
  });

  it('leads to a letter that opens as a draft once nothing is missing', async () => {
    await tab.evaluate(`document.querySelectorAll('${testId('minutes-row')} a')[4].click()`);
    await tab.click(testId('parting-plan'));
    await tab.waitFor('[name=handover]');
    await tab.fill('[name=handover]', 'The files of the shop');
    await tab.press('Control+Enter');
    await tab.waitUntil(
      `document.querySelector('${testId('followups')}').textContent.includes('The files of the shop')`,
      'the steps of the parting',
    );
    expect(await value('letter-kind')).toBe('part-neutral');
    expect(await text('letter')).toContain('The files of the shop');
    const href = await tab.evaluate<string>(`document.querySelector('${testId('letter-open-mail')}').href`);
    expect(new URL(href).searchParams.get('body')).toContain('Our last day is');

    // By the keyboard: the toast of the plan may still lie over the field.
    await tab.evaluate(`document.querySelector('${testId('letter-us')}').select()`);
    await tab.press('Delete');
    await tab.waitFor(testId('letter-missing'));
    expect(await text('letter-missing')).toContain('Signed');
    expect(await tab.texts(testId('letter-open-mail'))).toEqual([]);
  });
});
