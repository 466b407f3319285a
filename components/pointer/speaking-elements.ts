const most = 2000;

/** The elements that say something themselves: a text of their own, a filled field. In page order, shadow roots included. */
export function speaking(document: Document): Element[] {
  const found: Element[] = [];
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (found.length === most) return;
      if (
        !/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|OPTION)$/.test(element.tagName) &&
        says(element) &&
        element.checkVisibility()
      )
        found.push(element);
      if (element.shadowRoot !== null) walk(element.shadowRoot);
    }
  };
  walk(document.body);
  return found;
}

function says(element: Element): boolean {
  if ('value' in element && typeof element.value === 'string' && element.value.trim() !== '') return true;
  return Array.from(element.childNodes).some(
    (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
  );
}
