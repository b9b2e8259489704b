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
    if (/^(?:\s*(?:```|~~~)|[-*_=|:\s]*$)/.test(text)) return [];
    return [{ text, kind: isCode ? 'code' : kindOf(text, lines[place + 1]) }];
  });
}

function kindOf(line: string, next = ''): TextLine['kind'] {
  if (/^#{1,6} /.test(line)) return 'heading';
  if (/^\s*>/.test(line)) return 'quote';
  return line.includes('|') && /^\s*(?:\|\s*)?(?::?--|:-|-[:|])[-|:\s]*$/.test(next)
    ? 'columns'
    : 'text';
}

/** A line as text: marks of headings, lists, emphasis, links and tables taken away, code as it is. */
export function plainLine(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,4}\\?[.)]\s+)+/, '')
    .replace(picture, '')
    .replace(link, '$1')
    .split(/(`[^`]{1,500}`)/)
    .map((piece, place) => (place % 2 === 1 ? piece.slice(1, -1) : withoutMarks(piece)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\| ?| ?\|$/g, '')
    .replace(/ ?\| ?/g, ' · ')
    .trim();
}

const picture = /!\[[^\]]{0,500}\]\([^)]{0,500}\)/g;
const link = /\[([^\]]{0,300})\]\([^)]{0,500}\)/g;

/** Outside of code: there `block <N>` is no tag, and `**` no emphasis. */
function withoutMarks(text: string): string {
  const bare = text
    .replace(/(?<!\\)<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/\*\*|__(?=\S)|`/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return readEntities(bare);
}

/** The entities that are often written in Markdown, as what they stand for. */
export function readEntities(text: string): string {
  return text.replace(/&(?:lt|gt|amp|quot|nbsp|#39);/g, entity => entities[entity] ?? entity);
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#39;': "'",
};

/** A line cut after each sentence, but not within a link or picture; the pieces joined are the line. */
export function sentencesOf(line: string): string[] {
  const whole = line.includes('](') ? linkRanges(line) : [];
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: end } of line.matchAll(/[。！？!?；;]+["”’」』）)]*/g)) {
    if (whole.some(([from, to]) => from <= index && index < to)) continue;
    sentences.push(line.slice(start, index + end.length));
    start = index + end.length;
  }
  return start < line.length ? [...sentences, line.slice(start)] : sentences;
}

/** The places of links and pictures; one within another counts for both. */
function linkRanges(line: string): [start: number, end: number][] {
  const blanked = line.replace(picture, found => ' '.repeat(found.length));
  return [...line.matchAll(picture), ...blanked.matchAll(link)].map(({ index, 0: found }) => [
    index,
    index + found.length,
  ]);
}
