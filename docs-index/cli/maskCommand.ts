import { UserError } from '../article';
import { readRegular } from '../node/readRegular';
import { decodeText, redact } from '../read/readSource';
import { type CliIo, printJson } from './io';
import type { Options } from './options';
import { tableText } from './table';

/** Prints a file's text masked; what was masked, kind and count alone, goes to stderr. */
export async function maskCommand(options: Options, io: CliIo): Promise<number> {
  const path = options.operands[0] ?? '';
  const bytes = await readRegular(path);
  if (bytes.length === 0) throw new UserError(`${path} is empty.`);
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') throw new UserError(`${path} is not text.`);
  const { text, redactions } = redact(decoded.text);
  if (options.json) {
    printJson(io, { redactions, text });
    return 0;
  }
  io.stdout.write(text);
  const rows = Object.entries(redactions).map(([kind, count]) => [kind, String(count)]);
  io.stderr.write(
    rows.length === 0 ? 'Nothing was masked.\n' : tableText(io, ['masked', 'count'], rows),
  );
  return 0;
}
