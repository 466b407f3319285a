/** One measured figure, printed as one line of JSON. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'kB' | 'clients' | 'messages';
  /** The same measure of the baseline of this run; null where the value itself is limited. */
  readonly baseline: number | null;
  /** `value` ÷ `baseline`. */
  readonly ratio: number | null;
  /** The most `ratio` may be, or `value` where there is no baseline; null = reported only. */
  readonly limit: number | null;
  readonly ok: boolean;
}

/** A bench by name: measures and says what it found as it goes. */
export interface Bench {
  readonly name: string;
  run(say: (figure: Figure) => void): Promise<void>;
}

type Measured = Pick<Figure, 'figure' | 'value' | 'unit'>;

/** A figure that is held against a baseline of the same run. */
export function against(baseline: number, limit: number | null, measured: Measured): Figure {
  const ratio = measured.value / baseline;
  return {
    ...rounded(measured),
    baseline: round(baseline),
    ratio: round(ratio),
    limit,
    ok: limit === null || ratio <= limit,
  };
}

/** A figure whose own value is limited. */
export function absolute(limit: number | null, measured: Measured): Figure {
  const ok = limit === null || measured.value <= limit;
  return { ...rounded(measured), baseline: null, ratio: null, limit, ok };
}

function rounded({ figure, value, unit }: Measured): Measured {
  return { figure, value: round(value), unit };
}

/** Three decimals are more than any of these measures holds. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
