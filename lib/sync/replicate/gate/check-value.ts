import { DEEPEST_VALUE, LONGEST_KEY } from './limits';

/** `toJSON` of Yjs would hand such a key's value out as a prototype. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a key may not be in a shared document; undefined when it may. */
export function keyFault(key: string): string | undefined {
  if (forbidden.has(key)) return `the key “${key}”`;
  return key.length > LONGEST_KEY ? `a key of ${key.length} characters` : undefined;
}

/** Why a stored value is not plain data; undefined when it is. */
export function valueFault(value: unknown, depth = 0): string | undefined {
  if (depth > DEEPEST_VALUE) return 'a value that nests too deeply';
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
    case 'number':
      return undefined;
    case 'object':
      break;
    default:
      return `a value of the type ${typeof value}`;
  }
  if (value === null) return undefined;
  if (value instanceof Uint8Array) return 'bytes inside a record';
  if (Array.isArray(value)) return firstFault(value, depth);
  // Decoding an object with such a key has set its prototype.
  if (Object.getPrototypeOf(value) !== Object.prototype) return 'the key “__proto__”';
  for (const key of Object.keys(value)) {
    const fault = keyFault(key);
    if (fault) return fault;
  }
  return firstFault(Object.values(value), depth);
}

function firstFault(values: readonly unknown[], depth: number): string | undefined {
  for (const value of values) {
    const fault = valueFault(value, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}
