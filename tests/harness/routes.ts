/** What a routed host is asked for. */
export interface RoutedRequest {
  readonly url: URL;
  readonly method: string;
}

export interface Reply {
  /** HTTP status; 200 when left out. */
  readonly status?: number;
  /** `text/html; charset=utf-8` when left out. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One page for every path of the host, or a function of the request. */
export type RouteSource = string | ((request: RoutedRequest) => Reply);

/** Host name (no scheme, no port) → what it serves. A host that is not listed does not resolve. */
export type Routes = ReadonlyMap<string, RouteSource>;

/** The reply of the routed host, complete with status and headers; undefined when the host has no route. */
export function answer(routes: Routes, method: string, address: string) {
  const url = new URL(address);
  const source = routes.get(url.hostname);
  if (source === undefined) return undefined;
  const reply: Reply = typeof source === 'string' ? { body: source } : source({ url, method });
  return {
    status: reply.status ?? 200,
    headers: { 'content-type': reply.contentType ?? 'text/html; charset=utf-8', ...reply.headers },
    body: reply.body,
  };
}
