/** The anchors by which a Markdown reader opens a page at one of its headings. */
import { headingText } from './headingText';
import { plainLine } from './plainText';
import type { Passage } from './passages';

/** A section of a page: its heading as text, and the anchor of that heading. */
export interface Section {
  readonly title: string;
  readonly anchor: string;
}

/** The section that the nth of a page's passages stands in; undefined above the first heading. */
export function sectionOf(passages: readonly Passage[], place: number): Section | undefined {
  const heading = passages[place]?.headings.at(-1);
  if (heading === undefined) return undefined;
  const title = plainLine(heading.text);
  const slug = slugOf(title);
  const before = headingLines(passages, heading.line).filter(
    text => slugOf(plainLine(text)) === slug,
  );
  // Of headings with one name the second is name-1.
  const anchor = before.length === 0 ? slug : `${slug}-${before.length}`;
  return title === '' ? undefined : { title, anchor };
}

/** A heading of a page and how deep it stands, from 1 to 6. */
export interface OutlineSection extends Section {
  readonly level: number;
}

/** Every heading of a page in order, without those that are no text. */
export function outlineOf(markdown: string): OutlineSection[] {
  const seen = new Map<string, number>();
  const sections: OutlineSection[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const mark = /^\s*(```|~~~)/.exec(line)?.[1] ?? '';
    if (mark !== '' && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
    const [, marks = '', text = ''] = (fence === '' && /^(#{1,6}) (.*)/.exec(line)) || [];
    const title = plainLine(headingText(text));
    if (title === '') continue;
    const slug = slugOf(title);
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    const anchor = before === 0 ? slug : `${slug}-${before}`;
    sections.push({ title, anchor, level: marks.length });
  }
  return sections;
}

const turnAnchor = /^turn-\d+$/;

/** The nth turn, from 0, of a ticket's conversation, as a section. */
export function turnSection(turn: number): Section {
  return { title: 'Conversation', anchor: `turn-${turn + 1}` };
}

/** Whether a section is a turn of a ticket's conversation. */
export function isTurnSection({ title, anchor }: Section): boolean {
  return title === turnSection(0).title && turnAnchor.test(anchor);
}

/** Headings above a line, as far as a passage stands below them. */
function headingLines(passages: readonly Passage[], line: number): string[] {
  const lines = new Map<number, string>();
  for (const { headings } of passages) {
    for (const heading of headings) if (heading.line < line) lines.set(heading.line, heading.text);
  }
  return [...lines.values()];
}

/** As VS Code's Markdown preview and GitHub make it: lower case, without marks, blanks as hyphens. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s+/g, '-');
}
