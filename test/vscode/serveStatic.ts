/**
 * The newest VS Code as files alone, with no server behind it: the nearest to vscode.dev that can be
 * had here. Its only file system is one in memory, as that of a repository that is not cloned.
 */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { installBrowserPreview, installVSCode, type versions } from './install.mjs';
import { quietSettings } from './serve.mjs';
import { askerContributions, askerScript } from './toolAsker';

/** Scheme and authority of the workspace in memory. */
export const memoryFolder = 'vscode-vfs://memory/shop';

export interface StaticSite {
  readonly origin: string;
  /** Files of the extension that were asked for, in order. */
  readonly served: () => readonly string[];
  readonly close: () => void;
}

/** What is served, and to whom. */
export interface StaticOptions {
  readonly version: keyof typeof versions;
  /** Folder of the extension. */
  readonly extension: string;
  /** Files of the workspace by their paths; bytes are given in base64 after `base64:`. */
  readonly files: Readonly<Record<string, string>>;
  /** What a person has set. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Serves the workbench with the extension of a folder, and a workspace in memory. */
export async function serveStatic(options: StaticOptions): Promise<StaticSite> {
  const { server: script } = await installVSCode(options.version);
  const given = {
    ...options,
    code: dirname(dirname(script)),
    preview: await installBrowserPreview(),
  };
  const served: string[] = [];
  const site = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/extension/')) served.push(pathname.slice('/extension/'.length));
    void answer(response, { ...given, pathname: decodeURIComponent(pathname), site });
  });
  await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve));
  return { origin: originOf(site), served: () => served, close: () => void site.close() };
}

interface Asked extends StaticOptions {
  readonly pathname: string;
  /** Folder of VS Code. */
  readonly code: string;
  /** Files of the preview by their paths in it. */
  readonly preview: ReadonlyMap<string, string>;
  readonly site: Server;
}

async function answer(response: ServerResponse, asked: Asked): Promise<void> {
  try {
    const content = await contentOf(asked);
    response.setHeader('content-type', types[extname(asked.pathname)] ?? 'text/html');
    response.end(content);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.sdx': 'application/octet-stream',
};

async function contentOf(asked: Asked): Promise<string | Buffer> {
  const { pathname, code, extension, files, site } = asked;
  if (pathname === '/') return pageOf(originOf(site), asked.settings);
  const [, place = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
  if (rest.includes('..')) throw new Error('There is nothing outside.');
  if (place === 'extension') return readFile(join(extension, rest));
  const [, ofPreview] = rest.split('markdown-language-features/');
  if (place === 'extensions' && ofPreview !== undefined)
    return readFile(asked.preview.get(ofPreview) ?? '');
  if (place === 'memory') return memoryExtension(files)[rest] ?? '';
  const file = await readFile(join(code, pathname));
  // The workbench of a server asks where it came from for everything; this one must not.
  return pathname.endsWith('/workbench/workbench.js')
    ? file.toString('utf8').replace('remoteAuthority:location.host', 'remoteAuthority:void 0')
    : file;
}

function originOf(site: Server): string {
  const address = site.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

function pageOf(origin: string, settings: StaticOptions['settings']): string {
  const at = (path: string) => ({ scheme: 'http', authority: new URL(origin).host, path });
  const configuration = {
    userDataPath: '/user',
    isEnabledFileDownloads: false,
    isEnabledFileUploads: false,
    isEnabledCoderGettingStarted: false,
    enableWorkspaceTrust: true,
    webviewEndpoint: `${origin}/out/vs/workbench/contrib/webview/browser/pre`,
    developmentOptions: { extensions: [at('/memory'), at('/extension')] },
    configurationDefaults: { ...quietSettings, ...settings },
  };
  const data = JSON.stringify(configuration).replaceAll('"', '&quot;');
  return `<!doctype html><html><head><meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${data}">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/out/vs/code/browser/workbench/workbench.css">
    </head><body aria-label=""></body>
    <script>globalThis._VSCODE_FILE_ROOT = '${origin}/out/';</script>
    <script src="/out/nls.messages.js"></script>
    <script type="module" src="/out/vs/code/browser/workbench/workbench.js"></script></html>`;
}

/**
 * An extension that keeps the workspace in memory; a text that is saved can be read again. Beside
 * that it asks our tools for agents when it is told to.
 */
function memoryExtension(
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const manifest = {
    ...{ name: 'memory', publisher: 'test', version: '0.0.0', engines: { vscode: '^1.103.0' } },
    ...{ browser: './main.js', activationEvents: ['onFileSystem:vscode-vfs'] },
    contributes: askerContributions,
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  return {
    'package.json': JSON.stringify(manifest),
    'main.js': `const files = ${JSON.stringify(files)};\n${memoryFileSystem}\n${askerScript}`,
  };
}

const memoryFileSystem = `
  const vscode = require('vscode');
  const bytesOf = text => text.startsWith('base64:')
    ? Uint8Array.from(atob(text.slice(7)), character => character.charCodeAt(0))
    : new TextEncoder().encode(text);
  const tree = new Map(Object.entries(files).map(([name, text]) => ['/shop/' + name, { bytes: bytesOf(text), mtime: 1 }]));
  const changed = new vscode.EventEmitter();
  const missing = uri => { throw vscode.FileSystemError.FileNotFound(uri); };
  const isFolder = path => [...tree.keys()].some(name => name.startsWith(path === '/' ? '/' : path + '/'));
  exports.activate = () => {
    registerAsker();
    vscode.workspace.registerFileSystemProvider('vscode-vfs', {
      onDidChangeFile: changed.event,
      watch: () => new vscode.Disposable(() => {}),
      stat: uri => {
        const file = tree.get(uri.path);
        if (file) return { type: 1, ctime: 0, mtime: file.mtime, size: file.bytes.length };
        return isFolder(uri.path) ? { type: 2, ctime: 0, mtime: 0, size: 0 } : missing(uri);
      },
      readDirectory: uri => {
        const start = uri.path.replace(/\\/?$/, '/');
        const names = [...tree.keys()].filter(name => name.startsWith(start)).map(name => name.slice(start.length).split('/'));
        return [...new Map(names.map(([name, ...rest]) => [name, rest.length > 0 ? 2 : 1]))];
      },
      readFile: uri => (tree.get(uri.path) ?? missing(uri)).bytes,
      writeFile: (uri, bytes) => {
        const before = tree.get(uri.path);
        tree.set(uri.path, { bytes, mtime: (before?.mtime ?? 0) + 1 });
        changed.fire([{ type: before ? 1 : 2, uri }]);
      },
      createDirectory: () => {},
      delete: uri => tree.delete(uri.path),
      rename: () => {},
    });
  };`;
