import { UserError } from '../article';

/** What went wrong with a server, as far as it decides what to do next. */
export type ServerFailure =
  | 'unreachable'
  | 'certificate'
  | 'slow'
  | 'unauthorized'
  | 'forbidden'
  | 'missing'
  | 'busy'
  | 'redirect'
  | 'not-json'
  | 'too-large'
  | 'cancelled'
  | 'refused';

/** A failure of a search server in one sentence, which names the host and never a credential. */
export class SearchServerError extends UserError {
  constructor(
    readonly failure: ServerFailure,
    message: string,
    /** Milliseconds after which the server wants to be asked again. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}
