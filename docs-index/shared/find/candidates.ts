/**
 * The articles that may answer: the best of them in one piece, and those of a page far down in
 * several. An index is never written to once an alias stands for it, so each piece begins behind the
 * last one (`search_after`) and no point in time need be held, which readers may not open everywhere.
 */
import type { Transport } from '../transport';
import { list, record } from './replyFields';
import type { ServerQuery } from './recallQuery';

/** How many candidates are asked for at once. */
export const pieceSize = 500;

/** The query of candidates: `query` and how many, with what orders those of one score. */
export function candidatesPart(query: ServerQuery, count: number): ServerQuery {
  return {
    ...{ query, size: Math.min(count, pieceSize), track_total_hits: false },
    ...(count > pieceSize && { sort: ['_score', 'order'] }),
  };
}

/** What the pieces after the first are asked with. */
export interface Further {
  readonly transport: Transport;
  /** The index that sent the first piece: an alias might stand for another one meanwhile. */
  readonly index: string;
  readonly part: ServerQuery;
  readonly count: number;
  readonly limits: { readonly timeoutMs: number; readonly mostBytes: number };
  readonly signal?: AbortSignal;
}

/** The candidates behind a first piece, which is whole. */
export async function furtherCandidates(
  first: readonly unknown[],
  { transport, index, part, count, limits, signal }: Further,
): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let last = first;
  while (last.length === pieceSize && first.length + found.length < count) {
    const { sort: after } = record(last.at(-1));
    const size = Math.min(pieceSize, count - first.length - found.length);
    const { json } = await transport.send({
      method: 'POST',
      path: `/${index}/_search?preference=${sameCopies}`,
      body: JSON.stringify({ ...part, size, search_after: after }),
      ...limits,
      ...(signal && { signal }),
    });
    last = list(record(record(json)['hits'])['hits']);
    found.push(...last);
  }
  return found;
}

/** Copies of a shard may score a little differently: all pieces come from the same ones. */
export const sameCopies = 'support-docs';
