/** A hover as plain text, for clients that show no Markdown. */
import { plainLine, readLines } from '../../../docs-index/text/plainText';

/** The lines of a hover's Markdown as they are read: no marks, links by their names. */
export function plainHover(markdown: string): string {
  return readLines(markdown)
    .map(({ text, kind }) => (kind === 'code' ? text : plainLine(text)))
    .filter(line => line.trim() !== '')
    .join('\n');
}
