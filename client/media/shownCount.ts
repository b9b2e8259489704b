/** A count as a person reads it; one that was estimated says so, and only its first two digits. */
export function shownCount(count: number, isEstimated: boolean): string {
  const language = document.documentElement.lang;
  if (!isEstimated) return count.toLocaleString(language);
  return `~${count.toLocaleString(language, { maximumSignificantDigits: 2 })}`;
}
