import * as vscode from 'vscode';
import { viewIds } from '../ids';
import { SearchPage, type SearchViewParts } from './searchPage';

/** The search view in the side bar, and the way to have it search for given words. */
export interface SearchView {
  /** Shows the view and searches there; '' only shows it, ready for typing. */
  readonly search: (query: string) => Promise<void>;
  readonly dispose: () => void;
}

/** Registers the search view. Its page lives only while it is shown; it restores itself. */
export function registerSearchView(parts: SearchViewParts): SearchView {
  let page: SearchPage | undefined;
  let pending: string | undefined;
  const registration = vscode.window.registerWebviewViewProvider(viewIds.search, {
    resolveWebviewView: view => {
      const opened = new SearchPage(parts, view, () => {
        if (pending !== undefined) opened.post({ kind: 'ask', query: pending });
        pending = undefined;
      });
      page = opened;
      view.onDidDispose(() => {
        opened.dispose();
        page = undefined;
      });
    },
  });
  return {
    search: async query => {
      pending = query;
      await vscode.commands.executeCommand(`${viewIds.search}.focus`);
      if (page?.isReady !== true) return;
      page.post({ kind: 'ask', query });
      pending = undefined;
    },
    dispose: () => {
      registration.dispose();
    },
  };
}
