import { hostFits } from '../domain/host-pattern';
import type { Where } from '../domain/recipe';
import { has } from './find';
import { matches } from './pattern';

/** Whether a recipe is meant for this page. A URL that does not parse (about:blank) has no host. */
export function applies(where: Where, document: Document, url: URL | undefined): boolean {
  if (where.frames !== 'all' && isFramed(document)) return false;
  if (where.hosts !== undefined && !where.hosts.some((host) => hostFits(host, url?.hostname ?? '')))
    return false;
  const path = url === undefined ? '' : url.pathname + url.search + url.hash;
  if (where.path !== undefined && !matches(where.path, path)) return false;
  return where.page === undefined || has(document, where.page);
}

function isFramed(document: Document): boolean {
  const view = document.defaultView;
  return view !== null && view.parent !== view;
}
