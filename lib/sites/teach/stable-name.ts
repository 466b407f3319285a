/** Frameworks that number what they draw: the rest of such a name is different tomorrow. */
const numbering =
  /^(?:css|sc|jss|emotion|svelte|ember|ext-gen|ext-comp|yui|gwt|radix|headlessui|react|mui|ng|v|rc|el-id|aria|mat)[-_]?(?:select|tabs|menu)?[-_]*\w*\d/i;
const words = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;

/**
 * Whether an id, a class or the value of a data attribute looks as if a person had named a kind of thing by it: words, no number
 * of a record, no hash of a build.
 */
export function isStableName(name: string): boolean {
  if (!/^[a-z][\w-]{1,59}$/i.test(name) || /\d{2}|\d$/.test(name) || numbering.test(name)) return false;
  return name.split(/[-_]+/).every(isWord);
}

function isWord(part: string): boolean {
  if (part === '' || /^\d$/.test(part)) return true;
  // "3xYz2", "a8f3b2": letters and digits mixed are a hash; "h1" and "col2" are words.
  if (/\d/.test(part)) return part.length <= 4 && /^[a-z]+\d[a-z]*$/i.test(part);
  const pieces = part.match(words) ?? [];
  // "bdVaJa": camel case of nothing.
  if (pieces.length >= 3 && part.length / pieces.length < 3) return false;
  return part.length < 5 || /[aeiouy]/i.test(part) || part === part.toUpperCase();
}
