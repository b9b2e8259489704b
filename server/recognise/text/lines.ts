/** Lines around an offset as [start, end), never longer than a reader would look at. */

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of a line that count to either side: a file may be one line. */
const reach = 600;

/** The line an offset is on, without its line break. */
export function lineAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - reach);
  const newline = text.slice(offset, offset + reach).indexOf('\n');
  return {
    start: from + text.slice(from, offset).lastIndexOf('\n') + 1,
    end: newline === -1 ? Math.min(text.length, offset + reach) : offset + newline,
  };
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

/**
 * Gives the end of the line an offset is on, `end` at most, without its line break; for offsets that
 * never go back, so that each line is read through once however much is asked of it.
 */
export function lineEnds(text: string, end: number): (offset: number) => number {
  let known = -1;
  return offset => {
    if (offset > known) {
      const newline = text.indexOf('\n', offset);
      known = newline === -1 || newline > end ? end : newline;
    }
    return known;
  };
}
