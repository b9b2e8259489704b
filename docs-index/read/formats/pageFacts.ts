/** What front matter says of a page, whichever tool it was written for. */
import type { FrontMatter } from './frontMatter';

/** Typed look at front matter; a missing key is undefined. */
export interface PageFacts {
  /** The first of these keys that holds a text. */
  text(...keys: readonly string[]): string | undefined;
  list(key: string): readonly string[] | undefined;
  /** Keys of the native format that are of the wrong type, as problems. */
  readonly wrong: readonly string[];
}

/** Looks keys up by their names, case aside; `a.b` is `b` in the map `a`. */
export function pageFacts({ keys, valueOf, writtenOf }: FrontMatter): PageFacts {
  const byName = new Map(keys.map(key => [key.toLowerCase(), key]));
  const wrong: string[] = [];
  const find = (path: string): { key: string; value: unknown } | undefined => {
    const whole = byName.get(path.toLowerCase());
    if (whole !== undefined) return { key: whole, value: valueOf(whole) };
    const [first = '', second] = path.split('.');
    const outer = second === undefined ? undefined : byName.get(first.toLowerCase());
    const value = outer === undefined ? undefined : valueOf(outer);
    if (outer === undefined || typeof value !== 'object' || value === null) return undefined;
    const inner = Object.entries(value).find(([key]) => key === second);
    return inner && { key: outer, value: inner[1] as unknown };
  };
  const text = (path: string): string | undefined => {
    const found = find(path);
    const value = found?.value;
    if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (found === undefined || value === null || value === undefined) return undefined;
    // `title: [Lumen] …` alone is a list to YAML; a template's `{{ … }}` says nothing.
    const words = writtenOf(found.key);
    if (path === 'title' && words !== '' && !words.includes('\n') && !/^\{/.test(words))
      return words;
    wrong.push(found.key);
    return undefined;
  };
  return {
    text: (...keys) =>
      keys.map(key => (find(key) === undefined ? undefined : text(key))).find(Boolean),
    list: key => {
      const value = find(key)?.value;
      if (Array.isArray(value)) return value.filter(item => typeof item !== 'object').map(String);
      const single = text(key);
      return single === undefined ? undefined : [single];
    },
    wrong,
  };
}

/** Date of a page as `YYYY-MM-DD`, from the forms tools write; undefined for anything else. */
export function isoDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, month, day);
  // Microsoft Learn writes month, day, year.
  const [, first, second, last] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  if (last !== undefined) return dateOf(last, first, second);
  const [, name = '', date, written] =
    /^(?:\w{3,},? +)?([A-Z][a-z]{2})[a-z]*\.? +(\d{1,2}),? +(\d{4})/.exec(text) ?? [];
  const at = months.indexOf(name);
  return at < 0 ? undefined : dateOf(written, String(at + 1), date);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dateOf(year = '', month = '', day = ''): string | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The levels of a category, from a text, a path or a list. */
export function categoryLevels(facts: PageFacts): readonly string[] {
  for (const key of ['category', 'categories', 'section', 'group', 'sidebar.group']) {
    const [first, ...rest] = facts.list(key) ?? [];
    if (first === undefined || /\.mdx?$/.test(first)) continue;
    // A list is a way down, as in Hexo and Jekyll; a text has its levels between slashes or arrows.
    if (rest.length > 0 && /^categor/.test(key)) return [first, ...rest];
    return levelsOf(first);
  }
  return ['grand_parent', 'parent']
    .map(key => facts.text(key))
    .filter(level => level !== undefined);
}

function levelsOf(text: string): string[] {
  return text
    .split(/\s*\/\s*|\s+[>›»]\s+/)
    .map(level => level.trim())
    .filter(level => level !== '');
}

/** Folders that say nothing of what lies in them. */
const plainFolder =
  /^(_?(docs?|contents?|pages|posts|articles|src|source)|website|site|public|app|i18n|current|latest|main|master|versioned_docs|docusaurus-plugin-content-(docs|blog|pages)|version-[\w.-]+|en|zh|ja|ko|([a-z]{2,4}\.)?[a-z]{2}[-_][a-z]{2,4}|\d{4}-\d{2}-\d{2}.*)$/i;

/** True for a folder that says nothing of what lies in it, such as `docs` or a language. */
export function isPlainFolder(folder: string): boolean {
  return plainFolder.test(folder);
}

/** The way to a page by its folders, numbers for sorting left out: `02-guides/x.md` is `guides`. */
export function folderLevels(name: string): readonly string[] {
  return name
    .split('/')
    .slice(0, -1)
    .filter(folder => !isPlainFolder(folder))
    .map(folder => folder.replace(/^\d+[-_. ]+(?=\S)/, ''));
}
