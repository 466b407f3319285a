/**
 * The fields that a file brings otherwise than it did when the record was born of it. What somebody has changed by hand
 * since stays, unless the file itself has changed.
 */
export function changedSinceBirth<F extends object>(
  born: unknown,
  present: object,
  wanted: F,
): Partial<F> | undefined {
  const before = (typeof born === 'object' && born !== null ? born : {}) as Readonly<Record<string, unknown>>;
  const now = present as Readonly<Record<string, unknown>>;
  const changes = Object.entries(wanted).filter(
    ([field, value]) =>
      !Object.is(before[field] ?? undefined, value) && !Object.is(now[field] ?? undefined, value),
  );
  return changes.length > 0 ? (Object.fromEntries(changes) as Partial<F>) : undefined;
}
