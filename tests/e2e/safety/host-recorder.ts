import type { RouteSource } from '../../harness/routes';

/** Puts a script into the page that runs before everything else and notes all a page can notice: `window.seen`. */
export function recorded(source: RouteSource): RouteSource {
  return (request) => {
    const reply = typeof source === 'string' ? { body: source } : source(request);
    // The page that behaves like Gmail allows scripts with this nonce only.
    const script = `<script nonce="demo-inbox">${RECORDER}</script>`;
    return { ...reply, body: reply.body.replace('<head>', `<head>${script}`) };
  };
}

/**
 * What a curious page would do: listen to every event on its window, observe every mutation and performance entry, keep
 * policy violations and reports. Each becomes one line; of an event also its path and every value that it carries.
 */
const RECORDER = `(() => {
  const seen = (window.seen = []);
  const plain = (value) => {
    if (value instanceof Node) return value.nodeName + ' ' + (value.outerHTML ?? value.textContent ?? '').slice(0, 300);
    if (typeof value === 'object' && value !== null) {
      try { return JSON.stringify(value) ?? String(value); } catch { return String(value); }
    }
    return String(value);
  };
  const listen = (event) => {
    const parts = ['event', event.type];
    for (const key in event) {
      const value = event[key];
      if (key === key.toUpperCase() || typeof value === 'function' || value === window || value === document) continue;
      parts.push(key + '=' + plain(value));
    }
    parts.push('path=' + event.composedPath().map((one) => one.nodeName ?? 'window').join('<'));
    seen.push(parts.join(' '));
  };
  const types = new Set(['message', 'messageerror', 'securitypolicyviolation', 'storage', 'copy', 'cut', 'paste',
    'beforeinput', 'input', 'change', 'compositionupdate', 'selectionchange', 'focusin', 'focusout']);
  for (let from = window; from; from = Object.getPrototypeOf(from))
    for (const key of Object.getOwnPropertyNames(from)) if (key.startsWith('on')) types.add(key.slice(2));
  for (const type of types) {
    addEventListener(type, listen, true);
    document.addEventListener(type, listen, true);
  }
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      seen.push(['mutation', type, attributeName, plain(target), ...[...addedNodes].map(plain), ...[...removedNodes].map(plain)].join(' '));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true, attributeOldValue: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.push('performance ' + JSON.stringify(entry));
  }).observe({ entryTypes: PerformanceObserver.supportedEntryTypes });
  if (window.ReportingObserver)
    new ReportingObserver((reports) => { for (const one of reports) seen.push('report ' + JSON.stringify(one)); }, { buffered: true }).observe();
})()`;
