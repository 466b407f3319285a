import type { Teaching } from './teaching';

type Draft = Extract<Teaching, { state: 'preview' }>['draft'];

/** The same recipe for every page of its site on which exactly one such person is shown. */
export function forWholeSite({ path: _, record: __, views, ...draft }: Draft): Draft {
  return { ...draft, views: views.map((view) => ({ ...view, single: true as const })) };
}
