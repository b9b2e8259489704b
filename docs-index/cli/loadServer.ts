import { UserError } from '../article';
import { plainHost } from '../serverAddress';
import type { CliIo, ServerFunctions } from './io';

/** The only part of the command line with a way to a network, loaded when it is asked for. */
export async function loadServer(io: CliIo): Promise<ServerFunctions> {
  if (io.loadSearchServer === undefined) throw new UserError('There is no search server here.');
  return io.loadSearchServer();
}

/** Says once that whoever is on the way can read what is sent; nothing is refused. */
export function warnOfPlain(url: string, io: CliIo): void {
  const host = plainHost(url);
  if (host === undefined) return;
  io.stderr.write(`What is sent to ${host} over http:// can be read on the way: use https://.\n`);
}
