import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngineLine } from '../../harness/engine-line';
import { giveFile } from '../../harness/give-file';
import { type Driver, type Tab, testId } from '../../harness/view';
import { BROWSERS } from './browsers';

const ROWS = 10_000;
const DAY_MS = 86_400_000;

/** The day so many days ago, as the parts of YYYY-MM-DD. */
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10).split('-');

/** A year of short entries of four clients, as Clockify exports them. */
function timeFile(): string {
  const lines = [
    'Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)',
  ];
  const names = ['Boulangerie Martin', 'Fjord & Fell', '花村陶藝工房', 'Café Zoë'];
  for (let at = 0; at < ROWS; at += 1) {
    const [year, month, day] = daysAgo(1 + (at % 330));
    const date = `${month}/${day}/${year}`;
    const hour = String(8 + (at % 9)).padStart(2, '0');
    lines.push(
      `Shop,${names[at % names.length]},Entry ${at},,Ana,,ana@us.example,,Yes,${date},${hour}:00:00,${date},${hour}:30:00,00:30:00,0.5`,
    );
  }
  return lines.join('\n');
}

/** Ten paid invoices of one client, each sixty days late. */
function invoiceFile(): string {
  const at = (days: number) => daysAgo(days).join('-');
  const lines = ['Customer,Invoice number,Invoice date,Due date,Amount,Currency,Date paid'];
  for (let n = 1; n <= 10; n += 1) {
    const due = 60 + 30 * n;
    lines.push(`Boulangerie Martin,RE-${n},${at(due + 14)},${at(due)},900.00,EUR,${at(due - 60)}`);
  }
  return lines.join('\n');
}

describe.each(BROWSERS)('importing files in $name', ({ open }) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    driver = await open(new Map());
    tab = await driver.openExtensionPage('dashboard.html#/import');
  });
  afterAll(() => driver.close());

  /** Gives a text to the field as a person's file. */
  async function give(name: string, text: string): Promise<void> {
    await tab.waitFor(testId('import-file-input'));
    await giveFile(tab, testId('import-file-input'), name, text);
  }
  async function next(step: string): Promise<void> {
    await tab.click(testId('import-next'));
    await tab.waitFor(testId(`import-${step}`));
    await tab.waitFor(testId(step === 'check' ? 'import-counts' : 'import-next'), 60_000);
  }
  const count = async (name: string) => (await tab.texts(`${testId(`import-count-${name}`)} dd`))[0];

  it('ten thousand rows of time come in, once', async () => {
    await give('clockify.csv', timeFile());
    await tab.waitFor(testId('import-columns'));
    expect(await tab.evaluate(`document.querySelector('${testId('import-product')}').value`)).toBe(
      'clockify',
    );
    expect(await tab.evaluate(`document.querySelector('${testId('import-order')}').value`)).toBe('mdy');
    await next('clients');
    await next('check');
    expect(await count('new')).toBe('10,000');
    expect(await count('clients')).toBe('4');
    await tab.click(testId('import-write'));
    await tab.waitFor(testId('import-result'), 120_000);

    await tab.evaluate(`location.hash = '#/clients'`);
    await tab.waitUntil(`document.body.textContent.includes('Fjord & Fell')`, 'the clients of the file');
    await tab.evaluate(`location.hash = '#/import'`);
    await tab.waitFor(testId('import-result'));
    await tab.evaluate(`[...document.querySelectorAll('.import-form button')].at(-1).click()`);
    await give('clockify.csv', timeFile());
    await tab.waitFor(testId('import-columns'));
    await next('clients');
    await next('check');
    expect(await count('new')).toBe('0');
    expect(await count('same')).toBe('10,000');
    expect(await tab.evaluate(`document.querySelector('${testId('import-write')}').disabled`)).toBe(true);
  });

  it('a file of invoices changes a score, which explains itself down to the invoice, and one undo takes it back', async () => {
    await tab.evaluate(`location.hash = '#/clients'`);
    await tab.waitUntil(`document.body.textContent.includes('Boulangerie Martin')`, 'the client');
    const href = `[...document.querySelectorAll('a')].find((link) => link.textContent.includes('Boulangerie Martin')).hash`;
    const client = (await tab.evaluate<string>(href)).split('/')[2] ?? '';
    const late = async () => {
      await tab.evaluate(`location.hash = '#/clients/${client}/score'`);
      await tab.waitFor(testId('part-score'));
      return (await tab.texts('main')).join(' ');
    };
    expect(await late()).not.toContain('10 invoices');
    const engine = await openEngineLine(driver);
    await engine.send('setSetting', { key: 'targetRate', value: 100_00 });
    await engine.close();

    await tab.evaluate(`location.hash = '#/import'`);
    await tab.reload();
    await give('invoices.csv', invoiceFile());
    await tab.waitFor(testId('import-columns'));
    expect(await tab.evaluate(`document.querySelector('${testId('import-kind')}').value`)).toBe('money');
    await next('clients');
    await next('check');
    expect(await count('new')).toBe('10');
    await tab.click(testId('import-write'));
    await tab.waitFor(testId('import-undo'));

    expect(await late()).toContain('10 invoices');
    const press = (selector: string, words: string) =>
      tab.evaluate(
        `[...document.querySelectorAll('${selector}')].find((one) => one.textContent.includes('${words}')).click()`,
      );
    await press('.reason', '10 invoices');
    await tab.waitFor('.record-open');
    await press('.record-open', 'RE-1');
    await tab.waitUntil(`location.hash.startsWith('#/clients/${client}/money/inv_')`, 'the invoice');
    await tab.waitUntil(`document.activeElement.textContent.includes('RE-1')`, 'the row of the invoice');

    await tab.evaluate(`location.hash = '#/money'`);
    await tab.waitFor(testId('money-filter-paid'));
    await tab.click(testId('money-filter-paid'));
    await tab.waitUntil(
      `document.querySelectorAll('${testId('invoice-row')}').length === 10`,
      'ten paid invoices',
    );

    await tab.evaluate(`location.hash = '#/import'`);
    await tab.click(testId('import-undo'));
    await tab.waitUntil(
      `document.querySelector('${testId('import-result')}').textContent.includes('undone')`,
      'the undo',
      60_000,
    );
    expect(await late()).not.toContain('10 invoices');
  });
});
