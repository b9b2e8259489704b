/** Time of this machine, e.g. `2026-03-04 17:05`. */
export function dayAndTime(time: number | string): string {
  return new Date(time).toLocaleString('sv', { dateStyle: 'short', timeStyle: 'short' });
}
