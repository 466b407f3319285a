import { type ClientId, isId, type ReviewId } from '../../../lib/domain/ids';

/** The parts of a client page. `summary` stands beside the others where there is room, and is one of them where not. */
export const clientParts = [
  'summary',
  'details',
  'money',
  'time',
  'conduct',
  'score',
  'review',
  'timeline',
] as const;
export type ClientPart = (typeof clientParts)[number];

/** Where in the dashboard a person is. */
export type Route =
  | {
      readonly place:
        | 'today'
        | 'clients'
        | 'overview'
        | 'time'
        | 'money'
        | 'team'
        | 'report'
        | 'import'
        | 'settings';
    }
  | {
      readonly place: 'client';
      readonly clientId: ClientId;
      readonly part: ClientPart | undefined;
      /** Id of the record that is meant. */
      readonly record?: string | undefined;
    }
  | { readonly place: 'review'; readonly reviewId?: ReviewId | undefined };

/** The route of a URL's hash (`#/clients/cli_x/money`); anything unknown is Today. */
export function parseRoute(hash: string): Route {
  const [place, id, part, record] = hash.replace(/^#?\/?/, '').split('/');
  if (place === 'clients' && isId('client', id)) {
    const known = clientParts.find((name) => name === part);
    return { place: 'client', clientId: id, part: known, ...(record ? { record } : {}) };
  }
  if (place === 'review') return { place, ...(isId('review', id) ? { reviewId: id } : {}) };
  const known = (
    ['clients', 'overview', 'time', 'money', 'team', 'report', 'import', 'settings'] as const
  ).find((name) => name === place);
  return { place: known ?? 'today' };
}

/** The hash of a route, for links. */
export function hrefOf(route: Route): string {
  if (route.place === 'review') return `#/review${route.reviewId ? `/${route.reviewId}` : ''}`;
  if (route.place !== 'client') return `#/${route.place}`;
  const { clientId, part, record } = route;
  return `#/clients/${clientId}${part ? `/${part}` : ''}${part && record ? `/${record}` : ''}`;
}
