import './gauge.css';

interface GaugeProps {
  /** 0–100; undefined = not enough data, the track stays empty. */
  readonly value: number | undefined;
  /** What the number may turn out to be, 0–100. */
  readonly range?: readonly [number, number] | undefined;
  /** The whole statement in words, for a screen reader. */
  readonly label: string;
}

/** Where the words of the score change: light | fair | wearing | headache | migraine. */
const limits = [25, 40, 55, 70];

/** A bar in one hue from pale to deep. Its length says it without colour; the notches are where the word changes. */
export function Gauge({ value, range, label }: GaugeProps) {
  return (
    <div class="gauge" role="img" aria-label={label}>
      <div class="gauge-track">
        {value !== undefined && (
          <div class="gauge-fill" style={{ clipPath: `inset(0 ${100 - value}% 0 0 round 3px)` }} />
        )}
        {limits.map((limit) => (
          <span key={limit} class="gauge-notch" style={{ insetInlineStart: `${limit}%` }} />
        ))}
      </div>
      {range && (
        <div class="gauge-range">
          <span
            style={{ insetInlineStart: `${range[0]}%`, inlineSize: `${Math.max(1, range[1] - range[0])}%` }}
          />
        </div>
      )}
    </div>
  );
}
