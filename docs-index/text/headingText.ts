/**
 * The text of a Markdown heading, given what stands behind its first marks: without blanks around it
 * and without closing marks, which stand behind a blank (`Usage ##`, not `C#`). No pattern, because
 * that would take time squared on long runs of blanks.
 */
export function headingText(rest: string): string {
  const text = rest.trim();
  let end = text.length;
  while (text[end - 1] === '#') end--;
  if (end > 0 && text[end - 1]?.trim() !== '') return text;
  return text.slice(0, end).trimEnd();
}
