/** The part of an article around the passage that answers, as much of it as fits. */
import { watchFences } from '../../docs-index/text/fenceWatch';
import { bytesOf, fitted } from './fitText';

/** What of a text answers: plain text that stands in it, and the section that it stands in. */
export interface Answering {
  readonly passage: string;
  readonly section: string | undefined;
}

/**
 * A text as it is if it fits, else from the heading of the section that answers on, or, where that
 * is far above the passage, from a paragraph, line or row a little before. Of a table its head comes
 * along.
 */
export function excerptAround(text: string, answer: Answering, maxBytes: number): string {
  const whole = withoutRepeats(text);
  if (bytesOf(whole) <= maxBytes) return whole;
  const lines = linesOf(whole);
  const start = startFor(lines, answer, maxBytes);
  if (start <= 0) return fitted(whole, maxBytes);
  const head = ['…', ...openedBefore(lines, start)].join('\n\n');
  const rest = lines.slice(start).map(line => line.text);
  return `${head}\n${fitted(rest.join('\n'), Math.max(0, maxBytes - bytesOf(head) - 1))}`;
}

/** Tickets say the question and the answers again as a conversation: here each is said once. */
function withoutRepeats(text: string): string {
  const said = new Set<string>();
  const kept = text.split(/\n{2,}/).filter(paragraph => {
    const letters = lettersOf(paragraph);
    if (letters.length < shortestRepeat) return true;
    const isNew = !said.has(letters);
    said.add(letters);
    return isNew;
  });
  return kept.join('\n\n').replace(/(?:\*\*[^*\n]{1,40}\*\*\n+)+(?=\*\*[^*\n]{1,40}\*\*\n|$)/g, '');
}

const shortestRepeat = 12;

interface Line {
  readonly text: string;
  /** Inside a block of code. */
  readonly isCode: boolean;
}

function linesOf(text: string): readonly Line[] {
  const fences = watchFences();
  return text.split('\n').map(line => ({ text: line, isCode: fences.isCode(line) }));
}

/** The line in which most of the passage begins; -1 if it is nowhere. */
function lineOf(lines: readonly Line[], passage: string): number {
  const letters = lettersOf(passage);
  const places: number[] = [];
  const all = lines.map(({ text }, number) => {
    const own = lettersOf(text);
    for (let at = 0; at < own.length; at++) places.push(number);
    return own;
  });
  const text = all.join('');
  for (let at = 0; at === 0 || at + piece <= letters.length; at += piece) {
    const place = text.indexOf(letters.slice(at, at + piece));
    if (letters !== '' && place >= 0) return places[place] ?? -1;
  }
  return -1;
}

const piece = 20;

/** The line to begin with. */
function startFor(
  lines: readonly Line[],
  { passage, section }: Answering,
  maxBytes: number,
): number {
  const found = lineOf(lines, passage);
  const named = section === undefined ? '' : lettersOf(section);
  const heading = lines.findLastIndex(
    ({ text, isCode }, at) =>
      at <= Math.max(found, 0) && !isCode && text.startsWith('#') && lettersOf(text) === named,
  );
  const bytesOfLines = (from: number, to: number) =>
    lines.slice(from, to).reduce((sum, { text }) => sum + bytesOf(text) + 1, 0);
  if (heading >= 0 && bytesOfLines(heading, found) <= maxBytes / 2) return heading;
  let start = found;
  let lead = 0;
  while (start > 0) {
    lead += bytesOfLines(start - 1, start);
    if (lead > maxBytes / 5) break;
    start--;
  }
  return start;
}

/** What a cut at a line leaves open: the heading above, the fence of a block of code, a table's head. */
function openedBefore(lines: readonly Line[], start: number): readonly string[] {
  const before = lines.slice(0, start);
  const isHeading = ({ text, isCode }: Line) => !isCode && /^#{1,6} /.test(text);
  const starts = lines.slice(start, start + 1).some(isHeading);
  const heading = starts ? undefined : before.findLast(isHeading);
  const fence = lines[start]?.isCode ? fenceAbove(before) : [];
  return [...(heading ? [heading.text] : []), ...fence, ...tableHead(lines, start)];
}

function fenceAbove(before: readonly Line[]): readonly string[] {
  const opened = before.findLastIndex(({ isCode }) => !isCode) + 1;
  const fence = before[opened]?.text;
  return fence === undefined ? [] : [fence];
}

function tableHead(lines: readonly Line[], start: number): readonly string[] {
  const isRow = (at: number) => /^\s*\|/.test(lines[at]?.text ?? '');
  if (!isRow(start)) return [];
  let first = start;
  while (first > 0 && isRow(first - 1)) first--;
  if (first === start || !/^\s*\|[\s|:-]+$/.test(lines[first + 1]?.text ?? '')) return [];
  return lines.slice(first, Math.min(first + 2, start)).map(line => line.text);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
