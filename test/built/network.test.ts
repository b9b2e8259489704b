/**
 * Nothing that is shipped can reach a network but the client of a search server, which is loaded
 * when one is set: read in the bundles, and tried without a network.
 */
import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { builtFile, startServer } from './startServer';
import * as protocol from '../../server/protocol';

const run = promisify(execFile);
const files = readdirSync(builtFile(''), { recursive: true, encoding: 'utf8' });

/** Modules of Node that bundles may use. `child_process` starts the server, and nothing else. */
const allowedModules = new Set(
  `async_hooks buffer child_process crypto events fs fs/promises os path perf_hooks process readline stream
  string_decoder url util worker_threads zlib vscode ./languageClient ./searchServer`.split(/\s+/),
);

/** Node's own, and the readers that are built beside a bundle. */
function isAllowed(module: string): boolean {
  return allowedModules.has(module) || /^\.\/(?:readers\/)?[a-zA-Z]+\.js$/.test(module);
}

/** Names of the platform by which a script, a worker or Node itself could reach a network. */
const reaching = new Set(
  `fetch XMLHttpRequest WebSocket EventSource WebTransport RTCPeerConnection sendBeacon
  importScripts SharedWorker getBuiltinModule instantiateStreaming compileStreaming
  _linkedBinding binding`.split(/\s+/),
);

/** The one bundle that talks to a search server, and what it may do it with. */
const searchServer = 'searchServer.js';
const itsModules = ['http', 'https', 'tls'];

test('the client of a search server has HTTP and nothing else', () => {
  const source = ts.createSourceFile(
    searchServer,
    readFileSync(builtFile(searchServer), 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
  );
  const reaching = modulesOf(source).filter(module => !isAllowed(module));
  expect([...new Set(reaching)].sort()).toEqual(itsModules);
  expect(reachesOf(source)).toEqual([]);
});

const others = files.filter(name => name.endsWith('.js') && name !== searchServer);

test.for(others)('%s has no way to a network', name => {
  const source = ts.createSourceFile(
    name,
    readFileSync(builtFile(name), 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
  );
  expect(modulesOf(source).filter(module => !isAllowed(module))).toEqual([]);
  expect(reachesOf(source)).toEqual([]);
});

test('the check sees what it should', () => {
  const reach = (text: string) => {
    const source = ts.createSourceFile('a.js', text, ts.ScriptTarget.ESNext, true);
    return [
      ...modulesOf(source).filter(module => !allowedModules.has(module)),
      ...reachesOf(source),
    ];
  };
  expect(reach('require("node:http").get(a)')).toEqual(['http']);
  expect(reach('await import("net")')).toEqual(['net']);
  expect(reach('import(name)')).toEqual(['a computed module']);
  expect(reach('fetch(a); globalThis.fetch(a); self["fetch"](a)')).toHaveLength(3);
  expect(reach('new WebSocket(a); navigator.sendBeacon(b)')).toHaveLength(2);
  expect(reach('class A { fetch(t) { return this.index.fetch(t); } }; b = { fetch: 1 }')).toEqual(
    [],
  );
});

/** What a bundle requires or imports, without `node:`. */
function modulesOf(source: ts.SourceFile): string[] {
  const found: string[] = [];
  visit(source, node => {
    if (!ts.isCallExpression(node)) return;
    const {
      expression,
      arguments: [argument],
    } = node;
    const isImport = expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
    if (!isImport && !isRequire) return;
    const isText = argument !== undefined && ts.isStringLiteralLike(argument);
    if (isText) found.push(argument.text.replace(/^node:/, ''));
    else if (isImport || argument !== undefined) found.push('a computed module');
  });
  return found;
}

/** Uses of the platform's own names; members of that name of other objects are none. */
function reachesOf(source: ts.SourceFile): string[] {
  const globals = /^(?:globalThis|self|window|global|navigator|process|WebAssembly)$/;
  const found: string[] = [];
  visit(source, node => {
    if (ts.isIdentifier(node) && reaching.has(node.text) && isFree(node)) found.push(node.text);
    if (ts.isPropertyAccessExpression(node) && reaching.has(node.name.text)) {
      if (globals.test(node.expression.getText(source))) found.push(node.getText(source));
    }
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
      const isGlobal = globals.test(node.expression.getText(source));
      if (isGlobal && reaching.has(node.argumentExpression.text)) found.push(node.getText(source));
    }
  });
  return found;
}

/** Whether an identifier stands for a variable, and not for the member of something. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  const named = ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent);
  return !(named && parent.name === node) && !ts.isPropertyDeclaration(parent);
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, child => visit(child, look));
}

test('styles and pictures load nothing from elsewhere', () => {
  for (const name of files.filter(file => /\.(css|svg)$/.test(file))) {
    expect(readFileSync(builtFile(name), 'utf8'), name).not.toMatch(
      /(?:href|src)=["']?[a-z]+:|@import|url\(\s*["']?(?!data:|#)|<script|<foreignObject|\son\w+=/i,
    );
  }
});

test('every module that Node has for networks is forbidden', () => {
  const networks = /^(?:net|tls|https?|http2|dgram|dns|inspector|_http|_tls|quic|cluster)/;
  expect(builtinModules.filter(name => networks.test(name) && allowedModules.has(name))).toEqual(
    [],
  );
});

/** Linux alone can take a process's network away, and only where that is allowed. */
const canCutOff = spawnSync('unshare', ['--map-root-user', '--net', 'true']).status === 0;

test.skipIf(!canCutOff)('server and command line work with the network cut off', async () => {
  const server = await startServer({ wrapper: ['unshare', '--map-root-user', '--net'] });
  await server.status(({ state }) => state === 'ready');
  const { hits } = await server.connection.sendRequest(protocol.searchRequest, { query: '612' });
  expect(hits[0]?.title).toContain('612');
  expect(server.complaints()).toEqual([]);
  const cli = [process.execPath, builtFile('cli.js'), 'search', '612', '--json'];
  const { stdout } = await run('unshare', ['--map-root-user', '--net', ...cli]);
  expect(stdout).toContain('612');
  const agent = new Client({ name: 'test', version: '1' });
  const mcp = [process.execPath, builtFile('cli.js'), 'mcp'];
  await agent.connect(
    new StdioClientTransport({ command: 'unshare', args: ['--map-root-user', '--net', ...mcp] }),
  );
  const { content } = await agent.callTool({ name: 'look_up', arguments: { name: '612' } });
  await agent.close();
  expect(JSON.stringify(content)).toContain('error-code \\"612\\"');
});

test('it listens on no port, and says so', () => {
  for (const option of ['--socket=6009', '--pipe=name']) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(builtFile(''), 'server.js'), option],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('--stdio');
  }
});
