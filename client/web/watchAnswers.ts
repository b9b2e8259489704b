/**
 * Notices that a worker has ended or is stuck: unlike a process it tells nobody, it only answers no
 * more. An end is noticed sooner by its lock (`serverWorker.ts`) where the browser has locks.
 */

export interface WatchOptions {
  /** A question that a server in order answers soon, whatever else it does. */
  readonly ask: () => Promise<unknown>;
  /** Called when that question was not answered either. */
  readonly onSilence: () => void;
  /** Milliseconds to wait for an answer, each of the two times. */
  readonly patience?: number;
}

/** What looks after the answers to questions. */
export interface AnswerWatch {
  /** Gives the answer on, and looks after the server if it does not come. */
  watch<T>(answer: Promise<T>): Promise<T>;
  dispose(): void;
}

/** Watches over answers; nothing is asked of a server while all questions are answered in time. */
export function watchAnswers({ ask, onSilence, patience = 15_000 }: WatchOptions): AnswerWatch {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isAsking = false;
  const later = (run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, patience);
    timers.add(timer);
    return () => {
      clearTimeout(timer);
      timers.delete(timer);
    };
  };
  const check = () => {
    if (isAsking) return;
    isAsking = true;
    const stop = later(() => {
      isAsking = false;
      onSilence();
    });
    const answered = () => {
      isAsking = false;
      stop();
    };
    ask().then(answered, answered);
  };
  return {
    watch: answer => {
      if (isAsking) return answer;
      const stop = later(check);
      answer.then(stop, stop);
      return answer;
    },
    dispose: () => timers.forEach(clearTimeout),
  };
}
