import type { PageView } from '../../lib/bridge/contract';
import { Chooser } from './chooser';
import { Nobody } from './nobody';
import { NotUnderstood } from './not-understood';
import { NotWatched } from './not-watched';
import { Stranger } from './stranger';

/** Every state of a page without a known client, each with a form of its own. */
export function PageState({ page }: { readonly page: Exclude<PageView, { kind: 'client' }> }) {
  switch (page.kind) {
    case 'not-watched':
      return <NotWatched />;
    case 'nobody':
      return <Nobody own={page.own} />;
    case 'not-understood':
      return <NotUnderstood recipe={page.recipe} outline={page.outline} />;
    case 'stranger':
      return <Stranger key={page.person.address} page={page} />;
    case 'choose':
      return <Chooser candidates={page.candidates} />;
  }
}
