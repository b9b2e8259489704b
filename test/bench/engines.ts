/** The engines of the benchmark behind one interface, ours first. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../docs-index/article';
import { buildSegment, type IndexedArticle } from '../../docs-index/keep/segments';
import { openIndex } from '../../docs-index/answer/docsIndex';
import { type Peer, peers } from '../eval/peers';

export interface RunningEngine {
  readonly search: (query: string, limit: number) => unknown;
  readonly replace: (article: Article) => void;
  readonly save: (folder: string) => void;
}

export interface Engine {
  readonly name: string;
  readonly build: (articles: readonly Article[], folder: string) => RunningEngine;
  /** Opens what was saved; absent where an engine keeps nothing and is built at every start. */
  readonly load?: (folder: string) => RunningEngine;
}

const noReference = { endpoints: [], fields: [], structs: [], errors: [], examples: [] };

/** Searches with passages, highlights and facets, as the product does. */
const own: Engine = {
  name: 'Support Docs',
  build: articles => running(buildSegment(articles.map(indexed))),
  load: folder => running(readFileSync(join(folder, 'index.sdx'))),
};

function running(bytes: Uint8Array): RunningEngine {
  let index = openIndex([bytes]);
  return {
    search: (query, limit) => index.search({ query, limit }),
    replace: article => {
      const changed = buildSegment([indexed(article)]);
      index = openIndex([{ bytes, deleted: new Set([article.id]) }, changed]);
      index.search({ query: '改过了' });
    },
    save: folder => writeFileSync(join(folder, 'index.sdx'), bytes),
  };
}

function indexed(article: Article): IndexedArticle {
  return { article, reference: noReference };
}

function fromPeer(peer: Peer): Engine {
  const run = (built: ReturnType<Peer['build']>): RunningEngine => ({
    search: built.search,
    replace: ({ id, title, body }) => built.replace?.({ id, title, body }),
    save: folder => built.save?.(folder),
  });
  const { load } = peer;
  return {
    name: peer.name,
    build: (articles, folder) =>
      run(
        peer.build(
          articles.map(({ id, title, body }) => ({ id, title, body })),
          folder,
        ),
      ),
    ...(load && { load: folder => run(load(folder)) }),
  };
}

const compared = [
  'MiniSearch, Han pairs',
  'FlexSearch, words, suggest',
  'SQLite FTS5, trigram',
  'SQLite FTS5, Han pairs',
];

export const engines: readonly Engine[] = [
  own,
  ...compared.flatMap(name => peers.filter(peer => peer.name === name)).map(fromPeer),
];
