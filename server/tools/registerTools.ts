import { guarded } from '../guard';
import { toolRequest } from '../protocol';
import { readToolCall } from '../requestParams';
import type { ServerParts } from '../serverParts';
import { callTool, libraryDocsFor } from './agentTools';

/** Registers what the editor's own agents ask through the extension. */
export function registerTools({ connection, library, log }: ServerParts): void {
  const run = async (params: unknown, signal: AbortSignal) => {
    const call = readToolCall(params);
    return callTool(call, await libraryDocsFor(library, call, signal));
  };
  connection.onRequest(toolRequest.method, guarded(toolRequest.method, run, { log }));
}
