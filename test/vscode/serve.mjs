// Starts and stops a real VS Code: the server half of its web version, to be opened in a browser.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installVSCode } from './install.mjs';

/**
 * A quiet VS Code: nothing that greets, asks, updates or looks for the network by itself; terminals
 * are drawn as elements, whose text can be read.
 */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'terminal.integrated.gpuAcceleration': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

// Ends the server and all it started when whoever started it is gone, however that came. Node loads
// this into the processes that the server forks as well; it is not for them.
const endWithParent = `data:text/javascript,
  if (process.argv[1].endsWith('server-main.js')) {
    const all = process.platform === 'win32' ? process.pid : -process.pid;
    process.stdin.on('end', () => process.kill(all, 'SIGKILL')).resume();
  }`;

/**
 * Serves VS Code on a free port of this machine, with a user of its own who has nothing but the
 * settings given. `vsix` is installed for them; `development` lets a page's address name an extension
 * folder and tests to run, and makes VS Code refuse to show dialogs.
 * @param {{ version?: 'newest' | 'floor', vsix?: string, development?: boolean, folder?: string,
 *   settings?: Readonly<Record<string, unknown>>,
 *   machineSettings?: Readonly<Record<string, unknown>>, env?: Readonly<Record<string, string>> }} options
 */
export async function serveVSCode({
  version = 'newest',
  vsix,
  development,
  folder,
  settings,
  machineSettings,
  env,
}) {
  const { node, server } = await installVSCode(version);
  const home = mkdtempSync(join(tmpdir(), 'support-docs-vscode-'));
  const user = join(home, 'data/User');
  mkdirSync(user, { recursive: true });
  const allSettings = { ...quietSettings, ...settings };
  writeFileSync(join(user, 'settings.json'), JSON.stringify(allSettings, undefined, 2));
  // Settings of a machine are read from where the extensions run, and from nowhere else.
  const machine = join(home, 'data/Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, 'settings.json'), JSON.stringify(machineSettings ?? {}));
  const args = [
    '--import',
    endWithParent,
    server,
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--without-connection-token',
  ];
  args.push('--accept-server-license-terms', '--telemetry-level', 'off');
  args.push('--server-data-dir', home, '--extensions-dir', join(home, 'extensions'));
  if (folder) args.push('--default-folder', folder);
  if (development) args.push('--enable-smoke-test-driver');
  if (vsix) args.push('--install-extension', vsix, '--start-server');
  // A process group of its own, so that stopping it takes its extension hosts along.
  const child = spawn(node, args, { env: { ...process.env, ...env }, detached: true });
  child.stdin.on('error', () => {});
  let log = '';
  const port = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', data => {
        log += data;
        const listening = /Extension host agent listening on (\d+)/.exec(log);
        if (/Failed Installing|Error while installing/i.test(log)) reject(new Error(log));
        if (listening && (!vsix || /was successfully installed/.test(log))) {
          resolve(Number(listening[1]));
        }
      });
    }
    child.on('error', reject);
    child.on('exit', code => {
      reject(new Error(`VS Code's server ended with code ${code}:\n${log}`));
    });
  }).catch(async error => {
    await stop(child, home);
    throw error;
  });
  return {
    /** e.g. `http://127.0.0.1:41234` */
    origin: `http://127.0.0.1:${port}`,
    /** Folder of the user's data and the extensions; removed by `stop`. */
    home,
    log: () => log,
    stop: () => stop(child, home),
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} home
 */
async function stop(child, home) {
  if (child.exitCode === null && child.pid !== undefined) {
    const ended = new Promise(resolve => child.once('exit', resolve));
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
  // Extension hosts may still be letting go of their files.
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
