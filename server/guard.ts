/** How a request is run: not after it was cancelled, and never fatally. */
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
} from 'vscode-languageserver';

export interface GuardOptions {
  readonly log: (message: string) => void;
}

/**
 * Wraps the function that answers a request. It runs a turn of the event loop later, so that a
 * cancellation that came in with it is seen first. A failure is logged and costs this answer only.
 */
export function guarded<P, R>(
  name: string,
  answer: (params: P, signal: AbortSignal) => R | Promise<R>,
  { log }: GuardOptions,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    const cancel = new AbortController();
    token.onCancellationRequested(() => cancel.abort());
    await new Promise(resolve => setImmediate(resolve));
    if (token.isCancellationRequested) throw cancelled();
    try {
      return await answer(params, cancel.signal);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      if (cancel.signal.aborted) throw cancelled();
      log(`${name} failed: ${describe(error)}`);
      throw new ResponseError(ErrorCodes.InternalError, `${name} failed; the log says more.`);
    }
  };
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/**
 * The same for answers nobody asked for in so many words: a failure is logged, and is no answer. A
 * request that is malformed is refused all the same.
 */
export function guardedQuiet<P, R>(
  name: string,
  answer: (params: P) => R,
  { log }: GuardOptions,
): (params: P, token: CancellationToken) => Promise<R | null> {
  const quiet = (params: P): R | null => {
    try {
      return answer(params);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`${name} failed: ${describe(error)}`);
      return null;
    }
  };
  return guarded(name, quiet, { log });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
