/** How the documents stand, as clients are told. */
import type { DocsIndex } from '../../docs-index/answer/docsIndex';
import type { IndexProgress, IndexState, ServerStatus, StatusAnswer } from '../protocol';
import { countSymbols } from './countSymbols';
import type { ProgressReport } from './indexMessages';
import type { LiveIndex } from './liveIndex';

export interface DocsState {
  readonly state: IndexState;
  readonly live: LiveIndex;
  /** What hovers answer from. */
  readonly reference: DocsIndex;
  readonly progress: IndexProgress | undefined;
  readonly server: ServerStatus | undefined;
  readonly message: string | undefined;
}

export function statusOf(docs: DocsState): StatusAnswer {
  const { live, progress, server, message } = docs;
  const sources = live.list();
  return {
    state: docs.state,
    articles: live.current.articleCount,
    symbols: countSymbols(docs.reference),
    problems: sources.reduce((sum, source) => sum + source.problems.length, 0),
    sources: sources.map(({ path, articles, problems, asOf, unread }) => ({
      ...{ path, articles, problems: problems.length },
      ...(asOf !== undefined && { asOf: new Date(asOf).toISOString() }),
      ...(unread && { unread }),
    })),
    ...(progress && { progress }),
    ...(server && { server }),
    ...(message !== undefined && { message }),
  };
}

/** How far reading is, and how fast it was since a time in milliseconds, once there is a rate. */
export function progressSince(since: number, report: ProgressReport): IndexProgress {
  const { filesDone, filesTotal, articles } = report;
  const seconds = (Date.now() - since) / 1000;
  const rate = Math.round(articles / Math.max(1, seconds));
  const isKnown = seconds >= 2 && rate > 0;
  return { filesDone, filesTotal, ...(isKnown && { articlesPerSecond: rate }) };
}
