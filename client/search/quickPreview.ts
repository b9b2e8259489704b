import * as vscode from 'vscode';
import { findArticle, previewEditor } from '../article/articleView';
import type { DocsServer } from '../docsServer';

/** Shows articles behind a quick pick while one moves through its items. */
export interface Preview {
  /** Shows an article soon; a newer one takes its place. */
  readonly show: (id: string) => void;
  readonly isShowing: () => boolean;
  /** Leaves an article open if it is the one shown, because it was chosen. */
  readonly keep: (id: string) => void;
  readonly dispose: () => void;
}

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
  const open = async (id: string): Promise<void> => {
    const found = await findArticle(server, id);
    if (found === undefined || !isWanted(id)) return;
    const last = shown;
    shown = { id, uri: found.uri };
    await vscode.commands.executeCommand('vscode.openWith', found.uri, previewEditor, {
      preserveFocus: true,
      preview: giveWay.isPreview,
    });
    if (last !== undefined && last.id !== id) await giveWay.close(last.uri);
    if (isOver() && id !== kept) await giveWay.back(found.uri);
  };
  return {
    show: id => {
      wanted = id;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        // A preview that does not come costs nothing but itself.
        open(id).catch(() => undefined);
      }, restMs);
    },
    isShowing: () => shown !== undefined,
    keep: id => {
      kept = id;
    },
    dispose: () => {
      clearTimeout(waiting);
      wanted = undefined;
      if (shown !== undefined && shown.id !== kept) void giveWay.back(shown.uri);
    },
  };
}

/** The way back to what a group of tabs shows now, after something else was opened in it. */
function givesWayTo({ tabs, activeTab }: vscode.TabGroup) {
  const before = new Set(tabs.map(uriOf));
  const editor = vscode.window.activeTextEditor;
  const ours = (uri: vscode.Uri): vscode.Tab | undefined =>
    vscode.window.tabGroups.activeTabGroup.tabs.find(
      tab => uriOf(tab) === uri.toString() && !before.has(uri.toString()),
    );
  return {
    /** A tab that is itself a preview would be replaced by another one, and not come back. */
    isPreview: activeTab?.isPreview !== true,
    close: async (uri: vscode.Uri): Promise<void> => {
      const tab = ours(uri);
      if (tab !== undefined) await vscode.window.tabGroups.close(tab, true);
    },
    back: async (uri: vscode.Uri): Promise<void> => {
      const tab = ours(uri);
      if (tab !== undefined) await vscode.window.tabGroups.close(tab);
      else if (editor !== undefined) {
        await vscode.window.showTextDocument(editor.document, editor.viewColumn);
      }
    },
  };
}

function uriOf({ input }: vscode.Tab): string {
  return input instanceof vscode.TabInputCustom ? input.uri.toString() : '';
}
