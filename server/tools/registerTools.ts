import { guarded } from '../guard';
import { toolRequest } from '../protocol';
import { readToolCall } from '../requestParams';
import type { ServerParts } from '../serverParts';
import { callTool, libraryDocs } from './agentTools';

/** Registers what the editor's own agents ask through the extension. */
export function registerTools({ connection, library, log }: ServerParts): void {
  const run = (params: unknown) => callTool(readToolCall(params), libraryDocs(library));
  connection.onRequest(toolRequest.method, guarded(toolRequest.method, run, { log }));
}
