/** Lines and their indentation. */

export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

export function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** A line of one mark repeated, as it stands above and below titles. */
export function adornment(
  line: string | undefined,
): { readonly mark: string; readonly length: number } | undefined {
  const match = /^([!-/:-@[-`{-~])\1{1,}\s*$/.exec(line ?? '');
  const mark = match?.[1];
  if (
    match === null ||
    mark === undefined ||
    match[0].trim() === '..' ||
    match[0].trim() === '::'
  ) {
    return undefined;
  }
  return { mark, length: match[0].trim().length };
}

/** Lines from `at` that are empty or indented by at least so much; empty ones at the end stay out. */
export function takeIndented(
  lines: readonly string[],
  at: number,
  least = 1,
): { readonly block: readonly string[]; readonly end: number } {
  let end = at;
  let last = at;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (isBlank(line)) continue;
    if (indentOf(line) < least) break;
    last = end + 1;
  }
  return { block: lines.slice(at, last), end: last };
}

/** Lines without the indentation that they have in common. */
export function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter(line => !isBlank(line)).map(indentOf);
  const common = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map(line => line.slice(Math.min(common, indentOf(line))));
}
