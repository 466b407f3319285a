/**
 * An expression for a page that tries whatever it can to get into the dock at its right edge, in which `shown` stands. Its
 * value names every way that got anywhere.
 */
export function probe(shown: string): string {
  return `(async () => {
    const reached = [];
    const reach = (way, found) => { if (found) reached.push(way); };
    const answers = [];
    addEventListener('message', ({ data }) => answers.push(data));
    const host = [...document.documentElement.children].find((child) => child.localName === 'div');
    reach('there is no dock to try', !host);

    for (const element of document.querySelectorAll('*')) {
      reach('open root of ' + element.localName, element.shadowRoot);
      reach('document of ' + element.localName, element.contentDocument);
      reach('window of ' + element.localName, element.contentWindow);
    }
    reach('children', host.childNodes.length);
    reach('html', host.getHTML?.({ serializableShadowRoots: true, shadowRoots: [] }));
    reach('text', host.innerText || host.textContent);
    reach('frames', window.length || window[0] || frames[0] || document.querySelector('iframe, frame, object, embed'));
    try { host.attachShadow({ mode: 'open' }); reach('root of our own', true); } catch (cause) { reach(cause.name, cause.name !== 'NotSupportedError'); }

    for (let x = innerWidth - 380; x < innerWidth; x += 20)
      for (let y = 10; y < innerHeight; y += 20) {
        for (const element of document.elementsFromPoint(x, y))
          reach('what is at a point: ' + element.localName, element !== host && element.getRootNode() !== document);
        const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [] });
        reach('caret', caret?.offsetNode.getRootNode() !== document && caret);
      }
    const search = (text) => {
      // In Firefox the presence of a frame alone makes this throw.
      try { return window.find(text, false, false, true, false, true); } catch (cause) { return cause.name; }
    };
    reach('found text', search(${JSON.stringify(shown)}) !== search('which stands nowhere'));
    getSelection().selectAllChildren(document.documentElement);
    reach('selected text', getSelection().toString().includes(${JSON.stringify(shown)}));
    getSelection().removeAllRanges();

    const ask = { t: 'watch', id: 1, name: 'clients', args: { sort: 'name', offset: 0, limit: 5 } };
    const targets = [window, ...Array.from({ length: window.length + 3 }, (_, index) => window[index])];
    for (const target of targets) target?.postMessage(ask, '*');
    for (const event of [new MessageEvent('message', { data: ask }), new Event('click'), new KeyboardEvent('keydown', { key: 't', code: 'KeyT', altKey: true, bubbles: true, composed: true })])
      host.dispatchEvent(event);
    new BroadcastChannel('page').postMessage(ask);
    // What was posted to this window comes back to it; whatever else comes is an answer.
    await new Promise((done) => { addEventListener('message', ({ data }) => { if (data === 'last') done(); }); postMessage('last', '*'); });
    reach('answers', answers.some((data) => data !== 'last' && data?.t !== 'watch'));

    const api = globalThis.browser ?? globalThis.chrome;
    reach('runtime', api?.runtime?.connect || api?.runtime?.sendMessage);
    return [...new Set(reached)];
  })()`;
}
