import { printJson, type CliIo } from './io';
import { openDocs } from './openDocs';
import type { Options } from './options';
import { bold, dim } from './table';

/** Prints what is documented under a name; best first. */
export async function lookupCommand(options: Options, io: CliIo): Promise<number> {
  const name = options.operands[0] ?? '';
  const { index, exitCode } = await openDocs(options, io);
  const entries = index.lookup(name);
  if (options.json) {
    printJson(io, { entries });
    return exitCode;
  }
  if (entries.length === 0) {
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
