import { watchFences } from '../../docs-index/text/fenceWatch';
import { headingText } from '../../docs-index/text/headingText';

/** A heading of an article, and where its section begins and ends in the Markdown. */
interface Section {
  readonly title: string;
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** Titles of an article's sections in their order, without the article's own. */
export function sectionTitles(markdown: string): readonly string[] {
  return [...new Set(sectionsOf(markdown).map(({ title }) => title))];
}

/** The text of the section of this name, its heading first; undefined if there is none. */
export function sectionText(markdown: string, name: string): string | undefined {
  const all = sectionsOf(markdown);
  const wanted = plain(name);
  const found =
    all.find(({ title }) => plain(title) === wanted) ??
    all.find(({ title }) => wanted !== '' && plain(title).includes(wanted));
  return found && markdown.slice(found.start, found.end).trim();
}

function sectionsOf(markdown: string): readonly Section[] {
  const heads: Omit<Section, 'end'>[] = [];
  const fences = watchFences();
  let at = 0;
  for (const line of markdown.split('\n')) {
    const isCode = fences.isCode(line);
    const [, marks = '', title = ''] = (!isCode && /^(#{2,6})\s(.*)/s.exec(line)) || [];
    if (marks !== '')
      heads.push({
        title: headingText(title).replace(/\\(.)/g, '$1'),
        level: marks.length,
        start: at,
      });
    at += line.length + 1;
  }
  return heads.map((head, index) => {
    const next = heads.slice(index + 1).find(({ level }) => level <= head.level);
    return { ...head, end: next?.start ?? markdown.length };
  });
}

/** Case, marks and white space do not count when a section is asked for. */
function plain(title: string): string {
  return title.replace(/[\s\p{P}\p{S}]+/gu, '').toLowerCase();
}
