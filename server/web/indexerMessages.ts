/** What the server's worker and its indexer's say to each other, beside the indexer's own messages. */
import type { IndexerReport, NumberedRequest } from '../indexing/indexMessages';

/** A question of the indexer that only the editor can answer. */
export type EditorQuestion =
  | { readonly kind: 'look' | 'list' | 'read'; readonly uri: string }
  | { readonly kind: 'reader'; readonly name: string };

/** The first message to the indexer's worker. `version` names the code that fills the cache. */
export interface IndexMessage {
  readonly kind: 'index';
  readonly version: string;
}

export type ToIndexer =
  | { readonly kind: 'request'; readonly request: NumberedRequest }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly reason: string };

export type FromIndexer =
  | { readonly kind: 'report'; readonly report: IndexerReport }
  | { readonly kind: 'question'; readonly id: number; readonly question: EditorQuestion };
