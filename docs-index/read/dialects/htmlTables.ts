import { watchFences } from '../../text/fenceWatch';

/**
 * Tables written in HTML as a Markdown parser takes them for HTML to their end: an indented line
 * after a blank one would be code, and a lone `<br>` would hold on to the heading below it.
 *
 *     <table>                      <table>
 *         <tr>                     <tr>
 *                             →
 *             <td>Row</td>         <td>Row</td>
 */
export function withFlushTables(text: string): string {
  if (!/<(?:table|\/?br)\b/i.test(text)) return text;
  const watch = watchFences();
  let depth = 0;
  let isBlankAbove = true;
  return text
    .split('\n')
    .map(line => {
      if (watch.isCode(line)) return line;
      const isCode = depth === 0 && isBlankAbove && /^(?: {4}|\t)/.test(line);
      isBlankAbove = line.trim() === '';
      if (isCode) return line;
      const inside = depth > 0;
      depth = Math.max(0, depth + count(line, /<table\b/gi) - count(line, /<\/table\s*>/gi));
      if (inside) return line.replace(/^[ \t]{4,}|^\t+/, '');
      return /^[ \t]*<\/?br\s*\/?>[ \t]*$/i.test(line) ? '' : line;
    })
    .join('\n');
}

function count(line: string, mark: RegExp): number {
  return line.includes('<') ? (line.match(mark)?.length ?? 0) : 0;
}
