import type { Hit, SearchResult } from '../answers';
import { readRegularText } from '../node/readRegular';
import { printJson, type CliIo } from './io';
import { openDocs, type OpenDocs } from './openDocs';
import { UsageError, type Options } from './options';
import { bold, dim, tableText } from './table';

/** Runs one query, or with --queries each line of a file on the index opened once. */
export async function searchCommand(options: Options, io: CliIo): Promise<number> {
  const queries = await readQueries(options);
  const { index, exitCode, ask } = await openDocs(options, io);
  for (const query of queries) {
    const { tookMs, result } = await runQuery({ index, ask }, query, options);
    const { total, isEstimated, hits, suggestions } = result;
    if (options.json) printJson(io, { tookMs, total, isEstimated, hits, suggestions });
    else printHits(io, result, { query, tookMs, many: queries.length > 1 });
  }
  return exitCode;
}

async function readQueries(options: Options): Promise<readonly string[]> {
  const [query] = options.operands;
  if (options.queries === undefined) {
    if (query === undefined) throw new UsageError('The command search needs a QUERY.');
    return [query];
  }
  if (query !== undefined) throw new UsageError('Give a QUERY or --queries FILE, not both.');
  const path = options.queries;
  const text = await readRegularText(path);
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

async function runQuery(
  { index, ask }: Pick<OpenDocs, 'index' | 'ask'>,
  query: string,
  { limit, kinds, categories }: Options,
): Promise<{ tookMs: number; result: SearchResult }> {
  const asked = { query, limit, kinds, categories };
  const started = performance.now();
  const all = ask === undefined ? index : await ask(asked);
  const result = all.search(asked);
  return { tookMs: Math.round((performance.now() - started) * 1000) / 1000, result };
}

function printHits(
  io: CliIo,
  { hits, total, isEstimated, suggestions }: SearchResult,
  { query, tookMs, many }: { query: string; tookMs: number; many: boolean },
): void {
  if (many) io.stdout.write(`${bold(io, query)}\n`);
  const hint = suggestions ? `Did you mean ${suggestions.join(', ')}?\n` : '';
  if (hits.length === 0) {
    io.stdout.write(`Nothing was found.\n${hint}${many ? '\n' : ''}`);
    return;
  }
  const rows = hits.map(hit => [
    hit.score.toFixed(1),
    hit.kind,
    titleOf(hit),
    hit.category,
    hit.id,
  ]);
  io.stdout.write(tableText(io, ['score', 'kind', 'title', 'category', 'id'], rows));
  const all = isEstimated ? `about ${Number(total.toPrecision(2))}` : String(total);
  const summary = `${hits.length} of ${all} in ${tookMs.toFixed(1)} ms`;
  io.stdout.write(`${dim(io, summary)}\n${hint}${many ? '\n' : ''}`);
}

function titleOf({ title, similar, alsoIn }: Hit): string {
  const more = similar === undefined ? '' : ` (+${similar})`;
  if (alsoIn === undefined) return title + more;
  const labels = alsoIn.slice(0, mostLabels).map(({ label }) => label);
  const rest = alsoIn.length > mostLabels ? ` +${alsoIn.length - mostLabels}` : '';
  return `${title + more} (also in ${labels.join(', ')}${rest})`;
}

/** Of the versions and languages of a page so many are named. */
const mostLabels = 4;
