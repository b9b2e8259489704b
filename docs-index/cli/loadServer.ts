import { UserError } from '../article';
import type { CliIo, ServerFunctions } from './io';

/** The only part of the command line with a way to a network, loaded when it is asked for. */
export async function loadServer(io: CliIo): Promise<ServerFunctions> {
  if (io.loadSearchServer === undefined) throw new UserError('There is no search server here.');
  return io.loadSearchServer();
}
