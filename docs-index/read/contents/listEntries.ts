/** Tables of contents that are written as lists of links. */
import type { ContentsEntry } from './contentsTree';

interface Open {
  readonly indent: number;
  readonly label: string;
}

/** What a line says beyond is nothing that names a page. */
const longestLine = 1000;

const item = /^([ \t]*)(?:[*+-]|\d{1,3}[.)])[ \t]+(\S.*)$/;

/**
 * Entries of `SUMMARY.md` or `_sidebar.md`: items inside of an item are below it, headings stand above
 * the lists that follow.
 *
 *     ## Guides
 *     * [Install](guides/install.md)
 *       * [On a boat](guides/boat.md)      ← Guides / Install
 */
export function markdownEntries(text: string): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const open: Open[] = [];
  let heading: string | undefined;
  for (const whole of text.split('\n')) {
    const line = whole.slice(0, longestLine);
    const [, level, title] = /^(#{1,6})[ \t]+(\S.*)$/.exec(line) ?? [];
    if (title !== undefined) heading = level === '#' ? undefined : plain(title);
    const [, blanks, words] = item.exec(line) ?? [];
    if (blanks === undefined || words === undefined) continue;
    const indent = blanks.replaceAll('\t', '    ').length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const above = open.map(({ label }) => label);
    const levels = heading === undefined ? above : [heading, ...above];
    const [, label = '', target] = /^[*_]*\[([^\]]*)\]\(<?([^)\s>]*)/.exec(words) ?? [];
    const named = plain(target === undefined ? words : label);
    if (target !== undefined && target !== '') entries.push({ target, title: named, levels });
    open.push({ indent, label: named });
  }
  return entries;
}

/** Entries of Antora's `nav.adoc`: `** xref:guides:install.adoc[Install]` below `* Start`. */
export function asciidocEntries(text: string): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const open: Open[] = [];
  let heading: string | undefined;
  for (const line of text.split('\n')) {
    if (/^\.[^\s.]/.test(line))
      heading = line
        .slice(1)
        .replace(/xref:[^[\]]*\[|\]/g, '')
        .trim();
    const [, stars, words] = /^[ \t]*(\*{1,9}|-)[ \t]+(\S.*)$/.exec(line) ?? [];
    if (stars === undefined || words === undefined) continue;
    while ((open.at(-1)?.indent ?? 0) >= stars.length) open.pop();
    const above = open.map(({ label }) => label);
    const levels = heading === undefined ? above : [heading, ...above];
    const [, target, label] = /xref:([^\s[\]]{1,300})\[([^\]]*)\]/.exec(words) ?? [];
    const named = (label ?? words).trim();
    if (target !== undefined) {
      entries.push({ target, levels, ...(named === '' ? {} : { title: named }) });
    }
    if (named !== '') open.push({ indent: stars.length, label: named });
  }
  return entries;
}

function plain(markdown: string): string {
  return markdown
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`]{1,3}|<[^<>]*>/g, '')
    .trim();
}
