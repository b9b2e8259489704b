/** Writes documents to a search server as a new index, which readers see whole or not at all. */
import type { Problem } from '../../article';
import type { IndexedArticle } from '../../keep/segments';
import type { PackManifest } from '../../manifest';
import { publishedFormat } from '../mapping';
import { aboutPack, packPieces } from '../referencePieces';
import { sharedRecordId } from '../recordId';
import { SearchServerError } from '../serverError';
import { countLengths, sharedRecord } from '../sharedRecord';
import type { Transport } from '../transport';
import { bulkWriter } from './bulk';
import { createIndex, finishIndex, pruneIndexes, switchAlias } from './publishedIndexes';
import { referencePack, type PackLimits } from './referencePack';

export interface PublishOptions {
  readonly transport: Transport;
  readonly alias: string;
  readonly shards: number;
  readonly now: Date;
  readonly packLimits?: PackLimits;
}

/** What was published. */
export interface Published {
  readonly articles: number;
  readonly passages: number;
  readonly index: string;
  readonly alias: string;
  readonly problems: readonly Problem[];
  /** Articles that document something, and for which the pack had no room. */
  readonly leftOut: number;
  /** Earlier indexes that were deleted. */
  readonly pruned: readonly string[];
}

export interface Publisher {
  /** Takes articles; resolves when there is room for more. */
  add(items: readonly IndexedArticle[]): Promise<void>;
  /** Makes all of it what the alias stands for. */
  end(manifest: PackManifest): Promise<Published>;
}

/** Begins a new index. Until `end` has switched to it, readers see the one before. */
export async function startPublishing(options: PublishOptions): Promise<Publisher> {
  const { transport, alias } = options;
  const made = await createIndex(transport, options);
  const problems: Problem[] = [];
  let refused = 0;
  const counter = countLengths();
  const pack = referencePack(options.packLimits);
  const writer = bulkWriter({
    transport,
    target: made.target,
    onRefused: ({ item: { path, line }, reason }) => {
      if (++refused > mostTold) return;
      const message = `The search server does not take this record: ${reason}.`;
      problems.push({ path, line, message });
    },
  });
  let order = 0;
  return {
    async add(items) {
      for (const item of items) {
        const { article } = item;
        const record = sharedRecord(item, { order: order++, pack: packOf(article.id), counter });
        const { path, line } = article.source;
        await writer.add({
          id: sharedRecordId(article.id),
          json: JSON.stringify(record),
          path,
          line,
        });
        pack.add(item);
      }
    },
    async end(manifest) {
      const { bytes, leftOut } = pack.end(manifest);
      for (const piece of packPieces(bytes)) await writer.add({ ...piece, path: alias, line: 1 });
      await writer.end();
      const reference = aboutPack(bytes);
      if (refused > mostTold) {
        const message = `${refused - mostTold} more records were not taken.`;
        problems.push({ path: alias, line: 1, message });
      }
      const lengths = counter.total();
      const articles = order - refused;
      const state = { format: publishedFormat, published: options.now.toISOString(), articles };
      const json = JSON.stringify({ about: { ...state, ...lengths, reference } });
      await writer.add({ id: aboutId, json, path: alias, line: 1 });
      await writer.end();
      const count = await finishIndex(transport, made);
      const expected = articles + reference.pieces + 1;
      if (count !== expected) throw lost(expected - count, alias);
      await switchAlias(transport, alias, made);
      const pruned = await pruneIndexes(transport, alias, made);
      const passages = lengths.passages.texts;
      return { articles, passages, index: made.index, alias, problems, leftOut, pruned };
    },
  };
}

/** Records that are told one by one if the server does not take them; the rest is counted. */
const mostTold = 500;

/** The document that says what an index holds. */
export const aboutId = 'about';

/** The part of an id that names the pack or folder it was read from. */
function packOf(id: string): string {
  return id.includes('/') ? id.slice(0, id.indexOf('/')) : '';
}

function lost(count: number, alias: string): SearchServerError {
  return new SearchServerError(
    'refused',
    `${count} documents did not arrive, so "${alias}" stays as it was. Publish again.`,
  );
}
