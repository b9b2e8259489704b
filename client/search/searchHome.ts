import type { StatusAnswer } from '../../server/protocol';
import { readShare, unreadOf } from '../sources/unread';
import { mostOpened, type History } from './history';
import type { Home, SymbolRef, ViewStatus } from './searchMessages';

/** What the search view offers before anything is typed. */
export function homeOf(history: History, inFile: readonly SymbolRef[]): Home {
  const { searches, favourites } = history;
  return {
    inFile,
    searches: searches.slice(0, 5),
    favourites,
    mostOpened: mostOpened(history, 5),
  };
}

/** The server's status as the search view shows it; one that was not needed yet is about to be. */
export function viewStatus(status: StatusAnswer | undefined): ViewStatus {
  if (status === undefined) return { state: 'starting', articles: 0, problems: 0 };
  const { state, articles, problems, progress, message } = status;
  const unread = unreadOf(status);
  const isCounted = progress !== undefined && progress.filesTotal > 0;
  return {
    state,
    articles,
    problems,
    ...(isCounted && { progress: progress.filesDone / progress.filesTotal }),
    ...(message !== undefined && { message }),
    ...(state === 'ready' && unread !== undefined && { stoppedAt: readShare(unread) }),
  };
}
