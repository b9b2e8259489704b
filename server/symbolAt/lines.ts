/** Lines around an offset as [start, end), never longer than a reader would look at. */

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of a line that count to either side: a file may be one line. */
const reach = 600;

/** The line an offset is on, without its line break. */
export function lineAround(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return { start: Math.max(start, offset - reach), end: Math.min(end, offset + reach) };
}

/** The line and `count` lines to either side. */
export function linesAround(text: string, offset: number, count: number): Span {
  let { start, end } = lineAround(text, offset);
  for (let step = 0; step < count; step++) {
    if (start > 0 && text.charAt(start - 1) === '\n') start = lineAround(text, start - 1).start;
    if (text.charAt(end) === '\n') end = lineAround(text, end + 1).end;
  }
  return { start, end };
}
