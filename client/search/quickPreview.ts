import * as vscode from 'vscode';
import { findArticle, previewEditor } from '../article/articleView';
import type { ArticleTarget } from '../article/articleTarget';
import type { DocsServer } from '../docsServer';

/** Shows articles behind a quick pick while one moves through its items. */
export interface Preview {
  /** Shows an article soon, at its section; a newer one takes its place. */
  readonly show: (target: PreviewTarget) => void;
  readonly isShowing: () => boolean;
  /** Leaves an article open if it is the one shown, because it was chosen. */
  readonly keep: (id: string) => void;
  /** Over; resolves when what was there before is back. */
  readonly dispose: () => Promise<void>;
}

type PreviewTarget = Pick<ArticleTarget, 'id' | 'section'>;

/** Longer than the repetition of a key held down, so that only what one stops at is opened. */
const restMs = 200;

/**
 * A preview that gives way to what was there before when it is disposed of, unless it is kept: its
 * tab is closed, and the editor below it comes back. That takes the focus only where nothing else
 * has it by then, e.g. a command palette that was opened right after.
 */
export function createPreview(server: DocsServer): Preview {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** Id of the article asked for last; undefined when it is over. */
  let wanted: string | undefined;
  let kept: string | undefined;
  let shown: { readonly id: string; readonly uri: vscode.Uri } | undefined;
  const isWanted = (id: string): boolean => wanted === id;
  const isOver = (): boolean => wanted === undefined;
  const giveWay = givesWayTo(vscode.window.tabGroups.activeTabGroup);
  const open = async (target: PreviewTarget): Promise<void> => {
    const { id } = target;
    const found = await findArticle(server, target);
    if (found === undefined || !isWanted(id)) return;
    const last = shown;
    shown = { id, uri: found.uri };
    await vscode.commands.executeCommand('vscode.openWith', found.uri, previewEditor, {
      preserveFocus: true,
      preview: giveWay.isPreview(found.uri),
    });
    if (last !== undefined && last.id !== id) await giveWay.close(last.uri, true);
    if (isOver() && id !== kept) await giveWay.back(found.uri);
  };
  const end = async (): Promise<void> => {
    clearTimeout(waiting);
    wanted = undefined;
    if (shown !== undefined && shown.id !== kept) await giveWay.back(shown.uri);
  };
  let ended: Promise<void> | undefined;
  return {
    show: target => {
      wanted = target.id;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        // A preview that does not come costs nothing but itself.
        open(target).catch(() => undefined);
      }, restMs);
    },
    isShowing: () => shown !== undefined,
    keep: id => {
      kept = id;
    },
    dispose: () => (ended ??= end()),
  };
}

/** The way back to what a group of tabs shows now, after something else was opened in it. */
function givesWayTo({ tabs }: vscode.TabGroup) {
  const before = new Set(tabs.map(uriOf));
  const activeIndex = tabs.findIndex(tab => tab.isActive);
  const hasPreview = tabs.some(tab => tab.isPreview);
  const wasThere = (uri: vscode.Uri): boolean => before.has(uri.toString());
  const group = (): vscode.TabGroup => vscode.window.tabGroups.activeTabGroup;
  const close = async (uri: vscode.Uri, preserveFocus: boolean): Promise<void> => {
    const isOurs = (tab: vscode.Tab): boolean => uriOf(tab) === uri.toString() && !wasThere(uri);
    const tab = group().tabs.find(isOurs);
    if (tab !== undefined) await vscode.window.tabGroups.close(tab, preserveFocus);
  };
  return {
    /** A tab that is itself a preview would be replaced by another one, and not come back. */
    isPreview: (uri: vscode.Uri): boolean => !hasPreview || wasThere(uri),
    close,
    back: async (uri: vscode.Uri): Promise<void> => {
      await close(uri, false);
      const isBack = group().tabs.findIndex(tab => tab.isActive) === activeIndex;
      // Only the editor's own command brings back any kind of tab as it was.
      if (!isBack) {
        await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', activeIndex);
      }
    },
  };
}

function uriOf({ input }: vscode.Tab): string {
  return input instanceof vscode.TabInputCustom ? input.uri.toString() : '';
}
