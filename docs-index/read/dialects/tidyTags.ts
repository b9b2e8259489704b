/**
 * Makes the tags in Markdown such that a Markdown parser knows them: each whole, with attributes in
 * quotes, components on lines of their own; comments gone; and what only looks like a tag
 * (`<bucket>` for a value, `Map<String, T>`) kept as text.
 */
import { attributeText } from './attributes';
import { watchFences } from '../../text/fenceWatch';
import { changeProse, outsideSpans } from './codeLines';
import { readTag, type Tag, type TagBudget } from './readTag';

/** Tidies all tags outside of code. */
export function tidyTags(text: string): string {
  if (!text.includes('<')) return text;
  const bare = withoutComments(text);
  const closed = new Set([...bare.matchAll(/<\/([A-Za-z][\w.-]*)\s*>/g)].map(([, name]) => name));
  const budget = { left: 2_000_000 };
  const tidy = changeProse(bare, prose =>
    outsideSpans(prose, part => tidyPart(part, closed, budget)),
  );
  // A fence right below a tag would belong to its HTML.
  return tidy.replace(/(>[ \t]*\n)(?=[ \t]*(?:`{3}|~{3}))/g, '$1\n');
}

/** Comments go, in code they stay; one that is never closed is text. */
function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text;
  const lines = text.split('\n');
  const lastEnd = lines.findLastIndex(line => line.includes('-->'));
  const watch = watchFences();
  let inComment = false;
  return lines
    .map((line, index) => {
      if (!inComment && watch.isCode(line)) return line;
      const { kept, isOpen } = outsideComments(line, inComment);
      // What is never closed is no comment.
      if (isOpen && index >= lastEnd && !inComment) return line;
      inComment = isOpen && index < lastEnd;
      return kept;
    })
    .join('\n');
}

function outsideComments(line: string, inside: boolean): { kept: string; isOpen: boolean } {
  let kept = '';
  let from = 0;
  let isOpen = inside;
  while (from <= line.length) {
    const at = line.indexOf(isOpen ? '-->' : '<!--', from);
    if (!isOpen) kept += line.slice(from, at < 0 ? undefined : at);
    if (at < 0) break;
    from = at + (isOpen ? 3 : 4);
    isOpen = !isOpen;
  }
  return { kept, isOpen };
}

function tidyPart(
  text: string,
  closed: ReadonlySet<string | undefined>,
  budget: TagBudget,
): string {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (isIndentedCode(text, at)) {
      at++;
      continue;
    }
    const tag = readTag(text, at, budget);
    const means = tag === undefined ? undefined : meaningOf(tag, closed);
    if (tag === undefined || means === undefined) {
      out +=
        text.slice(from, at) +
        (/^<[a-z/!?]/i.test(text.slice(at, at + 2)) && !isAddress(text, at) ? '&lt;' : '<');
      from = ++at;
      continue;
    }
    out += text.slice(from, at) + (means === 'line' ? onLine(text, at, tag) : tagText(tag));
    from = at = tag.end;
  }
  return out + text.slice(from);
}

function isAddress(text: string, at: number): boolean {
  return /^<(https?:|mailto:|[^\s<>@]+@)[^\s<>]+>/.test(text.slice(at, at + 300));
}

/** Lines are looked at this far around a tag: one line may be the whole page. */
const longestLine = 1000;

/** What stands on the line before an index; undefined for a line too long to look at. */
function lineBefore(text: string, at: number): string | undefined {
  const near = text.slice(Math.max(0, at - longestLine), at);
  const start = near.lastIndexOf('\n');
  return start < 0 && at > longestLine ? undefined : near.slice(start + 1);
}

function lineAfter(text: string, at: number): string | undefined {
  const near = text.slice(at, at + longestLine);
  const end = near.indexOf('\n');
  return end < 0 && at + longestLine < text.length
    ? undefined
    : end < 0
      ? near
      : near.slice(0, end);
}

/** A line of code by its four blanks after an empty line. */
function isIndentedCode(text: string, at: number): boolean {
  const before = lineBefore(text, at);
  if (before === undefined || !/^(?: {4}|\t)\s*\S/.test(before)) return false;
  const start = at - before.length;
  return /(^|\n)[ \t]*\n$/.test(text.slice(Math.max(0, start - 40), start));
}

const htmlNames = new Set(
  (
    'a abbr address article aside audio b bdi bdo big blockquote br button caption center cite code col colgroup ' +
    'dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr i iframe img input ins kbd label li link main mark meta nav noscript ol p picture pre q s samp ' +
    'script section select small source span strike strong style sub summary sup svg path g table tbody td ' +
    'template tfoot th thead time title tr tt u ul var video wbr admonition tab'
  ).split(' '),
);

const lineNames =
  /^(admonition|tab|details|summary|div|section|figure|table|p|center|h[1-6]|ul|ol|dl)$/;

/** How a tag is to stand: in its place, on a line of its own, or, as undefined, as text. */
function meaningOf(
  tag: Tag,
  closed: ReadonlySet<string | undefined>,
): 'inline' | 'line' | undefined {
  const { name } = tag;
  if (htmlNames.has(name.toLowerCase())) return lineNames.test(name) ? 'line' : 'inline';
  const isKnown = tag.kind !== 'open' || closed.has(name) || Object.keys(tag.attributes).length > 0;
  if (/^[A-Z]/.test(name) || name === '') return isKnown ? 'line' : undefined;
  return name.includes('-') && isKnown ? 'line' : undefined;
}

/** The tag alone on its line if it begins or ends one; else, in the middle of a text, in place. */
function onLine(text: string, at: number, tag: Tag): string {
  const before = lineBefore(text, at);
  const after = lineAfter(text, tag.end);
  if (before === undefined || after === undefined) return tagText(tag);
  const isFirst = /^\s*(<[^<>]*>\s*)*$/.test(before);
  const isLast = /^\s*(<[^<>]*>\s*)*$/.test(after);
  if (!isFirst && !isLast) return tagText(tag);
  // Elements of HTML are left to hold what stands on their line; a blank line would end a table.
  if (/^[a-z]/.test(tag.name) && !/^(admonition|tab|details|summary)$/.test(tag.name))
    return tagText(tag);
  // Four blanks would be code; three are still inside of a list's item.
  const pad = (/^\s*/.exec(before)?.[0] ?? '').slice(0, 3);
  return `\n\n${pad}${tagText(tag)}\n\n${after.trim() === '' ? '' : pad}`;
}

function tagText({ kind, name, attributes }: Tag): string {
  if (name === '') return '';
  if (kind === 'close') return `</${name}>`;
  return `<${name}${attributeText(attributes)}${kind === 'whole' ? ' />' : '>'}`;
}
