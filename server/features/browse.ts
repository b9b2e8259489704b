/** The tree of all articles: product → section → article, and the tickets by category. */
import type { ArticleTitle, DocsIndex } from '../../docs-index/answer/docsIndex';
import type { BrowseAnswer } from '../protocol';

interface TreeNode {
  readonly folders: Map<string, TreeNode>;
  readonly articles: ArticleTitle[];
  count: number;
}

/** Path element that stands for all tickets, whatever the language of its name. */
const ticketFolder = 'kind:ticket';

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
  const byName = new Intl.Collator([locale, 'zh-CN'], { numeric: true }).compare;
  const folders = [...node.folders].map(([key, { count }]) => ({
    name: key === ticketFolder ? ticketName(locale) : key,
    path: [...path, key],
    count,
  }));
  return {
    folders: folders.sort((a, b) => rank(a.path) - rank(b.path) || byName(a.name, b.name)),
    articles: node.articles.map(({ id, title, kind }) => ({ id, title, kind })),
  };
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
    for (const name of placeOf(title)) {
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

/** The folders an article stands in; a page that says nothing of it stands where its file does. */
function placeOf({ id, kind, category, breadcrumb }: ArticleTitle): readonly string[] {
  const given = breadcrumb.length > 0 ? breadcrumb : [category];
  const named = given.map(name => name.trim()).filter(name => name !== '');
  const place = named.length > 0 ? named : id.split('/').slice(0, -1);
  return kind === 'ticket' ? [ticketFolder, ...place] : place;
}
