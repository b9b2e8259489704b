/**
 * Takes away what a documentation page carries besides its text: breadcrumb, repeated title, date
 * line, rating bullets, the "was this helpful" question and the feedback form. Nothing else goes.
 */

/** A page without boilerplate, and what the boilerplate told. */
export interface CleanPage {
  readonly text: string;
  /** The way from the product down, without the page's own title. */
  readonly breadcrumb: readonly string[];
  /** Addresses of the pages on that way: `way` is its levels joined by line feeds. */
  readonly links: readonly { readonly way: string; readonly url: string }[];
  /** `YYYY-MM-DD`. */
  readonly updated?: string;
  /** The page's own first heading. */
  readonly heading?: string;
}

/** Cleans one page. The breadcrumb is recognised by its opening link, `[product](url) > …`. */
export function cleanPage(text: string, title: string): CleanPage {
  const lines = holdsWidget(text) ? dropWidgets(text.split('\n')) : text.split('\n');
  const crumb = takeBreadcrumb(lines, title);
  const rest = lines.slice(crumb.end);
  const heading = takeHeading(rest, title);
  const updated = takeDate(rest);
  return {
    text: rest.join('\n').trim(),
    breadcrumb: crumb.levels.map(level => level.name),
    links: crumb.levels.flatMap((level, index) => {
      const way = crumb.levels.slice(0, index + 1).map(({ name }) => name);
      return level.url === undefined ? [] : [{ way: way.join('\n'), url: level.url }];
    }),
    ...(updated === undefined ? {} : { updated }),
    ...(heading === undefined ? {} : { heading }),
  };
}

const ratingBullet = /^\s*\* __\s*$/;
const helpfulQuestion = /^\s*以上内容是否对您有帮助[?？]?\s*$/;
const feedbackForm = /^\s*文档反馈\s*[（(]如有产品使用问题.*[)）]\s*$/;
const submitButton = /^\s*提交\s*$/;
const dateLine = /^\s*最近更新时间[:：]\s*(\d{4}-\d{2}-\d{2})(?: \d{2}:\d{2}(?::\d{2})?)?\s*$/;

/** Whether a text holds what each of the widgets holds: few do, and their lines need no look. */
function holdsWidget(text: string): boolean {
  return ['* __', '以上内容', '文档反馈'].some(words => text.includes(words));
}

function dropWidgets(lines: readonly string[]): string[] {
  let inForm = false;
  return lines.filter(line => {
    const isButton = inForm && submitButton.test(line);
    if (line.trim() !== '') inForm = feedbackForm.test(line);
    return !(isButton || inForm || ratingBullet.test(line) || helpfulQuestion.test(line));
  });
}

interface Level {
  readonly name: string;
  readonly url?: string;
}

interface Breadcrumb {
  readonly levels: readonly Level[];
  /** Index of the first line after it; 0 if there is none. */
  readonly end: number;
}

const maxBreadcrumbLines = 8;

/** Long breadcrumbs are wrapped: lines are joined until the page's own title is reached. */
function takeBreadcrumb(lines: readonly string[], title: string): Breadcrumb {
  const start = lines.findIndex(line => line.trim() !== '');
  if (start < 0 || !/^\[[^\]]+\]\(https?:[^)]*\)\s*(>|$)/.test(lines[start] ?? '')) {
    return { levels: [], end: 0 };
  }
  const end = breadcrumbEnd(lines, start, title);
  const levels = lines
    .slice(start, end)
    .join(' ')
    .split(/\s*>\s*/)
    .map(toLevel)
    .filter(level => level.name !== '');
  const own = levels.at(-1)?.name;
  return { levels: own !== undefined && same(own, title) ? levels.slice(0, -1) : levels, end };
}

function breadcrumbEnd(lines: readonly string[], start: number, title: string): number {
  const limit = Math.min(lines.length, start + maxBreadcrumbLines);
  for (let end = start + 1; end <= limit; end++) {
    if (compact(lines.slice(start, end).join('')).endsWith(`>${compact(title)}`)) return end;
  }
  let end = start + 1;
  while (end < limit && (/>\s*$/.test(lines[end - 1] ?? '') || /^\s*>/.test(lines[end] ?? '')))
    end++;
  return end;
}

function toLevel(text: string): Level {
  const [, name, url] = /^\[([^\]]+)\]\((https?:[^)\s]*)\)$/.exec(text.trim()) ?? [];
  return name === undefined ? { name: text.trim() } : { name, ...(url ? { url } : {}) };
}

/** Titles compare without spaces, which wrapping adds and loses. */
function same(a: string, b: string): boolean {
  return compact(a) === compact(b);
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Removes the heading that repeats the title from the head of `lines`; tells what it said. */
function takeHeading(lines: string[], title: string): string | undefined {
  const index = lines.findIndex(line => line.trim() !== '');
  const heading = /^#\s+(\S.*)$/s.exec(lines[index] ?? '')?.[1]?.trimEnd();
  if (heading === undefined || (title !== '' && !same(heading, title))) return undefined;
  lines.splice(0, index + 1);
  return heading;
}

function takeDate(lines: string[]): string | undefined {
  const index = lines.findIndex(line => line.trim() !== '');
  const date = dateLine.exec(lines[index] ?? '')?.[1];
  if (date !== undefined) lines.splice(0, index + 1);
  return date;
}
