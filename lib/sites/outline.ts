/** The whole outline, characters: a person pastes it into a report. */
const sizeLimit = 12_000;
const elementLimit = 6_000;
const depthLimit = 40;
const leftOut = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'LINK', 'META', 'BASE', 'TITLE']);

/**
 * The bones of a page, for a report that a site is not understood: tags, roles, classes and ids without digits, names of attributes.
 * No text and no value of any other attribute; a class or id that is more than a plain word (an address, a long name) is left out.
 * Equal neighbours are folded into one line with their number.
 */
export function outline(document: Document): string {
  const lines: string[] = [];
  let size = 0;
  let left = elementLimit;

  const walk = (element: Element, depth: number): void => {
    const root = element.shadowRoot;
    let previous = '';
    let repeated = 0;
    for (const child of [...(root?.children ?? []), ...element.children]) {
      if (size > sizeLimit || left-- <= 0) return;
      if (leftOut.has(child.tagName.toUpperCase())) continue;
      const name = bones(child) + (child.parentNode === root ? ' (shadow)' : '');
      // The second of a kind shows what the first does.
      if (name === previous) {
        repeated += 1;
        continue;
      }
      if (repeated > 0) add(`${' '.repeat(depth)}… ×${repeated + 1}`);
      previous = name;
      repeated = 0;
      add(' '.repeat(depth) + name);
      if (depth < depthLimit && child.tagName.toLowerCase() !== 'svg') walk(child, depth + 1);
    }
    if (repeated > 0) add(`${' '.repeat(depth)}… ×${repeated + 1}`);
  };
  const add = (line: string): void => {
    lines.push(line);
    size += line.length + 1;
  };

  try {
    walk(document.documentElement, 0);
  } catch (cause) {
    // A page may make any DOM call fail: what was read until then is still of use.
    add(`(${cause instanceof Error ? cause.name : 'error'})`);
  }
  return lines.join('\n').slice(0, sizeLimit);
}

function bones(element: Element): string {
  const id = word(element.id);
  const classes = Array.from(element.classList, word).filter((name) => name !== '');
  const role = element.getAttribute('role') ?? '';
  const names = Array.from(element.attributes, (attribute) => attribute.name).filter(
    (name) => /^[a-z-]{2,40}$/.test(name) && !/^(?:id|class|style|role|on[a-z]+)$/.test(name),
  );
  return [
    element.tagName.toLowerCase().replace(/[^a-z-]/g, ''),
    id && `#${id}`,
    ...classes.slice(0, 6).map((name) => `.${name}`),
    /^[a-z]{3,20}$/.test(role) && `[role=${role}]`,
    names.length > 0 && `[${names.slice(0, 10).join(' ')}]`,
  ]
    .filter(Boolean)
    .join('');
}

/** A class or id as it may leave the page: letters and joints, digits stripped; '' when it holds more than that. */
function word(raw: string): string {
  return typeof raw === 'string' && /^[\w:-]{1,40}$/.test(raw)
    ? raw.replace(/\d+/g, '').replace(/^[:_-]+$/, '')
    : '';
}
