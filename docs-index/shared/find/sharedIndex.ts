/** What stands behind an alias now: which index, what it holds, and its pack. */
import type { FieldSums } from '../../keep/segments';
import { publishedFormat } from '../mapping';
import { joinPieces, pieceId, type AboutPack } from '../referencePieces';
import { SearchServerError } from '../serverError';
import type { Transport } from '../transport';
import { count, record, text } from './replyFields';

export interface SharedIndex {
  /** Name of the index itself; another one means that everything else may differ. */
  readonly index: string;
  readonly articles: number;
  /** When it was published, as ISO date and time. */
  readonly published: string;
  readonly lengths: FieldSums;
  readonly passages: FieldSums;
  readonly reference: AboutPack;
}

/** Asks what the alias stands for. */
export async function readSharedIndex(
  transport: Transport,
  alias: string,
  signal?: AbortSignal,
): Promise<SharedIndex> {
  const path = `/${alias}/_doc/about?_source_includes=about`;
  const { status, json } = await transport.send({
    ...{ method: 'GET', path, allowed: [404], mostBytes: 1_000_000, ...(signal && { signal }) },
  });
  const { _index: index, _source: source } = record(json);
  const about = record(record(source)['about']);
  if (status === 404 || typeof index !== 'string' || about['format'] === undefined) {
    throw new SearchServerError(
      'missing',
      `The search server ${transport.host} has no documents under the name "${alias}": publish some.`,
    );
  }
  if (about['format'] !== publishedFormat) {
    throw new SearchServerError(
      'refused',
      `The documents "${alias}" of ${transport.host} were published by another version of Support Docs.`,
    );
  }
  const { pieces, bytes, sha256 } = record(about['reference']);
  return {
    index,
    articles: count(about['articles']),
    published: text(about['published']),
    lengths: fieldSums(about['lengths']),
    passages: fieldSums(about['passages']),
    reference: { pieces: Math.min(count(pieces), 1000), bytes: count(bytes), sha256: text(sha256) },
  };
}

/** The pack that belongs to an index. */
export async function readReferencePack(
  transport: Transport,
  { index, reference }: SharedIndex,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const pieces: string[] = [];
  for (let at = 0; at < reference.pieces; at++) {
    const { json } = await transport.send({
      method: 'GET',
      path: `/${index}/_doc/${encodeURIComponent(pieceId(at))}?_source_includes=piece`,
      timeoutMs: 60_000,
      ...(signal && { signal }),
    });
    pieces.push(text(record(record(json)['_source'])['piece']));
  }
  const pack = joinPieces(pieces, reference);
  if (pack !== undefined) return pack;
  throw new SearchServerError(
    'refused',
    `The reference that ${transport.host} keeps of its documents is not whole: publish them again.`,
  );
}

function fieldSums(value: unknown): FieldSums {
  const { texts, sums } = record(value);
  const [title, headings, body] = Array.isArray(sums) ? (sums as unknown[]) : [];
  return { texts: count(texts), sums: [count(title), count(headings), count(body)] };
}
