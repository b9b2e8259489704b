/** The MCP server: the tools for agents over stdio, for both eras of the protocol. */
import { resolve } from 'node:path';
import { McpServer, type CallToolResult, type Tool } from '@modelcontextprotocol/server';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { McpDocs } from '../docs-index/cli/io';
import { Library } from './indexing/library';
import { nodeServerHost } from './node/serverHost';
import {
  agentTools,
  callTool,
  inputSchema,
  libraryDocsFor,
  toolInstructions,
} from './tools/agentTools';

declare const __VERSION__: string;

/**
 * Answers on stdin and stdout until the client closes stdin; resolves with the exit code. Nothing
 * but the protocol is written to stdout, whatever a library prints.
 */
export async function serveMcp(docs: McpDocs): Promise<number> {
  const log = (message: string) => void process.stderr.write(`${message}\n`);
  for (const name of ['log', 'info', 'debug', 'dir', 'table'] as const) {
    console[name] = (...things: readonly unknown[]) => log(things.map(String).join(' '));
  }
  const library = openLibrary(docs, log);
  const transport = new StdioServerTransport();
  const ended = new Promise<void>(resolve => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    process.stdout.once('error', () => resolve());
  });
  const handle = serveStdio(() => createServer(library), {
    transport,
    onerror: error => log(`MCP: ${error.message}`),
  });
  await ended;
  await handle.close().catch(() => undefined);
  library.dispose();
  return 0;
}

function openLibrary(
  { sources, indexFiles, starter, server }: McpDocs,
  log: (text: string) => void,
): Library {
  const host = nodeServerHost(__VERSION__);
  const library = new Library({
    ...host,
    log: (level, message) => (level === 'info' ? undefined : log(message)),
    onChange: () => undefined,
  });
  const absolute = (paths: readonly string[]) => paths.map(path => resolve(path));
  library.open(
    {
      ...{ sources: absolute(sources), packs: absolute(indexFiles), starter },
      ...{ limits: {}, columns: {}, ...(server && { server }) },
    },
    { cacheDir: host.cacheDir, watch: sources.length > 0 },
  );
  return library;
}

function createServer(library: Library): McpServer {
  const mcp = new McpServer(
    { name: 'support-docs', title: 'Support Docs', version: __VERSION__ },
    { capabilities: { tools: {} }, instructions: toolInstructions },
  );
  // The tools check their input themselves, to say what a model should ask instead.
  const { server } = mcp;
  server.setRequestHandler('tools/list', () => ({ tools: agentTools.map(toolOf) }));
  server.setRequestHandler('tools/call', async ({ params }): Promise<CallToolResult> => {
    const call = { name: params.name, input: params.arguments };
    const docs = await libraryDocsFor(library, call, AbortSignal.timeout(mostWaiting));
    const { text, isError } = callTool(call, docs);
    return { content: [{ type: 'text', text }], ...(isError && { isError }) };
  });
  return mcp;
}

/** Milliseconds an agent waits for a search server at most. */
const mostWaiting = 10_000;

function toolOf(tool: (typeof agentTools)[number]): Tool {
  const { name, title, description } = tool;
  return {
    name,
    title,
    description,
    inputSchema: inputSchema(tool),
    annotations: {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  };
}
