/** Reads a docset of Dash or Zeal: the table `searchIndex` of its index, and the pages it names. */
import type { Article } from '../../article';
import { reasonText } from '../../article';
import type { Reading } from '../formats/textSource';
import { joinName, type WholeFile } from '../reader';
import { namedPage, type IndexedName } from './namedPages';
import { readTable } from './sqliteTable';

export async function readDocset(file: WholeFile): Promise<Reading> {
  const problem = (message: string): Reading => ({
    articles: [],
    problems: [{ path: file.path, line: 1, message }],
  });
  let rows: readonly (readonly unknown[])[] | undefined;
  try {
    rows = readTable(file.bytes, 'searchIndex');
  } catch (error) {
    return problem(`The docset's index is damaged (${reasonText(error)}); it was left out.`);
  }
  if (rows === undefined) {
    return problem("The docset's index is of Xcode's form, which is not read; it was left out.");
  }
  const articles: Article[] = [];
  const missing: string[] = [];
  for (const [path, names] of namesByPage(rows)) {
    const name = joinName(file.name, `Documents/${path}`);
    const html = name === undefined ? undefined : await file.neighbour(name);
    const article = html === undefined ? undefined : namedPage(file, { path, html, names });
    if (article === undefined) missing.push(path);
    else articles.push(article);
  }
  if (missing.length === 0) return { articles, problems: [] };
  const message = `${missing.length} pages that the index names are not there, such as ${missing[0] ?? ''}.`;
  return { articles, problems: [{ path: file.path, line: 1, message }] };
}

/** Rows are id, name, type, path; marks of Dash may stand before the path. */
function namesByPage(rows: readonly (readonly unknown[])[]): Map<string, IndexedName[]> {
  const names = new Map<string, IndexedName[]>();
  for (const [, name, type, place] of rows) {
    if (typeof name !== 'string' || typeof place !== 'string') continue;
    const bare = place.replace(/<dash_entry_[^>]*>/g, '');
    if (/^https?:/.test(bare)) continue;
    const [path = '', anchor] = decode(bare).split('#');
    const isPage = anchor === undefined || /^(?:$|\/\/apple_ref)/.test(anchor);
    const entry = { name, type: typeof type === 'string' ? type : '', isPage };
    const known = names.get(path);
    if (known === undefined) names.set(path, [entry]);
    else known.push(entry);
  }
  return names;
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
