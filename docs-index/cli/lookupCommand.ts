import type { Entry } from '../answers';
import { printJson, type CliIo } from './io';
import { openDocs } from './openDocs';
import type { Options } from './options';
import { bold, dim } from './table';

/** Prints what is documented under names: those of the first, best first, then of the next. */
export async function lookupCommand(options: Options, io: CliIo): Promise<number> {
  const { index, exitCode } = await openDocs(options, io);
  const looked = options.operands.map(name => ({ name, found: index.lookup(name) }));
  const entries = withoutRepeats(looked.flatMap(({ found }) => found));
  if (options.json) {
    printJson(io, { entries });
    return exitCode;
  }
  for (const { name, found } of looked) {
    if (found.length > 0) continue;
    const near = index.nearNames(name, 3);
    const hint = near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`;
    io.stdout.write(`Nothing is documented under "${name}".${hint}\n`);
  }
  for (const entry of entries) {
    const where = [entry.kind, entry.api, entry.field].filter(Boolean).join(' · ');
    io.stdout.write(`${bold(io, entry.key)}  ${dim(io, where)}\n${entry.markdown}\n`);
    io.stdout.write(`${dim(io, `${entry.title} (${entry.articleId})`)}\n\n`);
  }
  return exitCode;
}

function withoutRepeats(entries: readonly Entry[]): Entry[] {
  // Pages of one path that use it differently are entries of their own.
  const keyOf = ({ kind, key, api, field, articleId }: Entry) =>
    [kind, key, api, field, kind === 'endpoint' ? articleId : ''].join('\n');
  return [...new Map(entries.toReversed().map(entry => [keyOf(entry), entry])).values()].reverse();
}
