import type { ClientId } from '../../lib/domain/ids';
import type { Observation, ObservedPerson } from '../../lib/domain/observation';
import type { PageView } from '../../lib/engine/query-types';
import { type Driven, openEngine } from './open-engine';
import { makeClient } from './samples';
import { observation, seePage } from './see-mail';

export interface PageScene {
  readonly driven: Driven;
  /** Has a domain. */
  readonly bakery: ClientId;
  /** Is reached by free mail; shares a bookkeeper with the bakery. */
  readonly studio: ClientId;
  /** Opens a page in a tab and answers with what the sidebar shows there. */
  page(given: Partial<Observation>): Promise<PageView>;
}

export async function setPageScene(): Promise<PageScene> {
  const driven = await openEngine();
  await driven.send('setSetting', {
    key: 'ownAddresses',
    value: ['nadia@our-company.example', 'Support@Our-Company.example'],
  });
  await driven.send('setSetting', { key: 'ownDomains', value: ['our-brand.example'] });
  const bakery = await makeClient(driven, 'Bakery', 'ana@bakery.example');
  const studio = await makeClient(driven, 'Studio', 'studio.ben@gmail.com');
  for (const clientId of [bakery, studio]) {
    const bookkeeper = person('books@keeper.example', 'from', 'Books');
    await driven.send('assignPerson', { clientId, person: bookkeeper, mapDomain: false });
  }
  return { driven, bakery, studio, page: (given) => seePage(driven, observation(given)) };
}

export function person(address: string, role: ObservedPerson['role'] = 'from', name = ''): ObservedPerson {
  return { address, name, role };
}
