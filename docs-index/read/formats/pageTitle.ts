import { watchFences } from '../../text/fenceWatch';
import { readEntities } from '../../text/plainText';
import { headingText } from '../../text/headingText';

/** What a page is called by its headings, and its text without a heading that repeats the title. */
export interface TitledPage {
  /** Undefined where the headings only name parts of the page. */
  readonly heading?: string;
  readonly body: string;
}

/**
 * The first H1 of a page, wherever it stands outside of code, or else its only heading, or one that
 * opens the page with all others below it. An H1 that opens the page leaves it where it says what
 * `title` says, or what would become the title.
 */
export function takeTitle(text: string, title?: string): TitledPage {
  const body = text.trim();
  const headings = headingsOf(body);
  const first = headings.find(({ level }) => level === 1);
  const [top, ...others] = headings;
  const isOnTop =
    others.length === 0 ||
    (top !== undefined &&
      body.startsWith(top.line) &&
      others.every(({ level }) => level > top.level));
  const heading = first ?? (isOnTop ? top : undefined);
  if (heading === undefined) return { body };
  const name = plainTitle(heading.text);
  if (name === '') return { body };
  const repeats = title === undefined || title === name || title === heading.text;
  const opens = heading.level === 1 && body.startsWith(heading.line);
  if (!opens || !repeats) return { heading: name, body };
  return { heading: name, body: body.slice(heading.line.length).trim() };
}

/** A page's file or, where that is called index or README, its folder; a post without its date. */
export function fileTitle(stem: string): string {
  const parts = stem.split('/');
  const last = parts.at(-1) ?? stem;
  const name = /^_?(index|readme)$/i.test(last) ? (parts.at(-2) ?? last) : last;
  const post = /^\d{4}-\d{2}-\d{2}-(.+)$/.exec(name)?.[1];
  return post?.replaceAll('-', ' ') ?? name;
}

interface Heading {
  readonly level: number;
  readonly text: string;
  /** As it stands in the page. */
  readonly line: string;
}

/** Headings outside of code; where none has a blank behind its marks, those without: `#标题`. */
function headingsOf(body: string): Heading[] {
  const watch = watchFences();
  const lines = body.split('\n').filter(line => !watch.isCode(line));
  const headings = lines.flatMap(line => headingOf(line, /^ {0,3}(#{1,6})[ \t](.*)/s));
  return headings.length > 0 ? headings : lines.flatMap(line => headingOf(line, closeMarks));
}

/** `#标题`, `##Word`; a line of tags, `#a #b`, is none. */
const closeMarks = /^(#{1,6}(?=[^\x20-\x7e])|#{2,6}(?=[A-Z]))([^#\n]{1,200})$/;

function headingOf(line: string, pattern: RegExp): Heading[] {
  const [, marks, text = ''] = pattern.exec(line) ?? [];
  const name = headingText(text);
  return marks === undefined || name === '' ? [] : [{ level: marks.length, text: name, line }];
}

/** A heading as plain text: links, emphasis, code and escapes as what they show. */
export function plainTitle(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? part.replace(/^`+ ?| ?`+$/g, '') : withoutMarks(part)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutMarks(text: string): string {
  const bare = text
    .replace(/\*\*|~~|(?<![\p{L}\p{N}\\])_{1,2}(?=\S)|(?<=\S)(?<!\\)_{1,2}(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<![\\\w])\*(?=\S)|(?<=\S)(?<!\\)\*(?!\w)/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return readEntities(bare);
}
