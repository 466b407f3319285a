import * as Y from 'yjs';
import { keyFault, valueFault } from './check-value';

/** Why an item may not enter a shared document; undefined when it may. Types of a newer version may be nested. */
export function contentFault({ content, parent, parentSub }: Y.Item): string | undefined {
  const fault = parentSub === null ? undefined : keyFault(parentSub);
  if (fault) return fault;
  const root = parent as unknown;
  if (typeof root === 'string' && keyFault(root)) return keyFault(root);
  if (content instanceof Y.ContentAny) return firstOf(content.arr);
  if (content instanceof Y.ContentFormat) return keyFault(content.key) ?? valueFault(content.value);
  if (content instanceof Y.ContentEmbed) return valueFault(content.embed);
  if (content instanceof Y.ContentType) {
    const { type } = content;
    const known = type instanceof Y.Map || type instanceof Y.Array || type instanceof Y.Text;
    return known && !(type instanceof Y.XmlText) ? undefined : 'a type that no version of ours writes';
  }
  const plain =
    content instanceof Y.ContentString ||
    content instanceof Y.ContentDeleted ||
    content instanceof Y.ContentBinary;
  return plain ? undefined : `content of the kind ${content.constructor.name}`;
}

function firstOf(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const fault = valueFault(value);
    if (fault) return fault;
  }
  return undefined;
}
