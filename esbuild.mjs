// Builds everything the extension, the server and the command line run from into dist/.
// usage: node esbuild.mjs [--watch]
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build, context } from 'esbuild';

const node = { platform: 'node', format: 'cjs', target: 'node20' };
// Readers with large libraries are files of their own, loaded when a document needs them.
const heavy = 'docs-index/read/heavy';
const reads = {
  ...node,
  plugins: [
    external(/\/heavy\/\w+$/, path => `./readers/${basename(path)}.js`),
    external(/shared\/searchServer$/, () => './searchServer'),
  ],
  supported: { 'dynamic-import': false },
};
const begins = { ...node, plugins: [external(/\/programs$/, () => './programs.js')] };
// One file each, without anything of Node.
const web = {
  platform: 'browser',
  format: 'cjs',
  target: 'es2023',
  mainFields: ['browser', 'module', 'main'],
  // A library that asks what it runs on finds no Node.
  define: { process: 'undefined', Buffer: 'undefined', global: 'globalThis' },
};
const entries = [
  {
    in: 'client/extension.ts',
    out: 'extension',
    ...node,
    // A file of its own, loaded when the server is first needed: activation must stay short.
    plugins: [vscode(), external(/^\.\.?\/node\/languageClient$/, () => './languageClient')],
    // So that it is loaded by the `require` that VS Code gives extensions.
    supported: { 'dynamic-import': false },
  },
  { in: 'client/node/languageClient.ts', out: 'languageClient', ...node, plugins: [vscode()] },
  // The server, its indexer and the command line share most of their code: one bundle, and two files that begin it.
  { in: 'server/programs.ts', out: 'programs', ...reads },
  { in: 'server/main.ts', out: 'server', ...begins },
  {
    in: 'docs-index/cli/bin.ts',
    out: 'cli',
    ...begins,
    banner: { js: '#!/usr/bin/env node' },
  },
  // The only bundle that can reach a network: loaded when a search server is set.
  { in: 'docs-index/shared/searchServer.ts', out: 'searchServer', ...node },
  ...readdirSync(heavy).map(file => {
    const name = basename(file, '.ts');
    // What reads HTML and Markdown is needed by most others, and is there once.
    const plugins = name === 'markup' ? [] : [external(/\/markup\/htmlPage$/, () => './markup.js')];
    if (name === 'asciidoc') plugins.push(secureAsciidoc());
    // The same files are loaded by Node and in browsers.
    const { platform, mainFields } = name === 'docx' ? web : node;
    const both = { ...node, platform, ...(mainFields && { mainFields }) };
    const { define } = web;
    return { in: `${heavy}/${file}`, out: `readers/${name}`, ...both, define, plugins };
  }),
  { in: 'client/web/extension.ts', out: 'web/extension', ...web, plugins: [vscode()] },
  {
    in: 'server/web/main.ts',
    out: 'web/server',
    ...web,
    format: 'iife',
    inject: ['server/web/immediate.ts'],
    plugins: [askForReaders()],
  },
  ...['search', 'openSection'].map(name => ({
    in: `client/media/${name}.ts`,
    out: `media/${name}`,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  })),
];

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = new Set();
const watch = process.argv.includes('--watch');
rmSync('dist', { recursive: true, force: true });
for (const { in: entry, out, ...options } of entries) {
  const settings = {
    entryPoints: [{ in: entry, out }],
    outdir: 'dist',
    bundle: true,
    minify: !watch,
    sourcemap: watch,
    legalComments: 'none',
    mainFields: ['module', 'main'],
    alias: {
      // The protocol's libraries bring a way to talk over sockets, which nobody may use here, …
      net: './server/noNetwork.ts',
      'node:net': './server/noNetwork.ts',
      // … and a compiler of schemas, which nobody needs here.
      '@modelcontextprotocol/server/_shims': './server/mcpValidator.ts',
    },
    logLevel: watch ? 'info' : 'warning',
    ...options,
    define: {
      __VERSION__: JSON.stringify(version),
      __WEB__: String(out.startsWith('web/')),
      ...options.define,
    },
  };
  const { metafile } = await build({ ...settings, metafile: true });
  for (const path of Object.keys(metafile.inputs)) {
    const [folder] = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path) ?? [];
    if (folder) packages.add(folder);
  }
  if (watch) await (await context(settings)).watch();
}
cpSync('client/media', 'dist/media', {
  recursive: true,
  filter: path => !/\.ts$|tsconfig/.test(path),
});
cpSync('client/l10n', 'dist/l10n', { recursive: true });
cpSync('server/tools/SKILL.md', 'dist/skill/SKILL.md');
writeFileSync('dist/notices.txt', [...packages].sort().map(notice).join('\n\n'));
execFileSync(
  process.execPath,
  [
    ...['dist/cli.js', 'build', 'docs-index/starter', '--no-starter'],
    ...['--id-prefix', 'starter/', '--out', 'dist/starter.sdx'],
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
if (watch) console.log('Watching for changes');

/** Leaves a module of our own out of a bundle: it is built beside it, under another path. */
function external(filter, pathOf) {
  return {
    name: 'external',
    setup: build =>
      build.onResolve({ filter }, ({ path }) => ({ path: pathOf(path), external: true })),
  };
}

/** A worker of the browser loads nothing by itself: it asks for a reader by its name. */
function askForReaders() {
  const loads = /import\('\.\.\/heavy\/(\w+)'\)/g;
  return {
    name: 'askForReaders',
    setup: build =>
      build.onLoad({ filter: /docs-index[\\/]read[\\/].*\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(loads, `globalThis.loadReader('$1')`),
        loader: 'ts',
      })),
  };
}

/**
 * AsciiDoc is read in its secure mode, which loads no templates, highlighters or addresses: what
 * could is not bundled, so that no bundle has a way to run or fetch anything.
 */
function secureAsciidoc() {
  const files = {
    'template.js': 'export class TemplateConverter {}',
    'highlightjs-build.js': 'export const buildEngine = { supported: false };',
    'asset.js': 'export const readBrowserAsset = () => Promise.resolve(null);',
    'http_cache.js': `export class HttpCache {} export class MemoryHttpCache {}
      export const HttpCacheManager = {};
      export const fetchUri = () => Promise.reject(new Error('Nothing is fetched.'));`,
  };
  const filter =
    /@asciidoctor[\\/]core[\\/]src[\\/].*(?:template|highlightjs-build|http_cache|asset)\.js$/;
  return {
    name: 'secureAsciidoc',
    setup: build => {
      build.onLoad({ filter }, ({ path }) => ({ contents: files[basename(path)] }));
      build.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'nothing' }));
      build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }));
    },
  };
}

/** What the license of a bundled package wants to be said. */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/**
 * The editor's API, once for a whole bundle. For every `import * as vscode` of an outside module its
 * 300 names would be copied, 30 times before anything runs; what calls itself a module is inherited.
 */
function vscode() {
  const namespace = 'vscode';
  return {
    name: namespace,
    setup: build => {
      build.onResolve({ filter: /^vscode$/ }, ({ namespace: from }) =>
        from === namespace ? { path: 'vscode', external: true } : { path: 'vscode', namespace },
      );
      build.onLoad({ filter: /.*/, namespace }, () => ({
        contents: `module.exports =
          Object.create(require('vscode'), { __esModule: { value: true } });`,
      }));
    },
  };
}
