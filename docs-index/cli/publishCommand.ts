import { UserError } from '../article';
import { mergeManifests } from '../manifest';
import { readServerAddress } from '../node/serverAddress';
import { counted } from './counted';
import { printJson, type CliIo } from './io';
import { loadServer, warnOfPlain } from './loadServer';
import { UsageError, type Options } from './options';
import { printProblems, readDocs } from './readDocs';

/**
 * Reads sources as `build` does and writes them to a search server. What is readable is published,
 * problems or not; readers see the documents before until all of it is there.
 */
export async function publishCommand(options: Options, io: CliIo): Promise<number> {
  if (options.to === undefined) throw new UsageError('The command publish needs --to URL.');
  const started = performance.now();
  const server = await loadServer(io);
  const address = await readServerAddress({ ...options, url: options.to }, io.environment ?? {});
  warnOfPlain(options.to, io);
  const publisher = await server.publishTo(address, { now: new Date(), shards: options.shards });
  const report = await readDocs(options.operands, options, {
    io,
    take: batch => publisher.add(batch),
  });
  if (report.articles === 0) {
    printProblems(io, report.problems);
    throw new UserError(
      `No documents were found in ${options.operands.join(', ')}; nothing was published.`,
    );
  }
  const published = await publisher.end(mergeManifests(report.manifests));
  const problems = [...report.problems, ...published.problems];
  const ms = Math.round(performance.now() - started);
  const { articles, passages, index, alias, leftOut } = published;
  const { redactions } = report;
  if (options.json) {
    const told = { articles, passages, index, alias, problems, redactions, ms };
    printJson(io, { ...told, ...(leftOut > 0 && { leftOut }) });
  } else {
    const rate = Math.round((articles / Math.max(1, ms)) * 1000).toLocaleString('en');
    io.stdout.write(
      `${counted(articles, 'article')} in ${(ms / 1000).toFixed(1)} s (${rate}/s), ` +
        `read under the name ${alias} from now on\n`,
    );
    if (leftOut > 0) io.stdout.write(leftOutText(leftOut));
    printProblems(io, problems);
  }
  return problems.length > 0 ? 1 : 0;
}

function leftOutText(count: number): string {
  return (
    `What ${count.toLocaleString('en')} of them document is found by searches only: ` +
    'the pack for hovers is full\n'
  );
}
