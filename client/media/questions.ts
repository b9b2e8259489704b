import type { SearchQuestion, ToSearchView } from '../search/searchMessages';

type Results = Extract<ToSearchView, { kind: 'results' }>;

/**
 * The questions put to the extension, of which only the newest counts: whatever answers an older
 * one comes too late and must not be painted.
 */
export interface Questions {
  readonly put: (asked: Omit<SearchQuestion, 'number'>) => void;
  /** Asks for what follows what is there; nothing if that is all, or an answer is still to come. */
  readonly more: (limit: number) => void;
  /** The newest question, if an answer to it may still come or has come. */
  readonly newest: () => SearchQuestion | undefined;
  readonly isAnswered: () => boolean;
  readonly isNewest: (question: SearchQuestion) => boolean;
  readonly answered: (results: Results) => void;
  readonly failed: () => void;
  /** How many results have come of the newest search, page by page. */
  readonly loaded: () => number;
  /** Forgets the newest question: nothing is asked for any more. */
  readonly drop: () => void;
}

/** A wait shorter than this shows no progress: a flash would be worse than the wait. */
const patienceMs = 250;

export function createQuestions(parts: {
  readonly send: (question: SearchQuestion) => void;
  /** Called with true when an answer is waited for in earnest, and with false when it is there. */
  readonly waiting: (isWaiting: boolean) => void;
}): Questions {
  let number = 0;
  let newest: SearchQuestion | undefined;
  let patience: number | undefined;
  let isAnswered = true;
  let loaded = 0;
  let total = 0;
  const settle = (): void => {
    isAnswered = true;
    clearTimeout(patience);
    patience = undefined;
    parts.waiting(false);
  };
  const put = (asked: Omit<SearchQuestion, 'number'>): void => {
    newest = { ...asked, number: ++number };
    isAnswered = false;
    patience ??= setTimeout(() => parts.waiting(true), patienceMs);
    parts.send(newest);
  };
  return {
    put,
    more: limit => {
      const isAll = loaded >= total || loaded === 0;
      if (newest !== undefined && !isAll && isAnswered) put({ ...newest, offset: loaded, limit });
    },
    newest: () => newest,
    isAnswered: () => isAnswered,
    isNewest: question => question.number === newest?.number,
    answered: ({ question, hits, total: all }) => {
      loaded = question.offset + hits.length;
      total = all;
      settle();
    },
    failed: settle,
    loaded: () => loaded,
    drop: () => {
      newest = undefined;
      loaded = 0;
      settle();
    },
  };
}
