/** Markdown as the lines of text a reader sees, for passages that are shown as plain text. */

/** Longer articles are looked through this far only. */
const longestText = 200_000;

export interface TextLine {
  readonly text: string;
  readonly kind: 'text' | 'heading' | 'quote' | 'code' | 'columns';
}

/**
 * The lines of Markdown that hold text (no fences, rules, or rules of tables) with what they are;
 * `columns` is the head of a table.
 */
export function readLines(markdown: string): TextLine[] {
  const lines = markdown.slice(0, longestText).split('\n');
  let isCode = false;
  return lines.flatMap((text, place) => {
    if (/^\s*(?:```|~~~)/.test(text)) isCode = !isCode;
    if (/^\s*(?:```|~~~|[-*_=|:\s]*$)/.test(text)) return [];
    return [{ text, kind: isCode ? 'code' : kindOf(text, lines[place + 1]) }];
  });
}

function kindOf(line: string, next = ''): TextLine['kind'] {
  if (/^#{1,6} /.test(line)) return 'heading';
  if (/^\s*>/.test(line)) return 'quote';
  return line.includes('|') && /^\s*(?:\|\s*)?:?--[-|:\s]*$/.test(next) ? 'columns' : 'text';
}

/** A line as text: marks of headings, lists, emphasis, links and tables taken away, code as it is. */
export function plainLine(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,4}\\?[.)]\s+)+/, '')
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,500}\)/g, '')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/g, '$1')
    .split(/(`[^`]{1,500}`)/)
    .map((piece, place) => (place % 2 === 1 ? piece.slice(1, -1) : withoutMarks(piece)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\| ?| ?\|$/g, '')
    .replace(/ ?\| ?/g, ' · ')
    .trim();
}

/** Outside of code: there `block <N>` is no tag, and `**` no emphasis. */
function withoutMarks(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/\*\*|__(?=\S)|`/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** A line cut after each sentence; the pieces joined are the line. */
export function sentencesOf(line: string): string[] {
  return line.match(/[^。！？!?；;]*(?:[。！？!?；;]+["”’」』）)]*|$)/g)?.filter(Boolean) ?? [];
}
