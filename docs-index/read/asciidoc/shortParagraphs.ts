/**
 * Asciidoctor looks at a paragraph as a whole, again and again: one of 300 KB, which no person wrote,
 * takes it minutes. Such a paragraph is parted by blank lines; code and tables stay as they are.
 */

import { tamer } from './tamer';

/** No paragraph of a person's has more characters. */
const longest = 8000;

/** Beginning and end of what is taken word for word, or is a table, whose cells are parted anyway. */
const fence = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}|[|,:!]={3,})/;

/** The text with no paragraph longer than 8,000 characters. */
export function shortParagraphs(text: string): string {
  const lines: string[] = [];
  let closing: string | undefined;
  let length = 0;
  const tame = tamer();
  for (const whole of text.split('\n')) {
    const line = closing === undefined ? tame(whole) : whole;
    const mark = fence.exec(line)?.[0];
    if (closing !== undefined || mark !== undefined) {
      closing = closing === undefined ? mark : mark === closing ? undefined : closing;
      length = 0;
      lines.push(line);
      continue;
    }
    const isFull = length > 0 && line.trim() !== '' && length + line.length > longest;
    // A list goes on over a blank line, but what a `+` joins to it does not.
    if (isFull && line !== '+' && lines.at(-1) !== '+') {
      lines.push('');
      length = 0;
    }
    length = line.trim() === '' ? 0 : length + line.length + 1;
    lines.push(line.length > longest ? parted(line) : line);
  }
  return lines.join('\n');
}

/** A line cut where it has blanks, or else where it is too long. */
function parted(line: string): string {
  const parts: string[] = [];
  for (let start = 0; start < line.length;) {
    const blank = line.lastIndexOf(' ', start + longest);
    const isEnd = start + longest >= line.length;
    const end = isEnd ? line.length : blank > start ? blank : start + longest;
    parts.push(line.slice(start, end).trim());
    start = end;
  }
  return parts.join('\n\n');
}
