/** What was recognised in a source: by format, and what was passed over. */
import { startPassedOver } from '../../docs-index/passedOver';
import type { FormatCount, Recognised } from '../protocol';
import type { SourceState } from './sourceState';

/** Format of a file in which there is nothing to read. */
const passedOverFormat = 'passed-over';

/**
 * Counts the files of a source by their formats, those with most articles first. `byName` are the
 * files that were passed over for their names, unread.
 */
export function recognisedIn(state: SourceState, byName: readonly string[]): Recognised {
  const formats = new Map<string, FormatCount>();
  const passed = startPassedOver();
  for (const path of byName) passed.add(path);
  for (const { path, format = 'unknown', parts } of state.files) {
    const articles = parts.reduce((sum, { ids }) => sum + ids.length, 0);
    if (articles === 0) {
      if (format === passedOverFormat) passed.add(path);
      continue;
    }
    const before = formats.get(format) ?? { format, files: 0, articles: 0 };
    const files = before.files + 1;
    formats.set(format, { format, files, articles: before.articles + articles });
  }
  return {
    formats: [...formats.values()].sort((a, b) => b.articles - a.articles),
    passedOver: passed.counts(),
  };
}
