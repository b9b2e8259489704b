/**
 * Documents of a search server beside those of this machine: asked where it answers, left out where
 * it does not. Nothing here makes anybody wait longer than one time-out, and none throws. A class: whether
 * it answers, when it is asked again, and the pack that is kept are one state.
 */
import { candidatesOf, ofShared, type DocsIndex } from '../../docs-index/answer/docsIndex';
import type { SearchQuery } from '../../docs-index/answers';
import { plainHost } from '../../docs-index/serverAddress';
import type { SearchServer, SharedFolder, SharedIndex } from '../../docs-index/shared/searchServer';
import type { ServerStatus } from '../protocol';

/** Where the documents are, as the settings say. */
export interface WantedServer {
  readonly url: string;
  readonly alias: string;
  /** Files with the certificate authority, and with the certificate of who asks; '' for none. */
  readonly ca: string;
  readonly certificate: string;
}

export interface SharedDocsOptions {
  /** Prepares asking a server. Rejects with an error whose message reads well alone. */
  readonly connect: (wanted: WantedServer, cacheDir: string | undefined) => Promise<SearchServer>;
  /** Called when the pack or the status has changed. */
  readonly onChange: () => void;
  readonly log: (level: 'info' | 'warn', message: string) => void;
  readonly now: () => number;
}

/** Milliseconds until a server that failed is asked again: twice as long after each failure. */
const firstWait = 5000;
const longestWait = 5 * 60_000;
/** How often it is asked whether the alias has moved, if no search tells it. */
const lookAgain = 5 * 60_000;

/** A server that was opened, and what stands behind the alias. */
interface Opened {
  readonly server: SearchServer;
  readonly shared: SharedIndex;
}

export class SharedDocs {
  /** The pack of what is published: its documents answer hovers, and searches while nobody else does. */
  pack: Uint8Array | undefined;
  private wanted: WantedServer | undefined;
  private cacheDir: string | undefined;
  private server: SearchServer | undefined;
  private shared: SharedIndex | undefined;
  private failure: string | undefined;
  private wait = firstWait;
  private nextTry = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private opening: Promise<void> | undefined;

  constructor(private readonly options: SharedDocsOptions) {}

  /** Opens this server, or none; the one before is forgotten. */
  open(wanted: WantedServer | undefined, cacheDir: string | undefined): void {
    if (JSON.stringify(wanted) === JSON.stringify(this.wanted)) return;
    this.dispose();
    this.wanted = wanted;
    this.cacheDir = cacheDir;
    this.pack = undefined;
    this.failure = undefined;
    this.wait = firstWait;
    this.nextTry = 0;
    if (wanted !== undefined) void this.refresh();
    this.options.onChange();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.server?.close();
    this.server = undefined;
    this.shared = undefined;
    this.wanted = undefined;
    this.opening = undefined;
  }

  /** Whether there is a server to ask; where there is none, nothing need be prepared for it. */
  get isSet(): boolean {
    return this.wanted !== undefined;
  }

  /** What is known of the server; undefined where none is set. */
  status(): ServerStatus | undefined {
    const { wanted, server, shared, failure } = this;
    if (wanted === undefined) return undefined;
    const isPlain = plainHost(wanted.url) !== undefined;
    const state = failure !== undefined ? 'away' : shared === undefined ? 'connecting' : 'ready';
    return {
      host: server?.host ?? '',
      state,
      articles: shared?.articles ?? 0,
      ...(isPlain && { isPlain }),
      ...(shared !== undefined && { published: shared.published }),
      ...(failure !== undefined && { message: failure }),
    };
  }

  /** The index for one query, with what the server finds for it; the same index where it is away. */
  async find(index: DocsIndex, query: SearchQuery, signal: AbortSignal): Promise<DocsIndex> {
    if (query.query.trim() === '') return index;
    const found = await this.ask(async ({ server, shared }) => {
      const recall = index.recall(query.query);
      const answer = await server.find(shared, {
        ...{ recall, query, count: candidatesOf(query), signal },
      });
      if (answer.index !== shared.index) void this.refresh();
      return answer;
    }, signal);
    return found === undefined ? index : index.withFound(found);
  }

  /** The index with these articles of the server, where it has them and they are not here. */
  async withArticles(
    index: DocsIndex,
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<DocsIndex> {
    const wanted = [...new Set(ids)].slice(0, mostIds);
    const missing = wanted.filter(id => index.article(id) === undefined);
    if (missing.length === 0) return index;
    const found = await this.ask(async ({ server, shared }) => {
      // With what was found elsewhere, what is kept of the server is not there.
      const own = index.withFound();
      const others = wanted.filter(id => own.article(id) === undefined);
      return ofShared(shared, await server.articles(others, signal));
    }, signal);
    return found === undefined || found.items.length === 0 ? index : index.withFound(found);
  }

  /** What lies in a folder on the server; undefined where it is away. */
  browse(path: readonly string[], signal: AbortSignal): Promise<SharedFolder | undefined> {
    return this.ask(({ server }) => server.browse(path, signal), signal);
  }

  /** Asks if the server is there; a failure closes it for a while. */
  private async ask<T>(
    question: (opened: Opened) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T | undefined> {
    const { server, shared } = this;
    if (this.failure !== undefined && this.options.now() >= this.nextTry) void this.refresh();
    if (server === undefined || shared === undefined || this.failure !== undefined)
      return undefined;
    try {
      return await question({ server, shared });
    } catch (error) {
      if (!signal.aborted && server === this.server) this.fail(error);
      return undefined;
    }
  }

  /** Finds out what the alias stands for now, and takes over its pack. */
  private refresh(): Promise<void> {
    if (this.opening !== undefined) return this.opening;
    const opening = this.reopen().finally(() => {
      if (this.opening === opening) this.opening = undefined;
    });
    this.opening = opening;
    return opening;
  }

  private async reopen(): Promise<void> {
    const { wanted, cacheDir } = this;
    if (wanted === undefined) return;
    // Whatever the failure, one question at a time finds out whether it is over.
    this.nextTry = this.options.now() + this.wait;
    try {
      const server = this.server ?? (await this.options.connect(wanted, cacheDir));
      // Meanwhile another may be wanted, or none.
      if (wanted !== this.wanted) {
        server.close();
        return;
      }
      this.server = server;
      if (this.pack === undefined) await this.takeKept(server);
      const shared = await server.open();
      if (server !== this.server) return;
      if (shared.index !== this.shared?.index) {
        const pack = await server.pack(shared);
        if (server !== this.server) return;
        this.pack = pack;
        this.options.log(
          'info',
          `${server.host}: ${shared.articles} articles, ${shared.published}`,
        );
      }
      this.shared = shared;
      this.failure = undefined;
      this.wait = firstWait;
      this.later(lookAgain);
      this.options.onChange();
    } catch (error) {
      if (wanted === this.wanted) this.fail(error);
    }
  }

  private async takeKept(server: SearchServer): Promise<void> {
    const kept = await server.lastPack();
    if (kept === undefined || server !== this.server) return;
    this.pack = kept;
    this.options.onChange();
  }

  /** Tells once what is wrong, and waits before it asks again. */
  private fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (message !== this.failure) this.options.log('warn', message);
    this.failure = message;
    const wanted = retryAfterOf(error);
    this.nextTry = this.options.now() + Math.max(this.wait, wanted);
    this.later(Math.max(this.wait, wanted));
    this.wait = Math.min(this.wait * 2, longestWait);
    this.options.onChange();
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), ms);
  }
}

/** Links of a page lead to no more articles than these. */
const mostIds = 100;

function retryAfterOf(error: unknown): number {
  const given = error instanceof Error && 'retryAfter' in error ? error.retryAfter : undefined;
  return typeof given === 'number' ? given : 0;
}
