/** Markdown as the lines of text a reader sees, for passages that are shown as plain text. */

/** Longer articles are looked through this far only. */
const longestText = 200_000;

/** Lines with text, marks of headings, lists, emphasis, links and tables taken away. */
export function plainLines(markdown: string): string[] {
  const lines: string[] = [];
  for (const line of markdown.slice(0, longestText).split('\n')) {
    if (/^\s*(?:```|~~~|\|?[\s:|-]+\|[\s:|-]*$|[-*_=\s]+$)/.test(line)) continue;
    const text = plainLine(line);
    if (text !== '') lines.push(text);
  }
  return lines;
}

function plainLine(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,4}\\?[.)]\s+)+/, '')
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,500}\)/g, '')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/\*\*|__(?=\S)|`/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/^\s*\|\s*|\s*\|\s*$/g, '')
    .replace(/\s*\|\s*/g, ' · ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A line cut after each sentence; the pieces joined are the line. */
export function sentencesOf(line: string): string[] {
  return line.match(/[^。！？!?；;]*(?:[。！？!?；;]+["”’」』）)]*|$)/g)?.filter(Boolean) ?? [];
}
