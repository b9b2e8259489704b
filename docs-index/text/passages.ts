/**
 * A page as passages: pieces of a few hundred characters that answer one thing, each with the
 * headings it stands below. Cut at headings, and between paragraphs, lists and tables.
 */
import { headingText } from './headingText';

/** A heading above a passage; `line` is its 0-based line in the page. */
export interface SectionHeading {
  readonly level: number;
  /** As Markdown, without its marks. */
  readonly text: string;
  readonly line: number;
}

/** A piece of a page, as UTF-16 offsets in its Markdown, without its heading. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** From the outermost to the one right above. */
  readonly headings: readonly SectionHeading[];
}

/** From this length on a passage ends where a paragraph, list or table does. */
const usualLength = 600;
/** And at the end of a line. */
const mostLength = 1200;

/** The passages of a page in order; pieces without any text are left out. */
export function readPassages(markdown: string): Passage[] {
  const passages: Passage[] = [];
  let headings: readonly SectionHeading[] = [];
  let start = 0;
  let fence = '';
  const close = (end: number): void => {
    if (/[\p{L}\p{N}]/u.test(markdown.slice(start, end))) passages.push({ start, end, headings });
    start = end;
  };
  let at = 0;
  markdown.split('\n').forEach((text, line) => {
    const end = Math.min(markdown.length, at + text.length + 1);
    const mark = /^\s*(```|~~~)/.exec(text)?.[1] ?? '';
    const heading = fence === '' ? /^(#{1,6}) (.*)/s.exec(text) : null;
    if (mark !== '' && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
    if (heading) {
      close(at);
      const [, { length: level } = '', name = ''] = heading;
      headings = [
        ...headings.filter(other => other.level < level),
        { level, text: headingText(name), line },
      ];
      start = end;
    } else if (end - start > mostLength || (end - start > usualLength && isGap(text, fence))) {
      close(end);
    }
    at = end;
  });
  close(markdown.length);
  return passages;
}

function isGap(line: string, fence: string): boolean {
  return fence === '' && line.trim() === '';
}
