/** How a search server is asked, whatever carries the question: the client leans on nothing else. */

export interface ServerRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  /** With its query string, encoded. */
  readonly path: string;
  /** JSON, or lines of JSON where `lines` is true. */
  readonly body?: string;
  readonly lines?: boolean;
  readonly timeoutMs?: number;
  /** Bytes that an answer may have, unpacked. */
  readonly mostBytes?: number;
  /** Statuses that are an answer, beside those of success. */
  readonly allowed?: readonly number[];
  readonly signal?: AbortSignal;
}

export interface ServerReply {
  readonly status: number;
  /** Undefined where the reply has no body. */
  readonly json: unknown;
}

/** Asks one server. Rejects with SearchServerError, and with nothing else. */
export interface Transport {
  /** The server without credentials, as people are told of it. */
  readonly host: string;
  readonly send: (request: ServerRequest) => Promise<ServerReply>;
  readonly close: () => void;
}
