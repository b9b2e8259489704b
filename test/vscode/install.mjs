// Gets what the real VS Code tests run in: VS Code itself from npm, and a browser to look at it with.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.vscode-test');

/**
 * The newest VS Code and the oldest that `engines.vscode` allows, each as the npm package that ships
 * its workbench and extension host, with the Node.js it needs.
 */
export const versions = {
  newest: { vscode: '1.139', codeServer: '4.139.1', node: '24' },
  floor: { vscode: '1.103', codeServer: '4.103.2', node: '22' },
};

/** Gets everything there is to get; vitest calls it before the suites, and `npm test` early on. */
export async function setup() {
  await Promise.all([
    installVSCode('newest'),
    installVSCode('floor'),
    installBrowser(),
    installBrowserPreview(),
  ]);
}

/**
 * Installs one of the versions into `.vscode-test/`, once, and says what it does on stdout.
 * @param {keyof typeof versions} name
 * @returns {Promise<{ node: string, server: string }>} paths of the Node.js and of the server's script
 */
export async function installVSCode(name) {
  const { vscode, codeServer, node } = versions[name];
  const folder = join(cache, `vscode-${vscode}`);
  const server = join(folder, 'node_modules/code-server/lib/vscode');
  const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const done = join(folder, 'installed');
  if (!existsSync(done)) {
    const started = Date.now();
    console.log(`Getting VS Code ${vscode} from npm into .vscode-test/ (some 500 MB, once) ...`);
    mkdirSync(folder, { recursive: true });
    const packages = [`code-server@${codeServer}`, `${nodePackage}@${node}`];
    await npmInstall(folder, ['--no-package-lock', ...packages]);
    await npmInstall(server, ['--omit=dev']);
    await npmInstall(join(server, 'extensions'), ['--omit=dev']);
    writeFileSync(done, '');
    console.log(`VS Code ${vscode} is there after ${Math.round((Date.now() - started) / 1000)} s.`);
  }
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  return {
    node: join(folder, 'node_modules', nodePackage, binary),
    server: join(server, 'out/server-main.js'),
  };
}

/**
 * The preview that shows articles, as vscode.dev has it: what npm ships of VS Code holds its build for
 * Node alone. Gives the place of each of its files, by the path it has in the extension.
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
export async function installBrowserPreview() {
  const folder = join(cache, 'browser-preview');
  const name = '@codingame/monaco-vscode-markdown-language-features-default-extension';
  if (!existsSync(join(folder, 'installed'))) {
    mkdirSync(folder, { recursive: true });
    // Packed, not installed: its dependencies are a whole editor.
    await runNpm(['pack', `${name}@37.6.1`, '--pack-destination', folder, '--loglevel=error']);
    const [archive = ''] = readdirSync(folder).filter(file => file.endsWith('.tgz'));
    await run('tar', ['-xzf', join(folder, archive), '-C', folder]);
    writeFileSync(join(folder, 'installed'), '');
  }
  const list = readFileSync(join(folder, 'package/index.js'), 'utf8');
  const entries = list.matchAll(/registerFileUrl\('([^']+)', new URL\('\.\/([^']+)'/g);
  return new Map(
    [...entries].map(([, path = '', file = '']) => [path, join(folder, 'package', file)]),
  );
}

/**
 * The path of a Chromium-like browser: one that is on the machine, else Debian's package where it may
 * be installed, else the test library's own download.
 */
export async function installBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === 'linux' && onPath('apt-get')) {
    console.log('No Chromium found: installing the packages chromium and fonts-noto-cjk ...');
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const install = [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-noto-cjk',
    ];
    for (const words of [['update', '-qq'], install]) {
      const [command = '', ...args] = [...sudo, 'apt-get', ...words];
      await run(command, args).catch(error => console.log(error.message));
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  console.log("No Chromium found: getting playwright's own ...");
  await run(process.execPath, [
    join(root, 'node_modules/playwright-core/cli.js'),
    'install',
    'chromium',
  ]);
  return chromium.executablePath();
}

function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const fixed = [
    process.env['CHROME_PATH'] ?? '',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    chromium.executablePath(),
  ];
  return names.map(onPath).find(Boolean) ?? fixed.find(path => path !== '' && existsSync(path));
}

/**
 * The full path of a command on the PATH, undefined if it is not there.
 * @param {string} name
 */
export function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap(folder => endings.map(ending => join(folder, name + ending)))
    .find(existsSync);
}

/**
 * @param {string} folder
 * @param {readonly string[]} words
 */
export async function npmInstall(folder, words) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await runNpm(['install', '--prefix', folder, ...quiet, ...words]);
}

/** @param {readonly string[]} args */
async function runNpm(args) {
  const npm = process.env['npm_execpath'];
  // npm's own path is known below `npm run`; running it by node needs no shell on any platform.
  await (npm ? run(process.execPath, [npm, ...args]) : run('npm', args));
}

/**
 * Runs a command to its end; its output is shown only if it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
export function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output += data));
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with code ${code}:\n${output}`));
    });
  });
}
