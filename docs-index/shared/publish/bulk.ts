/** Documents sent in bulk: by size, checked one by one, and again where the server was busy. */
import { SearchServerError } from '../serverError';
import type { Transport } from '../transport';

/** One document to write. */
export interface BulkItem {
  readonly id: string;
  /** As JSON on one line. */
  readonly json: string;
  /** What a problem with it names. */
  readonly path: string;
  readonly line: number;
}

/** A document that the server does not take. */
export interface RefusedItem {
  readonly item: BulkItem;
  readonly reason: string;
}

export interface BulkWriter {
  /** Takes a document; resolves when there is room for the next. */
  add(item: BulkItem): Promise<void>;
  /** Sends what is left and waits for all answers. */
  end(): Promise<void>;
}

export interface BulkOptions {
  readonly transport: Transport;
  /** Alias by which the index is written: gone with it, so that nothing is made by writing. */
  readonly target: string;
  readonly onRefused: (refused: RefusedItem) => void;
  /** Milliseconds before the first retry. */
  readonly pause?: number;
}

/** Characters of JSON in one request, about as many bytes or up to three times as many. */
const batchLength = 2_000_000;
/** Requests under way at once: the server works while the next one is read. */
const mostRequests = 2;
const mostAttempts = 8;
const firstPause = 500;

/** Begins to write. A failure that retries do not mend is thrown by `add` or `end`. */
export function bulkWriter(options: BulkOptions): BulkWriter {
  let batch: BulkItem[] = [];
  let length = 0;
  let failed: Error | undefined;
  const running = new Set<Promise<void>>();
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const items = batch;
    batch = [];
    length = 0;
    while (running.size >= mostRequests) await Promise.race(running);
    const sending = sendAll(items, options)
      .catch((error: unknown) => {
        failed ??= error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => running.delete(sending));
    running.add(sending);
  };
  const check = () => {
    if (failed !== undefined) throw failed;
  };
  return {
    async add(item) {
      check();
      batch.push(item);
      length += item.json.length;
      if (length >= batchLength) await flush();
    },
    async end() {
      await flush();
      await Promise.all(running);
      check();
    },
  };
}

/** Writing a document twice is writing it once, so whatever is not sure to be there is sent again. */
async function sendAll(items: readonly BulkItem[], options: BulkOptions): Promise<void> {
  let left = items;
  for (let attempt = 1; left.length > 0; attempt++) {
    const outcome = await sendOnce(left, options, attempt);
    left = outcome.again;
    if (left.length > 0) await pauseFor(options.pause ?? firstPause, attempt, outcome.retryAfter);
  }
}

interface Outcome {
  readonly again: readonly BulkItem[];
  readonly retryAfter?: number | undefined;
}

async function sendOnce(
  items: readonly BulkItem[],
  { transport, target, onRefused }: BulkOptions,
  attempt: number,
): Promise<Outcome> {
  const body = items
    .map(({ id, json }) => `${JSON.stringify({ index: { _id: id } })}\n${json}\n`)
    .join('');
  try {
    const path = `/${target}/_bulk?require_alias=true&filter_path=items.*.status,items.*.error.type,items.*.error.reason`;
    const { json } = await transport.send({
      ...{ method: 'POST', path, body, lines: true, timeoutMs: 120_000 },
    });
    const results = resultsOf(json);
    const again: BulkItem[] = [];
    items.forEach((item, at) => {
      const { status, reason } = results[at] ?? { status: 503, reason: '' };
      if (status >= 200 && status < 300) return;
      if (isPassing(status) && attempt < mostAttempts) again.push(item);
      else if (isPassing(status)) throw new SearchServerError('busy', tooBusy(transport.host));
      else if (status === 404) throw new SearchServerError('missing', goneIndex);
      else onRefused({ item, reason });
    });
    return { again };
  } catch (error) {
    const isPassingError =
      error instanceof SearchServerError &&
      ['busy', 'slow', 'unreachable'].includes(error.failure) &&
      attempt < mostAttempts;
    if (!isPassingError) throw error;
    return { again: items, retryAfter: error.retryAfter };
  }
}

const goneIndex =
  'The index that was being written is gone: another publish to the same alias has replaced it.';

function tooBusy(host: string): string {
  return `The search server ${host} stayed too busy to take all documents.`;
}

/** It may be taken later: too many requests, or a node that is gone or not there yet. */
function isPassing(status: number): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504;
}

interface ItemResult {
  readonly status: number;
  readonly reason: string;
}

function resultsOf(json: unknown): readonly ItemResult[] {
  const { items = [] } = (json ?? {}) as {
    readonly items?: readonly {
      readonly index?: { status?: number; error?: { reason?: string } };
    }[];
  };
  return items.map(({ index }) => ({
    status: index?.status ?? 503,
    reason: (index?.error?.reason ?? 'the server gives no reason')
      .replace(/\s+/g, ' ')
      .slice(0, 200),
  }));
}

/** Twice as long each time, and never quite as long as others wait. */
async function pauseFor(first: number, attempt: number, wanted: number | undefined): Promise<void> {
  const usual = Math.min(first * 2 ** (attempt - 1), 30_000) * (0.75 + Math.random() / 2);
  await new Promise(resolve => setTimeout(resolve, Math.max(usual, wanted ?? 0)));
}
