/** Code that stands in comments: a request's body in `//` lines, an example in a doc comment. */
import type { Comment } from './lexer';
import { lineAround } from './lines';

/** Most comments that are read together. */
const longestRun = 60;

/** `"a": 1,` · `a: 'x',` · `a = b;` · `a.b(c)` · `{ … }`. */
const codeLine =
  /^(?:["'][\w.$-]{1,60}["']\s*:|[\w$]{1,60}\s*:\s*["'`{[\d$]|[$@]?\w[\w$.]{0,80}\s*(?::?=(?!=)|\()[^]*[;,{([)\]}]$|[[{][^]*[\]},]$|[{}[\]),;]{1,4}$)/;
const lineMarks = /^\s*(?:\/\/+|\/?\*+\/?|#+|--|;+|<!--)/;
const endMark = /\*\/\s*$|-->\s*$/;

/** A text with a comment in it that is read as code, and where that stands. */
export interface Uncommented {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The text with the marks of the comment at an offset blanked, and of those that stand with it, so that
 * it reads as code; undefined where the line is no code.
 */
export function uncomment(
  text: string,
  comments: readonly Comment[],
  offset: number,
): Uncommented | undefined {
  const line = lineAround(text, offset);
  if (!codeLine.test(bare(text.slice(line.start, line.end)))) return undefined;
  const range = runAround(text, comments, offset);
  if (range === undefined) return undefined;
  const read = text.slice(range.start, range.end).replace(/[^\n]+/g, blankMarks);
  const from = literalStart(read, offset - range.start);
  const blank = read.slice(0, from).replace(/[^\n]/g, ' ');
  return {
    text: text.slice(0, range.start) + blank + read.slice(from) + text.slice(range.end),
    start: range.start,
    end: range.end,
  };
}

/** Where the object around an offset begins, if its bracket stands alone on a line: nothing holds it. */
function literalStart(read: string, offset: number): number {
  const opens = [...read.slice(0, offset).matchAll(/^([ \t]*)[[{]{1,2}[ \t]*$/gm)];
  const outermost = Math.min(...opens.map(([, indent = '']) => indent.length));
  return opens.filter(([, indent = '']) => indent.length === outermost).at(-1)?.index ?? 0;
}

function bare(line: string): string {
  return line.replace(lineMarks, '').replace(endMark, '').trim();
}

/** A line of a comment without its marks, blank where it is no code; of the same length. */
function blankMarks(line: string): string {
  const blanked = line
    .replace(lineMarks, mark => ' '.repeat(mark.length))
    .replace(endMark, mark => ' '.repeat(mark.length));
  return codeLine.test(blanked.trim()) ? blanked : ' '.repeat(line.length);
}

/** The comment at an offset with those before and behind it, where only blanks stand between. */
function runAround(
  text: string,
  comments: readonly Comment[],
  offset: number,
): { start: number; end: number } | undefined {
  const at = comments.findIndex(({ start, end }) => offset >= start && offset < end);
  const own = comments[at];
  if (own === undefined) return undefined;
  let { start, end } = own;
  for (let before = at - 1; before > at - longestRun; before--) {
    const other = comments[before];
    if (other === undefined || text.slice(other.end, start).trim() !== '') break;
    start = other.start;
  }
  for (let behind = at + 1; behind < at + longestRun; behind++) {
    const other = comments[behind];
    if (other === undefined || text.slice(end, other.start).trim() !== '') break;
    end = other.end;
  }
  return { start, end };
}
