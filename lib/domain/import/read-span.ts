const WORDS =
  /^(?:(\d+(?:[.,]\d+)?)\s?(?:h|hrs?|hours?|小時|小时|時|时))?\s?(?:(\d+(?:[.,]\d+)?)\s?(?:m|mins?|minutes?|分鐘|分钟|分))?\s?(?:(\d+)\s?(?:s|secs?|seconds?|秒))?$/i;
const ISO = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/;

/**
 * Milliseconds of a duration: `1:30`, `01:30:00`, `1h 30m`, `PT1H30M`, or a plain number that counts units of
 * `unitMinutes` minutes (60 = the column holds hours). undefined when it is none, or below zero.
 */
export function readSpan(text: string, unitMinutes: number): number | undefined {
  const plain = text.trim();
  const clock = /^(\d{1,6}):([0-5]?\d)(?::([0-5]?\d)(?:\.\d+)?)?$/.exec(plain);
  if (clock) return toMs(clock[1], clock[2], clock[3]);
  if (/^\d{0,9}[.,]?\d*$/.test(plain) && /\d/.test(plain)) {
    return Math.round(Number(plain.replace(',', '.')) * unitMinutes * 60_000);
  }
  const words = plain === '' ? null : (ISO.exec(plain) ?? WORDS.exec(plain));
  return words ? toMs(words[1], words[2], words[3]) : undefined;
}

function toMs(hours: string | undefined, minutes: string | undefined, seconds: string | undefined): number {
  const value = (text: string | undefined) => (text === undefined ? 0 : Number(text.replace(',', '.')));
  return Math.round(value(hours) * 3_600_000 + value(minutes) * 60_000 + value(seconds) * 1000);
}
