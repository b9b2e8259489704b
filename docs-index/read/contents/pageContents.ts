/** Where a page stands in the documents it belongs to, by the tables of contents beside it. */
import { splitFrontMatter } from '../formats/frontMatter';
import { folderLevels, isPlainFolder, pageFacts } from '../formats/pageFacts';
import type { ContentsEntry } from './contentsTree';
import { contentsFilesFor, parsedData, readContents } from './contentsFiles';
import { pageKey, shorterKeys } from './pageKey';
import type { PagePlace, PlaceOf } from './pagePlace';

/** Text of a file of the source by its name; undefined if there is none. */
export type NeighbourText = (name: string) => Promise<string | undefined>;

type Table = ReadonlyMap<string, ContentsEntry>;

/** Reads tables of contents as pages ask for them, each once. */
export function startContents(neighbour: NeighbourText): PlaceOf {
  const tables = new Map<string, Promise<Table | undefined>>();
  const labels = new Map<string, Promise<Label | undefined>>();
  const tableOf = (file: string) => {
    const known = tables.get(file) ?? readTable(file, neighbour);
    tables.set(file, known);
    return known;
  };
  const labelOf = (folder: string) => {
    const known = labels.get(folder) ?? readLabel(folder, neighbour);
    labels.set(folder, known);
    return known;
  };
  return async (name, id) => {
    for (const { file, folder } of contentsFilesFor(name)) {
      const table = await tableOf(file);
      const found = table && entryOf(table, name.slice(folder === '' ? 0 : folder.length + 1), id);
      if (found === undefined) continue;
      const { title } = found;
      const place =
        found.levels.length > 0 ? { ...found, uses: [] } : await byFolders(name, labelOf);
      const uses = [file, ...place.uses];
      return { levels: place.levels, uses, ...(title === undefined ? {} : { title }) };
    }
    return await byFolders(name, labelOf);
  };
}

async function readTable(file: string, neighbour: NeighbourText): Promise<Table | undefined> {
  const text = await neighbour(file);
  if (text === undefined) return undefined;
  const table = new Map<string, ContentsEntry>();
  for (const entry of readContents(file, text)) {
    const key = pageKey(entry.target);
    // The first mention of a page is where it stands.
    if (key !== undefined && !table.has(key)) table.set(key, entry);
  }
  return table.size > 0 ? table : undefined;
}

function entryOf(table: Table, name: string, id: string | undefined): ContentsEntry | undefined {
  const renamed = id === undefined ? [] : [name.replace(/[^/]*$/, id)];
  for (const key of [name, ...renamed].flatMap(shorterKeys)) {
    const found = table.get(key);
    if (found !== undefined && found.isFolder !== true) return found;
  }
  for (const key of shorterKeys(name)) {
    const folders = key.split('/').slice(0, -1);
    for (let count = folders.length; count > 0; count--) {
      const found = table.get(folders.slice(0, count).join('/'));
      if (found?.isFolder !== true || found.levels.length === 0) continue;
      return { target: key, levels: [...found.levels, ...folders.slice(count)] };
    }
  }
  return undefined;
}

interface Label {
  readonly text: string;
  readonly file: string;
}

/** The folders of a page, called as the files in them say. */
async function byFolders(
  name: string,
  labelOf: (folder: string) => Promise<Label | undefined>,
): Promise<PagePlace> {
  const folders = name.split('/').slice(0, -1);
  const uses: string[] = [];
  const levels: string[] = [];
  for (const [index, folder] of folders.entries()) {
    if (isPlainFolder(folder)) continue;
    const label = await labelOf(folders.slice(0, index + 1).join('/'));
    if (label !== undefined) uses.push(label.file);
    levels.push(label?.text ?? folderLevels(`${folder}/page`)[0] ?? folder);
  }
  return { levels, uses };
}

/** Docusaurus' `_category_.json`, and the title of Hugo's `_index.md`. */
async function readLabel(folder: string, neighbour: NeighbourText): Promise<Label | undefined> {
  for (const ending of ['json', 'yml', 'yaml']) {
    const file = `${folder}/_category_.${ending}`;
    const text = await neighbour(file);
    const found = text === undefined ? undefined : labelIn(parsedData(text));
    if (found !== undefined) return { text: found, file };
  }
  const file = `${folder}/_index.md`;
  const text = await neighbour(file);
  if (text === undefined) return undefined;
  const title = pageFacts(splitFrontMatter(text)).text('linkTitle', 'title');
  return title === undefined ? undefined : { text: title, file };
}

function labelIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('label' in value)) return undefined;
  return typeof value.label === 'string' && value.label.trim() !== ''
    ? value.label.trim()
    : undefined;
}
