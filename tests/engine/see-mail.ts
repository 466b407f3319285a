import type { Observation, ObservedPerson } from '../../lib/domain/observation';
import type { PageView } from '../../lib/engine/query-types';
import type { Driven } from './open-engine';

const TAB = 7;

/** An open message as a recipe reports it, with whatever differs. */
export function observation(given: Partial<Observation> = {}): Observation {
  return {
    recipe: 'gmail',
    recipeDate: '2026-05-01',
    view: 'message',
    own: 'nadia@our-company.example',
    subject: undefined,
    people: [],
    client: undefined,
    company: undefined,
    phone: undefined,
    reference: undefined,
    direction: 'in',
    words: undefined,
    confidence: 1,
    ...given,
  };
}

/** Opens a mail from somebody in a tab and answers with what the sidebar shows there. */
export function seeMail(
  driven: Driven,
  from: { readonly name?: string; readonly address: string; readonly role?: ObservedPerson['role'] },
): Promise<PageView> {
  const person: ObservedPerson = { name: from.name ?? '', address: from.address, role: from.role ?? 'from' };
  return seePage(driven, observation({ people: [person], client: 0 }));
}

/** Opens any page in a tab and answers with what the sidebar shows there. */
export function seePage(driven: Driven, page: Observation, host = 'mail.google.com'): Promise<PageView> {
  driven.engine.report(TAB, 0, page, host);
  return driven.ask('page', {}, TAB);
}
