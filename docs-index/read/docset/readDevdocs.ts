/** Reads a documentation of DevDocs: `db.json` with the pages, `index.json` with the names. */
import type { Reading } from '../formats/textSource';
import { asData, asText, dataOf } from '../plainData';
import { joinName, type WholeFile } from '../reader';
import { namedPage, type IndexedName } from './namedPages';

export async function readDevdocs(file: WholeFile): Promise<Reading> {
  const indexName = joinName(file.name, 'index.json');
  const index = indexName === undefined ? undefined : await file.neighbour(indexName);
  const pages = Object.entries(asData(parsed(file.text)));
  const names = namesByPage(asData(parsed(index ?? '')));
  const articles = pages.flatMap(([path, html]) => {
    const article = namedPage(file, { path, html: asText(html), names: names.get(path) ?? [] });
    return article === undefined ? [] : [article];
  });
  const problem = (message: string) => ({ path: file.path, line: 1, message });
  const problems = [
    ...(articles.length === 0 ? [problem('The DevDocs file holds no pages.')] : []),
    ...(index === undefined
      ? [problem('There is no index.json beside it; no name is known.')]
      : []),
  ];
  return { articles, problems, ...(index === undefined ? {} : { uses: [indexName ?? ''] }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown; // JSON.parse says any.
  } catch {
    return undefined;
  }
}

/** `{"entries": [{"name": "map()", "path": "array#map", "type": "Array"}]}` */
function namesByPage(index: Readonly<Record<string, unknown>>): Map<string, IndexedName[]> {
  const names = new Map<string, IndexedName[]>();
  for (const entry of dataOf(index['entries'])) {
    const [path = '', anchor] = asText(entry['path']).split('#');
    const isPage = anchor === undefined || anchor === '';
    const name = { name: asText(entry['name']), type: asText(entry['type']), isPage };
    const known = names.get(path);
    if (known === undefined) names.set(path, [name]);
    else known.push(name);
  }
  return names;
}
