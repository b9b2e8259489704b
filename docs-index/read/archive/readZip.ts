/** Reads the documents in a ZIP archive, each as if it stood in a folder of the archive's name. */
import type { Article, Problem } from '../../article';
import { reasonText } from '../../article';
import { bytesText, defaultLimits } from '../../limits';
import type { Reading } from '../formats/textSource';
import type { WholeFile } from '../reader';
import { listZip, unpackEntry, type ZipEntry } from './zipEntries';

export async function readZip(file: WholeFile): Promise<Reading> {
  const { path, bytes } = file;
  const most = defaultLimits.wholeFileBytes * 4;
  let entries: readonly ZipEntry[];
  try {
    entries = listZip(bytes, most);
  } catch (error) {
    return left(path, `The archive is not read: ${reasonText(error)}.`);
  }
  const kept = entries.filter(({ name }) => !isNoDocument(name));
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const redactions: Record<string, number> = {};
  for (const entry of kept) {
    const reading = await readEntry(file, { entry, entries });
    for (const article of reading.articles) articles.push(article);
    problems.push(...reading.problems);
    for (const [kind, count] of Object.entries(reading.redactions)) {
      redactions[kind] = (redactions[kind] ?? 0) + count;
    }
  }
  if (articles.length === 0 && problems.length === 0) {
    return left(path, `The archive holds no documents, only ${countText(entries.length)}.`);
  }
  return { articles, problems, redactions };
}

function countText(count: number): string {
  return count === 1 ? '1 other file' : `${count} other files`;
}

function left(path: string, message: string): Reading {
  return { articles: [], problems: [{ path, line: 1, message: `${message} It was left out.` }] };
}

/** Pictures and the like, and what systems put into archives of their own accord. */
function isNoDocument(name: string): boolean {
  return (
    /(?:^|\/)(?:__MACOSX|\.|node_modules\/)/.test(name) ||
    /\.(?:png|jpe?g|gif|webp|svg|ico|bmp|tiff?|mp[34]|mov|avi|webm|wav|woff2?|ttf|otf|eot|css|[cm]?js|map|exe|dll|so|class)$/i.test(
      name,
    )
  );
}

interface Inside {
  readonly entry: ZipEntry;
  readonly entries: readonly ZipEntry[];
}

type InnerReading = Awaited<ReturnType<WholeFile['readInner']>>;

async function readEntry(
  { path, stem, bytes, readInner }: WholeFile,
  { entry, entries }: Inside,
): Promise<InnerReading> {
  const inner = `${path}/${entry.name}`;
  const problem = (message: string): InnerReading => ({
    ...{ format: 'unknown', articles: [], redactions: {} },
    problems: [{ path: inner, line: 1, message }],
  });
  if (/\.(?:zip|gz|tar|tgz|7z|rar)$/i.test(entry.name)) {
    return problem('An archive inside of an archive is not read; it was left out.');
  }
  const limit = defaultLimits.wholeFileBytes;
  if (entry.size > limit) {
    return problem(`The file is larger than the limit of ${bytesText(limit)}; it was left out.`);
  }
  if (entry.size === 0) return { ...problem(''), problems: [] };
  try {
    const unpacked = await unpackEntry(bytes, entry);
    const neighbour = async (name: string): Promise<Uint8Array | undefined> => {
      const own = name.startsWith(`${stem}/`) ? name.slice(stem.length + 1) : undefined;
      const other = entries.find(candidate => candidate.name === own && candidate.size <= limit);
      return other === undefined ? undefined : await unpackEntry(bytes, other);
    };
    return await readInner({
      ...{ path: inner, name: `${stem}/${entry.name}`, bytes: unpacked, neighbour },
    });
  } catch (error) {
    return problem(`The file could not be unpacked: ${reasonText(error)}; it was left out.`);
  }
}
