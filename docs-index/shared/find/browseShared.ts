/** What lies below a folder of the tree, as the server counts it. */
import { articleKinds, type ArticleKind } from '../../article';
import { folderMark } from '../mapping';
import type { SharedQuestion } from './findShared';

/** Folders with how many articles are below them, and articles that lie there themselves. */
export interface SharedFolder {
  readonly folders: readonly { readonly name: string; readonly count: number }[];
  readonly articles: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: ArticleKind;
  }[];
}

const mostFolders = 1000;
/** More of them in one folder are for searching. */
const mostArticles = 500;

/** What lies directly below a path of names; [] is the root. */
export async function browseShared(
  { transport, alias }: Pick<SharedQuestion, 'transport' | 'alias'>,
  path: readonly string[],
  signal?: AbortSignal,
): Promise<SharedFolder> {
  const at = path.join(folderMark);
  const before = path.length === 0 ? '' : at + folderMark;
  const query = path.length === 0 ? { match_all: {} } : { term: { above: at } };
  const include = `${quotePattern(before)}[^${folderMark}]+`;
  const parts = [
    { size: 0, query, aggs: { below: { terms: { field: 'above', include, size: mostFolders } } } },
    {
      size: mostArticles,
      query: { bool: { filter: [{ term: { folder: at } }] } },
      sort: ['order'],
      track_total_hits: false,
      _source: ['article.id', 'article.title', 'article.kind'],
    },
  ];
  const { json } = await transport.send({
    method: 'POST',
    path: `/${alias}/_msearch?filter_path=responses.aggregations.below.buckets,responses.hits.hits._source`,
    body: parts.map(part => `{}\n${JSON.stringify(part)}\n`).join(''),
    lines: true,
    timeoutMs: 5000,
    ...(signal && { signal }),
  });
  // Each part is checked where it is read.
  const [tree, page] =
    (json as { readonly responses?: readonly Reply[] } | undefined)?.responses ?? [];
  return {
    folders: (tree?.aggregations?.below?.buckets ?? []).map(({ key, doc_count: count }) => ({
      name: String(key).slice(before.length),
      count: Number(count),
    })),
    articles: (page?.hits?.hits ?? []).flatMap(({ _source: source }) => {
      const { id, title, kind } = source?.article ?? {};
      const known = articleKinds.find(one => one === kind);
      const isWhole = typeof id === 'string' && typeof title === 'string' && known !== undefined;
      return isWhole ? [{ id, title, kind: known }] : [];
    }),
  };
}

interface Reply {
  readonly aggregations?: {
    readonly below?: { readonly buckets?: readonly { key: unknown; doc_count: unknown }[] };
  };
  readonly hits?: {
    readonly hits?: readonly {
      readonly _source?: { readonly article?: { id?: unknown; title?: unknown; kind?: unknown } };
    }[];
  };
}

/** Text as a pattern of Lucene that means itself. */
function quotePattern(text: string): string {
  return text.replace(/[.?+*|{}[\]()"\\#@&<>~^$-]/g, '\\$&');
}
