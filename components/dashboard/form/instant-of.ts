/** The instant at which this device's clock shows `date` (YYYY-MM-DD) and `time` (HH:MM); undefined when it never does. */
export function instantOf(date: string, time: string): number | undefined {
  const at = new Date(`${date}T${time}`).getTime();
  return Number.isNaN(at) ? undefined : at;
}
