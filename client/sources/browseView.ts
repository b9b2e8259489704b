import * as vscode from 'vscode';
import type { ArticleKind, BrowseFolder, BrowseItem, SourceStatus } from '../../server/protocol';
import type { DocsServer } from '../docsServer';
import { commandIds, contextKeys, viewIds } from '../ids';
import type { ReadingNews } from './readingNews';
import { sourceItem } from './sourceItem';
import { sourceDropTarget } from './sources';
import { unreadOf } from './unread';

/** One row of the browse tree. An article carries its `id`, so that commands find it. */
export type BrowseNode =
  | { readonly kind: 'folder'; readonly folder: BrowseFolder }
  | { readonly kind: 'article'; readonly id: string; readonly article: BrowseItem }
  | { readonly kind: 'sources' }
  | { readonly kind: 'source'; readonly source: SourceStatus; readonly isReading: boolean };

/** Icons of the kinds of articles, the same everywhere in the editor's own lists. */
export const kindIcons: Readonly<Record<ArticleKind, string>> = {
  kb: 'book',
  ticket: 'comment-discussion',
  qa: 'question',
  reference: 'json',
};

/** Registers the browse tree: the sources, then products, their sections and articles. */
export function registerBrowseView(server: DocsServer, news: ReadingNews): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let filter = '';
  const view = vscode.window.createTreeView<BrowseNode>(viewIds.browse, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: treeItem,
      getChildren: node => childrenOf(server, node, filter),
    },
    dragAndDropController: sourceDropTarget(news),
    showCollapseAll: true,
  });
  const setFilter = (words: string): void => {
    filter = words.trim();
    view.description = filter === '' ? '' : vscode.l10n.t('filter: {0}', filter);
    void vscode.commands.executeCommand('setContext', contextKeys.browseFiltered, filter !== '');
    changed.fire();
  };
  let shown = '';
  return vscode.Disposable.from(
    view,
    changed,
    server.onDidChangeStatus(({ state, articles, problems, sources }) => {
      const now = JSON.stringify([state, articles, problems, sources]);
      if (now === shown) return;
      shown = now;
      // Said only once it is known: an index that is still being opened is not empty.
      const isEmpty = state === 'ready' && articles === 0;
      void vscode.commands.executeCommand('setContext', contextKeys.hasNoArticles, isEmpty);
      const hasUnread = state !== 'indexing' && unreadOf({ sources }) !== undefined;
      void vscode.commands.executeCommand('setContext', contextKeys.hasUnread, hasUnread);
      if (state !== 'starting') changed.fire();
    }),
    vscode.commands.registerCommand(commandIds.refreshBrowse, () => changed.fire()),
    vscode.commands.registerCommand(commandIds.clearBrowseFilter, () => setFilter('')),
    vscode.commands.registerCommand(commandIds.filterBrowse, async () => {
      const words = await vscode.window.showInputBox({
        prompt: vscode.l10n.t('Show only what matches these words'),
        value: filter,
      });
      if (words !== undefined) setFilter(words);
    }),
  );
}

async function childrenOf(
  server: DocsServer,
  node: BrowseNode | undefined,
  filter: string,
): Promise<BrowseNode[]> {
  if (node?.kind === 'sources') {
    const isReading = server.status?.state === 'indexing';
    return (server.status?.sources ?? []).map(source => ({ kind: 'source', source, isReading }));
  }
  if (node === undefined && filter !== '') return matching(server, filter);
  const path = node?.kind === 'folder' ? node.folder.path : [];
  // A server that is down has said so already, and the editor would say it again.
  const nothing = { folders: [], articles: [] };
  const { folders, articles } = await server
    .ask(ask => ask.browse(path))
    .catch((error: unknown) => {
      if (server.status?.state === 'failed') return nothing;
      throw error;
    });
  const children: BrowseNode[] = [
    ...folders.map(folder => ({ kind: 'folder', folder }) as const),
    ...articles.map(article => ({ kind: 'article', id: article.id, article }) as const),
  ];
  const hasSources = node === undefined && (server.status?.sources.length ?? 0) > 0;
  // First, where they are seen however many products there are.
  return hasSources ? [{ kind: 'sources' }, ...children] : children;
}

async function matching(server: DocsServer, filter: string): Promise<BrowseNode[]> {
  const { hits } = await server.ask(ask => ask.search({ query: filter, limit: 100 }));
  return hits.map(article => ({ kind: 'article', id: article.id, article }));
}

function treeItem(node: BrowseNode): vscode.TreeItem {
  switch (node.kind) {
    case 'folder': {
      const item = new vscode.TreeItem(node.folder.name, vscode.TreeItemCollapsibleState.Collapsed);
      item.description = node.folder.count.toLocaleString(vscode.env.language);
      item.id = `folder:${JSON.stringify(node.folder.path)}`;
      return item;
    }
    case 'article': {
      const item = new vscode.TreeItem(node.article.title);
      item.iconPath = new vscode.ThemeIcon(kindIcons[node.article.kind]);
      item.tooltip = node.article.title;
      item.contextValue = 'article';
      item.command = {
        command: commandIds.openArticle,
        title: vscode.l10n.t('Open Article'),
        arguments: [{ id: node.id }],
      };
      return item;
    }
    case 'sources': {
      const label = vscode.l10n.t('Sources');
      const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
      item.iconPath = new vscode.ThemeIcon('library');
      return item;
    }
    case 'source':
      return sourceItem(node.source, node.isReading);
  }
}
