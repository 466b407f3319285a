import { lookAtPages } from '../../scripts/lib/look-at-pages';
import { absolute, type Bench } from './figure';
import { p95 } from './statistics';

const DIR = 'tests/fixtures/pages';
const ROWS = 1000;
/** A list of other records, as an application keeps it in the page beside what is open. */
const list = `<div hidden>${'<table><tr><td><a href="#">Tom Reed</a></td><td>7 May</td><td>Open</td></tr></table>'.repeat(ROWS)}</div>`;

/** One run of the recipes on each of our pages: as it is, and inside a document of 7,000 elements. */
export const recipes: Bench = {
  name: 'recipes',
  async run(say) {
    say(absolute(2, { figure: 'recipes.p95', value: await slowest((html) => html), unit: 'ms' }));
    const large = (html: string) => html.replace('</body>', `${list}</body>`);
    say(absolute(5, { figure: 'recipes.large.p95', value: await slowest(large), unit: 'ms' }));
  },
};

/** p95 of the page that takes longest. */
async function slowest(change: (html: string) => string): Promise<number> {
  let most = 0;
  for await (const { seen } of lookAtPages(DIR, change)) most = Math.max(most, p95(seen.times));
  return most;
}
