/** Tables of contents of docs tools, whatever their form, as entries of pages. */

/** A page as a table of contents names it. */
export interface ContentsEntry {
  /** As it is written: a path, with or without ending, or the id of a page. */
  readonly target: string;
  /** What the table calls the page, where it does. */
  readonly title?: string;
  /** The headings above it, outermost first. */
  readonly levels: readonly string[];
  /** Whether it stands for all pages of a folder. */
  readonly isFolder?: boolean;
}

/** Deeper lists and more entries than these are left out. */
const deepest = 20;
const mostEntries = 20_000;

/**
 * Entries of what was parsed from JSON, YAML or a script. Tools differ in how they call things, not in
 * the form: lists of pages, and of groups that have a name and a list. Where a map has no key that is
 * known, its keys are names: `{Guides: [a, b]}`, `- Install: install.md`.
 */
export function contentsEntries(value: unknown): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  collect(value, { levels: [], depth: 0, entries });
  return entries;
}

interface Walk {
  readonly levels: readonly string[];
  readonly depth: number;
  readonly entries: ContentsEntry[];
}

function collect(value: unknown, walk: Walk): void {
  const { levels, depth, entries } = walk;
  if (depth > deepest || entries.length >= mostEntries) return;
  if (typeof value === 'string') {
    if (isTarget(value)) entries.push({ target: value, levels });
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, { ...walk, depth: depth + 1 });
  } else if (typeof value === 'object' && value !== null) {
    collectMap(new Map<string, unknown>(Object.entries(value)), walk);
  }
}

function collectMap(map: ReadonlyMap<string, unknown>, walk: Walk): void {
  const { levels, depth, entries } = walk;
  const named = labelKeys.map(key => map.get(key)).find(isText);
  const target = targetOf(map);
  const lists = listKeys.map(key => map.get(key)).filter(isList);
  const title = named === undefined ? {} : { title: named.trim() };
  if (target !== undefined) entries.push({ target, levels, ...title });
  const inner = named === undefined ? levels : [...levels, named.trim()];
  const folder = map.get('dirName');
  if (isText(folder)) entries.push({ target: folder, levels, isFolder: true });
  for (const list of lists) collect(list, { ...walk, levels: inner, depth: depth + 1 });
  if (target !== undefined || lists.length > 0 || map.has('type')) return;
  for (const [key, value] of map) {
    if (isText(value)) entries.push({ target: value, title: key, levels });
    // The keys on top name sidebars, paths name parts of a site: neither is shown.
    else if (depth === 0 || /^\/|^(en|zh\w*|root)$/.test(key))
      collect(value, { ...walk, depth: depth + 1 });
    else collect(value, { ...walk, levels: [...levels, key], depth: depth + 1 });
  }
}

const labelKeys =
  'label text title caption group tab dropdown anchor name toc_title product version'.split(' ');
const targetKeys = 'id link href page path file url topicHref doc docname homepage slug root'.split(
  ' ',
);
const listKeys = (
  'items pages groups tabs children dropdowns anchors languages versions products navigation sidebar ' +
  'chapters sections parts subsections subfolderitems folderitems toc docs contents menu entries subtree'
).split(' ');

function targetOf(map: ReadonlyMap<string, unknown>): string | undefined {
  for (const key of targetKeys) {
    const value = map.get(key);
    if (isText(value) && isTarget(value)) return value;
    // Docusaurus: a category whose own page is `link: {type: 'doc', id: 'x'}`.
    if (key === 'link' && typeof value === 'object' && value !== null && 'id' in value) {
      if (isText(value.id)) return value.id;
    }
  }
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isList(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Pages of the source; addresses of the web are none. */
function isTarget(text: string): boolean {
  return text.length < 300 && !/^(?:[a-z]+:)?\/\/|^#|\s{2}|\n/i.test(text);
}
