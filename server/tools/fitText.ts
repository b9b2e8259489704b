/** Text within a number of bytes of UTF-8, cut where a reader would pause. */
import { watchFences } from '../../docs-index/text/fenceWatch';

/** The text, or as much of it as fits, ending with a whole sentence, line or word and `…`. */
export function fitted(text: string, maxBytes: number): string {
  if (bytesOf(text) <= maxBytes) return text;
  const room = maxBytes - bytesOf(' …');
  const start = firstBytes(text, Math.max(0, room));
  const end = lastPause(start);
  return `${start.slice(0, end).trimEnd()} …`;
}

/**
 * Cuts text into parts of at most `maxBytes` bytes each, at blank lines where there are any, else at
 * lines, else anywhere. Joined they are the text, but for white space at the cuts.
 */
export function partsOf(text: string, maxBytes: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const paragraph of paragraphsOf(text).flatMap(piece => smallEnough(piece, maxBytes))) {
    const longer = part === '' ? paragraph : `${part}\n\n${paragraph}`;
    if (bytesOf(longer) <= maxBytes) {
      part = longer;
    } else {
      if (part !== '') parts.push(part);
      part = paragraph;
    }
  }
  return part === '' && parts.length > 0 ? parts : [...parts, part];
}

/** Bytes of UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

const encoder = new TextEncoder();

/** Blocks between blank lines; a block of code is one, with the blank lines it holds. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const fences = watchFences();
  for (const line of text.split('\n')) {
    if (fences.isCode(line) || line.trim() !== '') open.push(line);
    else if (open.length > 0) {
      paragraphs.push(open.join('\n'));
      open = [];
    }
  }
  return open.length > 0 ? [...paragraphs, open.join('\n')] : paragraphs;
}

function smallEnough(paragraph: string, maxBytes: number): string[] {
  if (bytesOf(paragraph) <= maxBytes) return [paragraph];
  const pieces: string[] = [];
  let rest = paragraph;
  while (bytesOf(rest) > maxBytes) {
    const start = firstBytes(rest, maxBytes);
    const line = start.lastIndexOf('\n');
    const end = line > 0 ? line : start.length;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^\n/, '');
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** As many whole characters as fit. */
function firstBytes(text: string, maxBytes: number): string {
  const { read } = encoder.encodeInto(text, new Uint8Array(maxBytes));
  return text.slice(0, read);
}

/** After the last sentence in the second half, else the last line or word there, else the end. */
function lastPause(text: string): number {
  const half = text.length / 2;
  const sentence = lastMatch(text, /[。！？；](?=.)|[.!?](?=\s)/gsu);
  if (sentence > half) return sentence;
  const space = Math.max(text.lastIndexOf('\n'), text.lastIndexOf(' '));
  return space > half ? space : text.length;
}

function lastMatch(text: string, pattern: RegExp): number {
  let end = -1;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
