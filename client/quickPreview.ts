import * as vscode from 'vscode';
import { findArticle, previewEditor } from './article/articleView';
import type { DocsServer } from './docsServer';

/** Shows articles behind a quick pick while one moves through its items. */
export interface Preview {
  /** Shows an article soon; a newer one takes its place. */
  readonly show: (id: string) => void;
  readonly isShowing: () => boolean;
  /** Leaves open what is shown, because it was chosen. */
  readonly keep: () => void;
  readonly dispose: () => void;
}

/** Longer than the repetition of a key held down, so that only what one stops at is opened. */
const restMs = 200;

/**
 * A preview that gives way to what was there before when it is disposed of, unless it is kept: its
 * tab is closed, and the text that was being edited comes back.
 */
export function createPreview(server: DocsServer): Preview {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let shown: vscode.Uri | undefined;
  const state = { isOver: false };
  const isOver = (): boolean => state.isOver;
  const before = new Set(vscode.window.tabGroups.activeTabGroup.tabs.map(uriOf));
  const editor = vscode.window.activeTextEditor;
  const open = async (id: string): Promise<void> => {
    const found = await findArticle(server, id);
    if (found === undefined || isOver()) return;
    const { uri } = found;
    shown = uri;
    const options = { preserveFocus: true, preview: true };
    await vscode.commands.executeCommand('vscode.openWith', uri, previewEditor, options);
    if (isOver()) await takeBack(uri);
  };
  const takeBack = async (uri: vscode.Uri): Promise<void> => {
    const { tabs } = vscode.window.tabGroups.activeTabGroup;
    const tab = tabs.find(one => one.isPreview && uriOf(one) === uri.toString());
    if (tab !== undefined && !before.has(uri.toString())) await vscode.window.tabGroups.close(tab);
    if (editor !== undefined) {
      await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    }
  };
  return {
    show: id => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        // A preview that does not come costs nothing but itself.
        open(id).catch(() => undefined);
      }, restMs);
    },
    isShowing: () => shown !== undefined,
    keep: () => {
      shown = undefined;
    },
    dispose: () => {
      state.isOver = true;
      clearTimeout(waiting);
      if (shown !== undefined) void takeBack(shown);
    },
  };
}

function uriOf({ input }: vscode.Tab): string {
  return input instanceof vscode.TabInputCustom ? input.uri.toString() : '';
}
