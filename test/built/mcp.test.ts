/** The MCP server that is shipped, asked by foreign clients and by hand over stdio. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, onTestFinished, test } from 'vitest';
import { toolInstructions } from '../../server/tools/agentTools';
import { errorPages, firstCode, hostileAttempts, hostileDocs } from '../hostileDocs';
import { temporaryFolder } from '../temporaryFolder';
import { builtFile } from './startServer';

const cli = builtFile('cli.js');
const toolNames = ['search_docs', 'read_doc', 'look_up', 'example_request'];
const info = { name: 'test', version: '1' };
const greeting = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: info };

/** A cache folder of the test's own, so that nothing is left behind and nothing is found. */
function ownCache(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: temporaryFolder({}) };
}

test.for(['legacy', 'auto', { pin: '2026-07-28' }] as const)(
  'a client of SDK v2, %j',
  async mode => {
    const client = new Client(info, { versionNegotiation: { mode } });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [cli, 'mcp'],
      env: ownCache(),
    });
    await client.connect(transport);
    onTestFinished(() => client.close());
    const { tools } = await client.listTools();
    expect(tools.map(tool => tool.name)).toEqual(toolNames);
    expect(client.getInstructions()).toBe(toolInstructions);
    const { content, isError } = await client.callTool({
      name: 'look_up',
      arguments: { name: '612' },
    });
    expect(isError ?? false).toBe(false);
    expect(textOf(content)).toMatch(/^1\. error-code "612"/);
  },
);

test('a client of SDK v1', async () => {
  const client = new OldClient(info);
  await client.connect(
    new OldTransport({ command: process.execPath, args: [cli, 'mcp'], env: ownCache() }),
  );
  onTestFinished(() => client.close());
  expect((await client.listTools()).tools.map(tool => tool.name)).toEqual(toolNames);
  const { content } = await client.callTool({ name: 'search_docs', arguments: { q: '回调失败' } });
  expect(textOf(content)).toMatch(/documents, best first/);
});

test("documents of one's own answer, stdout holds the protocol alone, and it ends with stdin", async () => {
  const folder = temporaryFolder({
    'docs/gate.md':
      '---\ntitle: The gate stays shut\ncodes: ["7777"]\n---\n## Meaning\n\nOil it.\n',
    'docs/broken.md': Buffer.from([0xff, 0xfe, 0x00]).toString('latin1'),
  });
  const server = start(['mcp', `${folder}/docs`, '--no-starter']);
  const { ask, lines } = speakTo(server);
  await ask('initialize', greeting);
  const text = await untilAnswered(async () => {
    const result = await ask('tools/call', { name: 'look_up', arguments: { name: '7777' } });
    return JSON.stringify(result);
  });
  expect(text).toContain('Oil it.');
  server.stdin.end();
  await once(server, 'exit');
  expect(server.exitCode).toBe(0);
  for (const line of lines()) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
});

test('two at once share a cache', async () => {
  const folder = temporaryFolder({ 'docs/a.md': '# Page of gates\n\nOil the gate.\n' });
  const env = ownCache();
  const both = [1, 2].map(() => start(['mcp', `${folder}/docs`, '--no-starter'], env));
  const answers = await Promise.all(
    both.map(async server => {
      const { ask } = speakTo(server);
      await ask('initialize', greeting);
      return untilAnswered(async () =>
        JSON.stringify(
          await ask('tools/call', { name: 'search_docs', arguments: { query: 'gate' } }),
        ),
      );
    }),
  );
  for (const answer of answers) expect(answer).toContain('Oil the gate.');
});

test('what hostile documents hold reaches a client quoted, and nothing of it acts', async () => {
  const folder = temporaryFolder(
    Object.fromEntries(Object.entries(hostileDocs()).map(([name, text]) => [`docs/${name}`, text])),
  );
  const client = new Client(info);
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [cli, 'mcp', `${folder}/docs`, '--no-starter'],
      env: ownCache(),
    }),
  );
  onTestFinished(() => client.close());
  const ask = async (name: string, input: Record<string, unknown>) =>
    textOf((await client.callTool({ name, arguments: input })).content);
  const codes = Array.from({ length: errorPages }, (_, at) => String(firstCode + at));
  const answers = [
    await untilAnswered(() => ask('look_up', { name: codes.at(-1) })),
    ...(await Promise.all(codes.map(name => ask('look_up', { name })))),
    ...(await Promise.all(
      hostileAttempts().map(attempt => ask('search_docs', { query: attempt.slice(0, 200) })),
    )),
  ];
  expect(answers.length).toBeGreaterThan(100);
  for (const answer of answers) {
    expect(answer).not.toMatch(unseen);
    expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(8000);
    expect(openQuotes(answer)).toEqual([]);
  }
}, 60_000);

test('the configurations in the README are read as their hosts do, and each starts this server', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const part = /## Coding agents\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const blocks = [...part.matchAll(/```(json|toml|sh)\n([\s\S]*?)```/g)];
  const commands = blocks.map(([, language = '', text = '']) => commandIn(language, text));
  const place = '/path/to/support-docs/dist/cli.js';
  expect(commands).toEqual(Array.from({ length: 5 }, () => ['node', place, 'mcp']));
  const greetings = await Promise.all(
    commands.map(([, script = '', ...args]) => {
      const server = start(args, ownCache(), script === place ? cli : script);
      return speakTo(server).ask('initialize', greeting);
    }),
  );
  const serverInfo = expect.objectContaining({ name: 'support-docs' }) as unknown;
  const greeted = expect.objectContaining({ serverInfo }) as unknown;
  expect(greetings).toEqual(commands.map(() => greeted));
});

test('tools are listed at once, and answer, while documents are being read', async () => {
  const pages = Array.from({ length: 3000 }, (_, at) => [
    `docs/page-${at}.md`,
    `# Page ${at} of the handbook\n\n${'Oil the gate before it is opened. '.repeat(40)}\n`,
  ]);
  const folder = temporaryFolder(Object.fromEntries(pages) as Record<string, string>);
  const { ask, lines } = speakTo(start(['mcp', `${folder}/docs`]));
  await ask('initialize', greeting);
  await ask('tools/list', {});
  const result = await ask('tools/call', { name: 'look_up', arguments: { name: '612' } });
  expect(JSON.stringify(result)).toMatch(
    /"text":"(?:Still indexing: \d+ of \d+ files|Indexing has begun); this answer is from the \d+ documents read by now\.\\n\\n1\. error-code/,
  );
  expect(lines().map(line => (JSON.parse(line) as { readonly id?: unknown }).id)).toEqual([
    1, 2, 3,
  ]);
});

test('it does not outlive a client that is killed', async () => {
  const script = `const { spawn } = require('node:child_process');
    const server = spawn(process.execPath, [process.argv[1], 'mcp'], { stdio: ['pipe', 'pipe', 'ignore'] });
    server.stdout.once('data', () => console.log(server.pid));
    server.stdin.write(process.argv[2] + '\\n');`;
  const hello = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: greeting });
  const client = spawn(process.execPath, ['-e', script, cli, hello], { env: ownCache() });
  const [pid] = (await once(client.stdout, 'data')) as [Buffer];
  client.kill('SIGKILL');
  await expect.poll(() => isAlive(Number(pid)), { timeout: 10_000 }).toBe(false);
});

/** Controls but tab and line end, zero-width marks, and those that change the order of reading. */
const unseen =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;

/** Marks of quotes that do not stand in pairs, each opened once and closed once. */
function openQuotes(answer: string): string[] {
  const marks = [...answer.matchAll(/^<(\/?)quote ([0-9a-f]{8})[^\n]*>$/gm)];
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, id = ''] of marks) {
    if (slash === '') open.push(id);
    else if (open.pop() !== id) wrong.push(id);
  }
  return [...open, ...wrong];
}

/** The text of an answer, which has one block. */
function textOf(content: unknown): string {
  const [block, ...others] = Array.isArray(content) ? (content as { text?: unknown }[]) : [];
  expect(others).toEqual([]);
  return typeof block?.text === 'string' ? block.text : '';
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The command that a host starts for a configuration, with its arguments. */
function commandIn(language: string, text: string): string[] {
  if (language === 'sh') return (/ -- (.*)/.exec(text)?.[1] ?? '').split(' ');
  const server = language === 'json' ? serverOfJson(text) : serverOfToml(text);
  return [server?.command ?? '', ...(server?.args ?? [])];
}

interface StdioServer {
  readonly command: string;
  readonly args: readonly string[];
}

/** Each host has a key of its own for the servers by their names. */
function serverOfJson(text: string): StdioServer | undefined {
  type Servers = Readonly<Record<string, StdioServer>>;
  const all = JSON.parse(text) as Readonly<Record<string, Servers>>;
  return (all['mcpServers'] ?? all['servers'] ?? all['context_servers'])?.['support-docs'];
}

/** Of TOML one table, whose texts and lists of them are those of JSON. */
function serverOfToml(text: string): StdioServer | undefined {
  const table =
    /^\[mcp_servers\.support-docs\]\n([^[]*\n)*?command = (".*")\nargs = (\[.*\])$/m.exec(text);
  if (table === null) return undefined;
  return JSON.parse(`{"command": ${table[2]}, "args": ${table[3]}}`) as StdioServer;
}

function start(
  args: readonly string[],
  env = ownCache(),
  script = cli,
): ChildProcessWithoutNullStreams {
  const server = spawn(process.execPath, [script, ...args], { env });
  onTestFinished(() => void server.kill('SIGKILL'));
  return server;
}

/** Requests by hand: one JSON value on a line each way. */
function speakTo(server: ChildProcessWithoutNullStreams) {
  let text = '';
  let id = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  server.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const before = text.split('\n').length - 1;
    text += chunk;
    for (const line of text.split('\n').slice(before, -1)) {
      const message = JSON.parse(line) as { readonly id?: number; readonly result?: unknown };
      waiting.get(message.id ?? -1)?.(message.result);
    }
  });
  return {
    lines: () => text.split('\n').filter(line => line !== ''),
    ask: (method: string, params: object) =>
      new Promise<unknown>(resolve => {
        waiting.set(++id, resolve);
        server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
      }),
  };
}

/** Asks until what is being indexed is there; each answer that is not says why. */
async function untilAnswered(ask: () => Promise<string>): Promise<string> {
  for (;;) {
    const answer = await ask();
    if (!/Still indexing|Indexing has begun|Nothing (?:is|was)/.test(answer)) return answer;
  }
}
