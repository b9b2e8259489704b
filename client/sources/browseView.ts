import * as vscode from 'vscode';
import type { ArticleKind } from '../../server/protocol';
import type { DocsServer } from '../docsServer';
import { commandIds, contextKeys, viewIds } from '../ids';
import { browseRows, type BrowseRow } from './browseRows';
import type { ReadingNews } from './readingNews';
import { sourceItem } from './sourceItem';
import { sourceDropTarget } from './sources';
import { unreadOf } from './unread';

/** Icons of the kinds of articles, the same everywhere in the editor's own lists. */
export const kindIcons: Readonly<Record<ArticleKind, string>> = {
  kb: 'book',
  ticket: 'comment-discussion',
  qa: 'question',
  reference: 'json',
};

/** Registers the browse tree: the sources, then products, their sections and articles. */
export function registerBrowseView(server: DocsServer, news: ReadingNews): vscode.Disposable {
  const changed = new vscode.EventEmitter<BrowseRow[] | undefined>();
  const rows = browseRows(server);
  let filter = '';
  const view = vscode.window.createTreeView<BrowseRow>(viewIds.browse, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: treeItem,
      getChildren: rows.below,
    },
    dragAndDropController: sourceDropTarget(news),
    showCollapseAll: true,
  });
  const setFilter = (words: string): void => {
    filter = words.trim();
    view.description = filter === '' ? '' : vscode.l10n.t('filter: {0}', filter);
    void vscode.commands.executeCommand('setContext', contextKeys.browseFiltered, filter !== '');
    rows.filter(filter);
    changed.fire(undefined);
  };
  const renew = async (): Promise<void> => changed.fire(await rows.renew());
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
      if (state !== 'starting') void renew();
    }),
    vscode.commands.registerCommand(commandIds.refreshBrowse, () => setFilter(filter)),
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

function treeItem(row: BrowseRow): vscode.TreeItem {
  switch (row.kind) {
    case 'folder': {
      const item = new vscode.TreeItem(row.folder.name, vscode.TreeItemCollapsibleState.Collapsed);
      item.description = row.folder.count.toLocaleString(vscode.env.language);
      item.id = `folder:${JSON.stringify(row.folder.path)}`;
      return item;
    }
    case 'article': {
      const item = new vscode.TreeItem(row.article.title);
      item.iconPath = new vscode.ThemeIcon(kindIcons[row.article.kind]);
      item.tooltip = row.article.title;
      item.contextValue = 'article';
      item.command = {
        command: commandIds.openArticle,
        title: vscode.l10n.t('Open Article'),
        arguments: [{ id: row.id }],
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
      return sourceItem(row.source, row.isReading);
  }
}
