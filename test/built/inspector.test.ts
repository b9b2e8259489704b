/** The MCP server that is shipped, asked by the protocol's own inspector on its command line. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { npmInstall, root } from '../vscode/install.mjs';
import { temporaryFolder } from '../temporaryFolder';
import { agentTools, inputSchema, toolInstructions } from '../../server/tools/agentTools';
import { builtFile } from './startServer';

const version = '2.12.0';
/** It wants a newer Node than we do. */
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const folder = join(root, '.vscode-test', `inspector-${version}`);

const missing = await install().then(
  () => '',
  () => ' (skipped: the inspector or its Node could not be had from npm)',
);

/** Gets it once, some 300 MB. */
async function install(): Promise<void> {
  const done = join(folder, 'installed');
  if (existsSync(done)) return;
  mkdirSync(folder, { recursive: true });
  await npmInstall(folder, [`@modelcontextprotocol/inspector@${version}`, `${nodePackage}@24`]);
  writeFileSync(done, '');
}

interface Answer {
  readonly code: number;
  /** The JSON value on stdout, or on stderr where there is none. */
  readonly value: unknown;
}

const run = promisify(execFile);

async function inspect(...words: readonly string[]): Promise<Answer> {
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const node = join(folder, 'node_modules', nodePackage, binary);
  const inspector = join(
    folder,
    'node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js',
  );
  const server = [process.execPath, builtFile('cli.js'), 'mcp'];
  const args = [inspector, '--cli', '--format', 'json', ...server, ...words];
  const env = { PATH: process.env['PATH'], HOME: temporaryFolder({}) };
  const { code, stdout, stderr } = await run(node, args, { env }).then(
    result => ({ code: 0, ...result }),
    // What `execFile` rejects with has these.
    (error: unknown) => error as { readonly code: number } & Record<'stdout' | 'stderr', string>,
  );
  return { code, value: JSON.parse(stdout || stderr) };
}

/** The line an answer begins with, or all of what was wrong. */
async function call(name: string, input: object): Promise<readonly [number, unknown]> {
  const args = ['--tool-name', name, '--tool-args-json', JSON.stringify(input)];
  const { code, value } = await inspect('--method', 'tools/call', ...args);
  const { result, error } = value as {
    readonly result?: { readonly content: readonly { readonly text: string }[] };
    readonly error?: { readonly code: string };
  };
  return [code, error?.code ?? result?.content.map(({ text }) => text.split('\n')[0])];
}

const timeout = 60_000;

describe.skipIf(missing !== '')(`the inspector's command line${missing}`, { timeout }, () => {
  test('is greeted, with what the tools are for', async () => {
    const { code, value } = await inspect('--method', 'initialize');
    expect(code).toBe(0);
    expect(value).toMatchObject({
      result: { serverInfo: { name: 'support-docs' }, instructions: toolInstructions },
    });
  });

  test('lists the tools, and finds nothing in their schemas that a host cannot read', async () => {
    const { code, value } = await inspect('--method', 'tools/list', '--strict');
    expect(code).toBe(0);
    const tools = agentTools.map(tool => ({
      ...{ name: tool.name, title: tool.title, description: tool.description },
      inputSchema: inputSchema(tool),
    }));
    expect(value).toMatchObject({ result: { tools } });
  });

  test.for([
    ['search_docs', { query: 'no such bucket', limit: 1 }, /^1 of \d+ documents, best first\./],
    ['read_doc', { id: 'starter/errors/614-resource-exists' }, /^"614 /],
    ['look_up', { name: '612' }, /^1\. error-code "612"$/],
    [
      'example_request',
      { endpoint: 'POST /v2/tune/refresh', language: 'python' },
      /^"POST \/v2\/tune\/refresh" of /,
    ],
  ] as const)('%s answers', async ([name, input, begins]) => {
    const [code, lines] = await call(name, input);
    expect([code, lines]).toEqual([0, [expect.stringMatching(begins)]]);
  });

  test('what is asked wrongly is told apart from what is not there', async () => {
    expect(await call('look_up', {})).toEqual([
      5,
      ['The parameter "name" is missing. Call look_up like this: {"name":"612"}'],
    ]);
    expect(await call('write_doc', {})).toEqual([5, 'tool_not_found']);
  });
});
