/** One value that is not what was expected. */
export interface Miss {
  /** Where in the case, such as `components.late.x`. */
  readonly path: string;
  readonly got: unknown;
  readonly want: unknown;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Compares what was worked out with what was expected, value by value: numbers within `tolerance`, all else exactly.
 * What is not expected may be there too; lists must have the same length.
 */
export function missesOf(got: unknown, want: unknown, tolerance: number, path = ''): Miss[] {
  if (typeof want === 'number') {
    const isNear = typeof got === 'number' && Math.abs(got - want) <= tolerance;
    return isNear ? [] : [{ path, got, want }];
  }
  if (!isObject(want)) return got === want ? [] : [{ path, got, want }];
  const isSameKind = isObject(got) && Array.isArray(got) === Array.isArray(want);
  if (!isSameKind || (Array.isArray(got) && Array.isArray(want) && got.length !== want.length)) {
    return [{ path, got, want }];
  }
  return Object.entries(want).flatMap(([key, value]) =>
    missesOf(got[key], value, tolerance, path === '' ? key : `${path}.${key}`),
  );
}
