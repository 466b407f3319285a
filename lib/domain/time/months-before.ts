/** The month YYYY-MM so many before that of a date. `monthsBefore('2026-02-14', 3)` is '2025-11'. */
export function monthsBefore(date: string, back: number): string {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - back;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
