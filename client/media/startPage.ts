import type { Home, ViewCommand, ViewStatus } from '../search/searchMessages';
import { emptyHome, isEmptyHome } from './homeGroups';
import { statusNotice } from './notices';
import type { ResultsPane } from './resultsPane';
import type { SearchStrings } from './strings';

/** What the pane shows while nothing is searched for: what there is to offer, and how the server is. */
export interface StartPage {
  /** Shows it; nothing yet if the extension has not told what there is to offer. */
  readonly show: () => void;
  readonly setHome: (home: Home) => void;
  readonly status: () => ViewStatus;
  readonly setStatus: (status: ViewStatus) => void;
  /** Progress, failure, and what can be done, in place; nothing while there is nothing to say. */
  readonly showStatus: () => void;
}

export function createStartPage(
  strings: SearchStrings,
  { pane, run }: { readonly pane: ResultsPane; readonly run: (command: ViewCommand) => void },
): StartPage {
  let home: Home | undefined;
  let status: ViewStatus = { state: 'starting', articles: 0, problems: 0 };
  const showStatus = (): void => {
    const isEmpty = isEmptyHome(home ?? emptyHome);
    pane.showNotice(statusNotice(strings, { status, isEmpty, run }));
  };
  return {
    show: () => {
      if (home === undefined) return;
      pane.showHome(home);
      showStatus();
    },
    setHome: next => {
      home = next;
    },
    status: () => status,
    setStatus: next => {
      status = next;
    },
    showStatus,
  };
}
