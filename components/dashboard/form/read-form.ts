/** The trimmed text of a form's field; '' when it has none. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The choice of a field, when it is one of those allowed. */
export function choiceOf<V extends string>(
  data: FormData,
  name: string,
  allowed: readonly V[],
): V | undefined {
  const value = textOf(data, name);
  return allowed.find((choice) => choice === value);
}

/** The fields that were changed, those cleared as undefined, so that an edit touches nothing else. */
export function changedFields<F extends object>(before: Partial<F> | undefined, after: F): Partial<F> {
  const changes: Partial<F> = {};
  for (const key of Object.keys(after) as (keyof F)[])
    if (before?.[key] !== after[key]) changes[key] = after[key];
  return changes;
}

/** The fields that hold something, for a record that is born. */
export function filledFields<F extends object>(fields: F): F {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as F;
}
