/** The tree of all articles: product → section → article, and the tickets by category. */
import type { ArticleTitle, DocsIndex } from '../../docs-index/answer/docsIndex';
import { browsePlace, ticketFolder } from '../../docs-index/browsePlace';
import type { SharedFolder } from '../../docs-index/shared/searchServer';
import type { BrowseAnswer, BrowseFolder } from '../protocol';

interface TreeNode {
  readonly folders: Map<string, TreeNode>;
  readonly articles: ArticleTitle[];
  count: number;
}

const trees = new WeakMap<DocsIndex, TreeNode>();

/**
 * What lies directly below a path, folders first, in the order of their names; articles in the
 * order of their source. Empty below a path that does not exist. `locale` names the ticket folder.
 */
export function browse(index: DocsIndex, path: readonly string[], locale = 'en'): BrowseAnswer {
  let tree = trees.get(index);
  if (tree === undefined) trees.set(index, (tree = buildTree(index.titles())));
  let node: TreeNode | undefined = tree;
  for (const name of path) node = node?.folders.get(name);
  if (node === undefined) return { folders: [], articles: [] };
  return {
    folders: shownFolders(
      path,
      [...node.folders].map(([name, { count }]) => ({ name, count })),
      locale,
    ),
    articles: node.articles.map(({ id, title, kind }) => ({ id, title, kind })),
  };
}

/** The same with what a server has there; what is in both is shown once, as it is here. */
export function browseTogether(
  here: BrowseAnswer,
  there: SharedFolder,
  { path, locale = 'en' }: { readonly path: readonly string[]; readonly locale?: string },
): BrowseAnswer {
  const counts = new Map<string, number>();
  const own = here.folders.map(folder => ({ ...folder, name: folder.path.at(-1) ?? '' }));
  for (const { name, count } of [...own, ...there.folders]) {
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const articles = [...here.articles, ...there.articles];
  return {
    folders: shownFolders(
      path,
      [...counts].map(([name, count]) => ({ name, count })),
      locale,
    ),
    articles: [...new Map(articles.toReversed().map(it => [it.id, it])).values()].reverse(),
  };
}

function shownFolders(
  path: readonly string[],
  folders: readonly { readonly name: string; readonly count: number }[],
  locale: string,
): BrowseFolder[] {
  const byName = new Intl.Collator([locale, 'zh-CN'], { numeric: true }).compare;
  return folders
    .map(({ name, count }) => ({
      name: name === ticketFolder ? ticketName(locale) : name,
      path: [...path, name],
      count,
    }))
    .sort((a, b) => rank(a.path) - rank(b.path) || byName(a.name, b.name));
}

function ticketName(locale: string): string {
  return /^zh\b/i.test(locale) ? '工单' : 'Tickets';
}

function rank(path: readonly string[]): number {
  return path.at(-1) === ticketFolder ? 1 : 0;
}

function buildTree(titles: Iterable<ArticleTitle>): TreeNode {
  const root = emptyNode();
  for (const title of titles) {
    let node = root;
    node.count++;
    for (const name of browsePlace(title)) {
      const next: TreeNode = node.folders.get(name) ?? emptyNode();
      node.folders.set(name, next);
      next.count++;
      node = next;
    }
    node.articles.push(title);
  }
  return root;
}

function emptyNode(): TreeNode {
  return { folders: new Map(), articles: [], count: 0 };
}
