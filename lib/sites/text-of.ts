const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT']);
const blocks =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|BR|DD|DIV|DL|DT|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|OL|P|PRE|SECTION|TABLE|TD|TR|UL)$/;
const nodeLimit = 4_000;
const textLimit = 40_000;

/** The text of an element without the parts that match `drop`, a line break around every block. Nothing is laid out. */
export function linesOf(root: Element, drop?: string): string {
  let text = '';
  let left = nodeLimit;
  const walk = (node: Node): void => {
    if (left-- <= 0 || text.length > textLimit) return;
    if (node.nodeType === 3) {
      text += node.nodeValue ?? '';
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (skipped.has(element.tagName) || (drop !== undefined && element !== root && element.matches(drop)))
        return;
      const block = blocks.test(element.tagName);
      if (block) text += '\n';
      for (let child = element.firstChild; child !== null; child = child.nextSibling) walk(child);
      if (block) text += '\n';
    }
  };
  walk(root);
  return text.slice(0, textLimit);
}

/** One line: white space folded, control characters gone, at most `limit` characters. */
export function oneLine(text: string, limit = 400): string {
  return text
    .slice(0, limit * 8)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, limit);
}
