/**
 * The rows of the browse tree: the sources, then products, their sections and articles. A row is the
 * same object for as long as it is shown, with the facts of the day: by it the editor knows what a menu
 * was opened on, and a tree that is drawn anew as a whole forgets that for a moment.
 */
import type { BrowseFolder, BrowseItem, SourceStatus } from '../../server/protocol';
import type { DocsServer } from '../docsServer';

interface FolderRow {
  readonly kind: 'folder';
  folder: BrowseFolder;
}

/** It carries its `id`, so that commands find it. */
interface ArticleRow {
  readonly kind: 'article';
  readonly id: string;
  article: BrowseItem;
}

interface SourceRow {
  readonly kind: 'source';
  source: SourceStatus;
  isReading: boolean;
}

export type BrowseRow = FolderRow | ArticleRow | { readonly kind: 'sources' } | SourceRow;

export interface BrowseRows {
  /** The rows below one, or the outermost. */
  readonly below: (row: BrowseRow | undefined) => Promise<BrowseRow[]>;
  /**
   * Asks what has changed, and gives the rows to draw anew: sources alone, undefined for all. All are
   * drawn at once then, for the editor loses rows where several with rows below them are drawn anew.
   */
  readonly renew: () => Promise<BrowseRow[] | undefined>;
  /** Only what matches these words is shown from now on; '' for all there is. */
  readonly filter: (words: string) => void;
}

/** The rows of a server's documents. */
export function browseRows(server: Pick<DocsServer, 'ask' | 'status'>): BrowseRows {
  const sources = sourceRows(server);
  let words = '';
  let outermost: Promise<BrowseRow[]> | undefined;
  let turn = 0;
  let wasReading = false;
  let isStale = false;
  const load = async (before: readonly BrowseRow[]): Promise<BrowseRow[]> => {
    if (words !== '') return keepRows(await matching(server, words), before);
    const rows = await below(server, []);
    // First, where they are seen however many products there are.
    const hasSources = (server.status?.sources.length ?? 0) > 0;
    return keepRows(hasSources ? [sources.above, ...rows] : rows, before);
  };
  /** Rows that did not come are asked for again. */
  const first = (): Promise<BrowseRow[]> => {
    const loading = load([]);
    loading.catch(() => {
      if (outermost === loading) outermost = undefined;
    });
    return loading;
  };
  return {
    below: async row => {
      if (row === undefined) return (outermost ??= first());
      if (row.kind === 'sources') return [...sources.current()];
      return row.kind === 'folder' ? below(server, row.folder.path) : [];
    },
    renew: async () => {
      const mine = ++turn;
      const isReading = server.status?.state === 'indexing';
      // What was read may stand anywhere, also where no count has changed.
      isStale ||= wasReading && !isReading;
      wasReading = isReading;
      const before = await outermost?.catch(() => undefined);
      if (before === undefined) return undefined;
      const shown = JSON.stringify(before);
      const rows = await load(before).catch(() => undefined);
      if (mine !== turn) return [];
      outermost = rows && Promise.resolve(rows);
      const drawn = sources.renew();
      if (!isStale && JSON.stringify(rows) === shown) return drawn;
      isStale = false;
      return undefined;
    },
    filter: given => {
      words = given;
      turn++;
      outermost = undefined;
    },
  };
}

/** The rows of the sources, each kept by its path. */
function sourceRows(server: Pick<DocsServer, 'status'>) {
  const above = { kind: 'sources' } as const;
  const kept = new Map<string, SourceRow>();
  const current = (): readonly SourceRow[] => {
    const isReading = server.status?.state === 'indexing';
    return (server.status?.sources ?? []).map(source => {
      const row: SourceRow = kept.get(source.path) ?? { kind: 'source', source, isReading };
      kept.set(source.path, row);
      return Object.assign(row, { source, isReading });
    });
  };
  let shown = '';
  return {
    above,
    current,
    /** What of them is to be drawn anew: those whose facts have changed, or their row if others came. */
    renew: (): BrowseRow[] => {
      const before = new Map([...kept].map(([path, row]) => [path, JSON.stringify(row)]));
      const rows = current();
      const paths = JSON.stringify(rows.map(({ source }) => source.path));
      const isSame = paths === shown;
      shown = paths;
      if (!isSame) return [above];
      return rows.filter(row => before.get(row.source.path) !== JSON.stringify(row));
    },
  };
}

async function below(
  server: Pick<DocsServer, 'ask' | 'status'>,
  path: readonly string[],
): Promise<BrowseRow[]> {
  // A server that is down has said so already, and the editor would say it again.
  const nothing = { folders: [], articles: [] };
  const { folders, articles } = await server
    .ask(ask => ask.browse(path))
    .catch((error: unknown) => {
      if (server.status?.state === 'failed') return nothing;
      throw error;
    });
  return [
    ...folders.map(folder => ({ kind: 'folder', folder }) as const),
    ...articles.map(article => ({ kind: 'article', id: article.id, article }) as const),
  ];
}

async function matching(server: Pick<DocsServer, 'ask'>, query: string): Promise<BrowseRow[]> {
  const { hits } = await server.ask(ask => ask.search({ query, limit: 100 }));
  return hits.map(article => ({ kind: 'article', id: article.id, article }));
}

/** The same rows; what stood among those before stays the object it was, with its new facts. */
function keepRows(rows: readonly BrowseRow[], before: readonly BrowseRow[]): BrowseRow[] {
  const known = new Map(before.map(row => [keyOf(row), row]));
  return rows.map(row => {
    const kept = known.get(keyOf(row));
    return kept === undefined ? row : Object.assign(kept, row);
  });
}

function keyOf(row: BrowseRow): string {
  switch (row.kind) {
    case 'folder':
      return `folder:${JSON.stringify(row.folder.path)}`;
    case 'article':
      return `article:${row.id}`;
    case 'source':
      return `source:${row.source.path}`;
    case 'sources':
      return 'sources';
  }
}
