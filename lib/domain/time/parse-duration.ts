const hourWords = '(?:h|hr|hrs|hours?|小時|小时|時|时)';
const minuteWords = '(?:m|min|mins|minutes?|分鐘|分钟|分)';
const number = '(\\d+(?:[.,]\\d+)?)';
const inWords = new RegExp(`^(?:${number}${hourWords})?(?:${number}${minuteWords}?)?$`, 'i');

/**
 * Whole minutes of a duration as people write it, or undefined when it is none: `1:30`, `90m`, `1h30`, `1.5h`,
 * `2 小時 15 分`. A number alone is minutes, one with decimals is hours: `90` is 90, `1.5` and `1,5` are 90 too.
 */
export function parseDuration(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/\s/g, '');
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(plain);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (/^\d+[.,]\d+$/.test(plain)) return Math.round(toNumber(plain) * 60);
  const words = plain === '' ? null : inWords.exec(plain);
  if (!words) return undefined;
  return Math.round(toNumber(words[1]) * 60 + toNumber(words[2]));
}

function toNumber(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'));
}
