import type { SearchQuestion } from '../search/searchMessages';

/**
 * The questions put to the extension, of which only the newest counts: whatever answers an older
 * one comes too late and must not be painted.
 */
export interface Questions {
  readonly put: (asked: Omit<SearchQuestion, 'number'>) => void;
  /** The newest question, if an answer to it may still come or has come. */
  readonly newest: () => SearchQuestion | undefined;
  readonly isAnswered: () => boolean;
  readonly isNewest: (question: SearchQuestion) => boolean;
  readonly answered: () => void;
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
  const settle = (): void => {
    isAnswered = true;
    clearTimeout(patience);
    patience = undefined;
    parts.waiting(false);
  };
  return {
    put: asked => {
      newest = { ...asked, number: ++number };
      isAnswered = false;
      patience ??= setTimeout(() => parts.waiting(true), patienceMs);
      parts.send(newest);
    },
    newest: () => newest,
    isAnswered: () => isAnswered,
    isNewest: question => question.number === newest?.number,
    answered: settle,
    drop: () => {
      newest = undefined;
      settle();
    },
  };
}
