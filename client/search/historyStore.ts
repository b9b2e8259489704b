import * as vscode from 'vscode';
import { currentSettings } from '../currentSettings';
import {
  emptyHistory,
  readHistory,
  rememberOpened,
  rememberSearch,
  toggleFavourite,
  type ArticleRef,
  type History,
} from './history';

const key = 'history';

/**
 * The history as it is kept on this machine between sessions. With `supportDocs.search.history`
 * off, nothing new is remembered but the favourites a person marks.
 */
export interface HistoryStore {
  readonly current: () => History;
  readonly onDidChange: vscode.Event<History>;
  readonly searched: (words: string) => void;
  readonly opened: (article: ArticleRef) => void;
  readonly toggleFavourite: (article: ArticleRef) => void;
  /** Forgets searches and opened articles; favourites stay. */
  readonly clear: () => void;
  readonly dispose: () => void;
}

export function openHistory(state: vscode.Memento): HistoryStore {
  const changed = new vscode.EventEmitter<History>();
  let history = readHistory(state.get(key));
  const set = (next: History): void => {
    history = next;
    void state.update(key, next);
    changed.fire(next);
  };
  const isRemembering = (): boolean => currentSettings().search.history;
  return {
    current: () => history,
    onDidChange: changed.event,
    searched: words => {
      if (isRemembering()) set(rememberSearch(history, words));
    },
    opened: article => {
      if (isRemembering()) set(rememberOpened(history, article, Date.now()));
    },
    toggleFavourite: article => set(toggleFavourite(history, article)),
    clear: () => set({ ...emptyHistory, favourites: history.favourites }),
    dispose: () => changed.dispose(),
  };
}
