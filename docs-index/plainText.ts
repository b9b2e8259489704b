/** Markdown as the lines of text a reader sees, for passages that are shown as plain text. */

/** Longer articles are looked through this far only. */
const longestText = 200_000;

/** The lines of Markdown that hold text: no fences, rules, or rules of tables. */
export function textLines(markdown: string): string[] {
  const lines = markdown.slice(0, longestText).split('\n');
  return lines.filter(line => !/^\s*(?:```|~~~|[-*_=|:\s]*$)/.test(line));
}

/** A line as text: marks of headings, lists, emphasis, links and tables taken away. */
export function plainLine(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,4}\\?[.)]\s+)+/, '')
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,500}\)/g, '')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/\*\*|__(?=\S)|`/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\| ?| ?\|$/g, '')
    .replace(/ ?\| ?/g, ' · ')
    .trim();
}

/** A line cut after each sentence; the pieces joined are the line. */
export function sentencesOf(line: string): string[] {
  return line.match(/[^。！？!?；;]*(?:[。！？!?；;]+["”’」』）)]*|$)/g)?.filter(Boolean) ?? [];
}
