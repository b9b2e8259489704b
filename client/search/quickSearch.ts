import * as vscode from 'vscode';
import type { Hit } from '../../server/protocol';
import type { ArticleTarget } from '../article/articleTarget';
import type { DocsServer } from '../docsServer';
import { alsoInLabels } from './alsoIn';
import { kindIcons } from '../sources/browseView';
import { asOfText } from '../sources/sourceItem';
import type { ArticleRef } from './history';
import type { HistoryStore } from './historyStore';
import { commandIds } from '../ids';
import { keepMoves, type PickMoves } from './pickMoves';
import { keepOrder } from './keepOrder';
import { newestAnswer, rowOfEnter } from './newestAnswer';
import { createPreview } from './quickPreview';
import { plainLabel } from '../plainText';
import { reasonOf } from '../reasonOf';

interface Item extends vscode.QuickPickItem {
  readonly articleId?: string;
  /** Anchor of the section that answers. */
  readonly section?: string;
  /** Words to search for instead. */
  readonly search?: string;
}

interface Parts {
  readonly server: DocsServer;
  readonly history: HistoryStore;
  /** Hands the words over to the view in the side bar. */
  readonly showInView: (query: string) => void;
  /** The key for it, where the list has no other row. */
  readonly rowBelow: vscode.Event<void>;
}

const shown = 50;

/** The search as a quick pick: the same answers as the view's, for those who never leave the keys. */
export function quickSearch(parts: Parts, words = ''): void {
  const { l10n } = vscode;
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = 'Support Docs';
  pick.placeholder = l10n.t('Words, error code, message, API path or field name');
  pick.value = words;
  keepOrder(pick);
  pick.buttons = [
    { iconPath: new vscode.ThemeIcon('layout-sidebar-left'), tooltip: l10n.t('Show in Side Bar') },
  ];
  const moves = keepMoves(pick, parts.rowBelow);
  const { ask: find, awaited } = newestAnswer(createFill(parts, pick, moves));
  const preview = createPreview(parts.server);
  const open = (item: Item, command: string): void => {
    if (pick.value.trim() !== '') parts.history.searched(pick.value);
    void vscode.commands.executeCommand(command, targetOf(item));
  };
  pick.onDidChangeValue(value => void find(value.trim()));
  // The first item is active by itself; who moves on from it, or back to it, looks at articles.
  pick.onDidChangeActive(([item]) => {
    const isChosen = awaited() === undefined && (preview.isShowing() || item !== pick.items[0]);
    const target = item && targetOf(item);
    if (isChosen && target) preview.show(target);
  });
  let handedOver: string | undefined;
  pick.onDidTriggerButton(() => {
    handedOver = pick.value;
    pick.hide();
  });
  pick.onDidTriggerItemButton(({ item }) => {
    if (item.articleId !== undefined) open(item, commandIds.openArticleToSide);
  });
  const accept = (item: Item | undefined): void => {
    if (item?.search !== undefined) {
      pick.value = item.search;
      void find(item.search);
    } else if (item?.articleId !== undefined) {
      preview.keep(item.articleId);
      open(item, commandIds.openArticle);
      pick.hide();
    }
  };
  pick.onDidAccept(() => void rowOfEnter(pick, { awaited, meant: moves.meant }).then(accept));
  const changes = parts.server.onDidChangeStatus(({ state }) => {
    // Who has moved on to a row keeps it.
    const isAtFirst = pick.activeItems.every(item => item === pick.items[0]);
    if (state === 'ready' && pick.value.trim() !== '' && isAtFirst && !preview.isShowing()) {
      void find(pick.value.trim());
    }
  });
  pick.onDidHide(() => {
    changes.dispose();
    moves.dispose();
    // The view comes last, for what comes back below a closed list takes the focus.
    void preview.dispose().then(() => {
      if (handedOver !== undefined) parts.showInView(handedOver);
    });
    pick.dispose();
  });
  pick.show();
  void find(words.trim());
}

/** What of an article a row opens; undefined for a row of words. */
function targetOf({ articleId: id, section }: Item): Omit<ArticleTarget, 'toSide'> | undefined {
  if (id === undefined) return undefined;
  return section === undefined ? { id } : { id, section };
}

/** Puts what a query finds into the list; false if another was asked before the answer came. */
function createFill(
  { server, history }: Parts,
  pick: vscode.QuickPick<Item>,
  moves: PickMoves<Item>,
): (query: string) => Promise<boolean> {
  let running: vscode.CancellationTokenSource | undefined;
  return async query => {
    running?.cancel();
    const { token } = (running = new vscode.CancellationTokenSource());
    moves.asked();
    if (query === '') {
      moves.show(startItems(history));
      pick.busy = false;
      return true;
    }
    pick.busy = true;
    try {
      const { hits, suggestions = [] } = await server.ask(ask =>
        ask.search({ query, limit: shown }, token),
      );
      if (token.isCancellationRequested) return false;
      moves.show(hits.length > 0 ? hits.map(hitItem) : nothingItems(query, suggestions));
    } catch (error) {
      if (token.isCancellationRequested) return false;
      moves.show([{ label: `$(error) ${plainLabel(reasonOf(error))}`, alwaysShow: true }]);
    }
    pick.busy = false;
    return true;
  };
}

function hitItem(hit: Hit): Item {
  const { id, title, kind, category, snippet, section } = hit;
  const place = [category, section?.title ?? ''].filter(part => part !== '').join(' › ');
  const others = alsoInLabels(hit);
  const also = others === '' ? [] : [vscode.l10n.t('also in {0}', others)];
  if (hit.asOf !== undefined) also.push(asOfText(hit.asOf));
  return {
    ...articleItem({ id, title, kind }),
    ...(section && { section: section.anchor }),
    description: plainLabel([place, ...also].filter(part => part !== '').join(' · ')),
    detail: plainLabel(snippet.replace(/\s+/g, ' ')),
  };
}

function articleItem({ id, title, kind }: ArticleRef): Item {
  return {
    label: `$(${kindIcons[kind]}) ${plainLabel(title)}`,
    articleId: id,
    alwaysShow: true,
    buttons: [
      {
        iconPath: new vscode.ThemeIcon('split-horizontal'),
        tooltip: vscode.l10n.t('Open to the Side'),
      },
    ],
  };
}

/**
 * What to start from. Each row says its group itself: VS Code tells rows by their places among all
 * items, so with separators a move among these would mean another row of those to come. What is
 * typed hides none of them, for the same reason.
 */
function startItems(history: HistoryStore): Item[] {
  const { searches, opened, favourites } = history.current();
  const group = (description: string, items: readonly Item[]): Item[] =>
    items.map(item => ({ ...item, description, alwaysShow: true }));
  return [
    ...group(
      vscode.l10n.t('Recent searches'),
      searches.map(search => ({ label: `$(history) ${plainLabel(search)}`, search })),
    ),
    ...group(vscode.l10n.t('Favorites'), favourites.map(articleItem)),
    ...group(vscode.l10n.t('Recently opened'), opened.slice(0, 10).map(articleItem)),
  ];
}

function nothingItems(query: string, suggestions: readonly string[]): Item[] {
  const label = `$(info) ${vscode.l10n.t('No results for “{0}”', plainLabel(query))}`;
  return [
    { label, alwaysShow: true },
    ...suggestions.map(search => ({
      label: `$(lightbulb) ${plainLabel(search)}`,
      description: vscode.l10n.t('Did you mean'),
      search,
      alwaysShow: true,
    })),
  ];
}
