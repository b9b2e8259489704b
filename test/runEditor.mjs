// Opens VS Code with the extension and the sample workspace; behind `npm start`.
// usage: npm start [-- --browser]   (--browser: serve one to the browser even if `code` is there)
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath, root, run } from './vscode/install.mjs';
import { serveVSCode } from './vscode/serve.mjs';

const workspace = join(root, 'test/workspace');
const code = process.argv.includes('--browser') ? undefined : onPath('code');

await (code ? openOwn(code) : serveOne());

/** In the person's own VS Code, in a window of its own; their other windows are left alone. */
async function openOwn(command) {
  console.log('Building the extension ...');
  await run(process.execPath, ['esbuild.mjs']);
  console.log(`Opening your VS Code (${command}) with the extension and the sample workspace.`);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, workspace];
  // code is a shell script on Windows; its arguments are our own paths, quoted.
  const shell = process.platform === 'win32';
  const quoted = shell ? args.map(argument => `"${argument}"`) : args;
  const { status, error } = spawnSync(shell ? `"${command}"` : command, quoted, {
    stdio: 'inherit',
    shell,
  });
  if (status === 0) return;
  console.log(`That did not work (${error?.message ?? `code ended with ${status}`}).`);
  await serveOne();
}

/** In a VS Code of our own, served to the browser from this machine only, until Ctrl+C. */
async function serveOne() {
  console.log('Building and packaging the extension ...');
  const npm = process.env['npm_execpath'];
  await (npm ? run(process.execPath, [npm, 'run', 'package']) : run('npm', ['run', 'package']));
  const copy = mkdtempSync(join(tmpdir(), 'support-docs-sample-'));
  cpSync(workspace, copy, { recursive: true });
  const server = await serveVSCode({
    vsix: join(root, 'support-docs.vsix'),
    folder: copy,
    settings: { 'workbench.startupEditor': 'readme' },
  });
  console.log(`\nVS Code with Support Docs is at\n\n    ${server.origin}\n\nCtrl+C stops it.`);
  const stop = async () => {
    await server.stop();
    rmSync(copy, { recursive: true, force: true });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
}
