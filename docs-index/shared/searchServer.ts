/**
 * The door of the shared search server, and the only bundle with a way to a network: it is loaded
 * when a server is set, and talks to that one alone.
 */
import {
  articlesShared,
  findShared,
  type FindRequest,
  type FoundElsewhere,
} from './find/findShared';
import { browseShared, type SharedFolder } from './find/browseShared';
import { readReferencePack, readSharedIndex, type SharedIndex } from './find/sharedIndex';
import { httpTransport } from './httpTransport';
import { keepPack, keptFile, readKept } from './keptPack';
import { startPublishing, type Publisher } from './publish/publisher';
import { checkAlias } from './publish/publishedIndexes';
import type { IndexedArticle } from '../keep/segments';
import type { ServerAddress } from '../serverAddress';

export type { FindRequest, FoundElsewhere } from './find/findShared';
export type { SharedFolder } from './find/browseShared';
export type { SharedIndex } from './find/sharedIndex';
export type { Published, Publisher } from './publish/publisher';
export { SearchServerError } from './serverError';

/** A server with documents under an alias. All of it rejects with SearchServerError only. */
export interface SearchServer {
  /** Host and port, as people are told of it. */
  readonly host: string;
  /** What the alias stands for now. */
  readonly open: (signal?: AbortSignal) => Promise<SharedIndex>;
  /** The pack of an index, from this machine if it was fetched before. */
  readonly pack: (shared: SharedIndex, signal?: AbortSignal) => Promise<Uint8Array>;
  /** The pack that was kept last, for when the server is away. */
  readonly lastPack: () => Promise<Uint8Array | undefined>;
  readonly find: (shared: SharedIndex, request: FindRequest) => Promise<FoundElsewhere>;
  readonly articles: (
    ids: readonly string[],
    signal?: AbortSignal,
  ) => Promise<readonly IndexedArticle[]>;
  readonly browse: (path: readonly string[], signal?: AbortSignal) => Promise<SharedFolder>;
  readonly close: () => void;
}

/** Prepares asking; throws SearchServerError for an address or alias that cannot be used. */
export function openSearchServer(
  address: ServerAddress,
  { cacheDir }: { readonly cacheDir: string | undefined },
): SearchServer {
  const { alias } = address;
  checkAlias(alias);
  const transport = httpTransport(address);
  const { host } = transport;
  const file = cacheDir === undefined ? undefined : keptFile(cacheDir, host, alias);
  const frequencies = new WeakMap<SharedIndex, Map<string, number>>();
  return {
    host,
    open: signal => readSharedIndex(transport, alias, signal),
    pack: async (shared, signal) => {
      const kept = file === undefined ? undefined : await readKept(file, shared.reference);
      if (kept) return kept;
      const pack = await readReferencePack(transport, shared, signal);
      if (file !== undefined) await keepPack(file, pack);
      return pack;
    },
    lastPack: async () => (file === undefined ? undefined : readKept(file)),
    find: (shared, request) => {
      const known = frequencies.get(shared) ?? new Map<string, number>();
      if (known.size > mostKnown) known.clear();
      frequencies.set(shared, known);
      return findShared({ transport, alias, shared, known }, request);
    },
    articles: (ids, signal) => articlesShared({ transport, alias }, ids, signal),
    browse: (path, signal) => browseShared({ transport, alias }, path, signal),
    close: transport.close,
  };
}

const mostKnown = 20_000;

/** Begins to publish under the alias of an address. */
export function publishTo(
  address: ServerAddress,
  { now, shards }: { readonly now: Date; readonly shards: number },
): Promise<Publisher> {
  return startPublishing({ transport: httpTransport(address), alias: address.alias, now, shards });
}
