import { UserError } from '../article';
import type { CliIo } from './io';
import type { Options } from './options';

/** Serves the tools for agents over stdio until the client goes away. */
export async function mcpCommand(options: Options, io: CliIo): Promise<number> {
  if (io.serveMcp === undefined) throw new UserError('There is no MCP server here.');
  const { operands, source, index, starter, server: url, alias, ca, certificate } = options;
  const server = url === undefined ? {} : { server: { url, alias, ca, certificate } };
  return io.serveMcp({ sources: [...operands, ...source], indexFiles: index, starter, ...server });
}
