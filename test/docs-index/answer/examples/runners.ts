/** How many examples of a language are run at once: one process for all of them. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { runHttp } from './httpClient';
import { runJava } from './runJava';

export interface Program {
  readonly id: string;
  readonly text: string;
}

export interface Runner {
  /** What must be on the machine, and how it is asked for its version; none for Node itself. */
  readonly command?: readonly [string, ...string[]];
  /** Runs all programs in a folder of their own; gives what they wrote to stderr. */
  readonly run: (programs: readonly Program[], folder: string) => Promise<string>;
}

/** By example language. What is not here is parsed only. */
export const runners: ReadonlyMap<string, Runner> = new Map<string, Runner>([
  ['http', { run: runHttp }],
  ['shellscript', { command: ['curl', '--version'], run: runShell }],
  ['javascript', { run: runScripts }],
  ['javascript-axios', { run: runScripts }],
  ['typescript', { run: runTypeScript }],
  ['typescript-axios', { run: runTypeScript }],
  ['python', { command: ['python3', '--version'], run: runPython }],
  ['go', { command: ['go', 'version'], run: runGo }],
  ['java', { command: ['javac', '--version'], run: runJava }],
  ['php', { command: ['php', '-r', 'curl_version();'], run: runPhp }],
  ['ruby', { command: ['ruby', '--version'], run: runRuby }],
]);

/** Why a language cannot be run here; undefined if it can. */
export function whyNotRun(language: string): string | undefined {
  const runner = runners.get(language);
  if (runner === undefined) return 'parsed only';
  if (runner.command === undefined) return undefined;
  const [command, ...args] = runner.command;
  return spawnSync(command, args).status === 0 ? undefined : `${command} is not on this machine`;
}

/** Runs a command to its end and gives what it wrote to stderr. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', no_proxy: '*', NO_PROXY: '*', ...options.env };
  return new Promise(resolve => {
    execFile(
      command,
      args,
      { cwd: options.cwd, env, timeout: 60_000, maxBuffer: 1 << 26 },
      (error, _stdout, stderr) => {
        const failure = error && stderr === '' ? error.message : '';
        resolve(stderr + failure);
      },
    );
  });
}

/** Writes every program to a file of its own. */
export function writePrograms(programs: readonly Program[], folder: string, end: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { id, text } of programs) writeFileSync(join(folder, id + end), text);
}

function runShell(programs: readonly Program[], folder: string): Promise<string> {
  writePrograms(programs, folder, '.sh');
  const script =
    'ls *.sh | xargs -P 8 -n 20 sh -c \'for f; do bash "$f" >/dev/null 2>&1 || echo "$f failed" >&2; done\' _';
  return runCommand('bash', ['-c', script], { cwd: folder });
}

/** Each example is a module that `main` starts; none stops the others. */
function runScripts(programs: readonly Program[], folder: string): Promise<string> {
  writePrograms(programs, folder, '.mjs');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  const lines = programs.map(({ id }) => `await import('./${id}.mjs').catch(tell('${id}'));`);
  const tell =
    'const tell = id => error => console.error(id, error);\n' +
    "process.on('unhandledRejection', tell('main'));\nconsole.log = () => {};\n";
  writeFileSync(join(folder, 'all.mjs'), tell + lines.join('\n'));
  return runCommand(process.execPath, ['all.mjs'], { cwd: folder });
}

function runTypeScript(programs: readonly Program[], folder: string): Promise<string> {
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const scripts = programs.map(({ id, text }) => {
    return { id, text: ts.transpileModule(text, { compilerOptions: options }).outputText };
  });
  return runScripts(scripts, folder);
}

function runPython(programs: readonly Program[], folder: string): Promise<string> {
  writePrograms(programs, folder, '.py');
  const shim = resolve('test/docs-index/answer/examples/requests_shim.py');
  const driver = [
    'import contextlib, glob, io, importlib.util, runpy, sys, traceback',
    "if importlib.util.find_spec('requests') is None:",
    `    spec = importlib.util.spec_from_file_location('requests', ${JSON.stringify(shim)})`,
    "    sys.modules['requests'] = importlib.util.module_from_spec(spec)",
    "    spec.loader.exec_module(sys.modules['requests'])",
    "for name in sorted(glob.glob('e*.py')):",
    '    try:',
    '        with contextlib.redirect_stdout(io.StringIO()):',
    '            runpy.run_path(name)',
    '    except Exception:',
    '        print(name, traceback.format_exc(), file=sys.stderr)',
  ];
  writeFileSync(join(folder, 'driver.py'), driver.join('\n'));
  return runCommand('python3', ['driver.py'], { cwd: folder });
}

/** All mains as functions of one program, because each build takes a second. */
function runGo(programs: readonly Program[], folder: string): Promise<string> {
  const imports = new Set(
    programs.flatMap(({ text }) => [...text.matchAll(/^\t("[\w/]+")$/gm)].map(found => found[1])),
  );
  const functions = programs.map(({ id, text }) => {
    return text.slice(text.indexOf('func main()')).replace('func main()', `func ${id}()`);
  });
  const calls = programs.map(({ id }) => `\t${id}()\n`);
  const head = `package main\n\nimport (\n${[...imports].join('\n')}\n)\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'go.mod'), 'module examples\n\ngo 1.18\n');
  const main = `${head}func main() {\n${calls.join('')}}\n${functions.join('\n')}`;
  writeFileSync(join(folder, 'main.go'), main);
  return runCommand('go', ['run', '.'], { cwd: folder, env: { GOFLAGS: '-mod=mod' } });
}

function runPhp(programs: readonly Program[], folder: string): Promise<string> {
  writePrograms(programs, folder, '.php');
  const includes = programs.map(({ id }) => `run('${id}.php');`).join('\n');
  const driver = `<?php
ini_set('display_errors', 'stderr');
function run($file) {
  ob_start();
  try { include $file; } catch (Throwable $e) { fwrite(STDERR, "$file: $e\\n"); }
  ob_end_clean();
}
${includes}
`;
  writeFileSync(join(folder, 'driver.php'), driver);
  return runCommand('php', ['driver.php'], { cwd: folder });
}

function runRuby(programs: readonly Program[], folder: string): Promise<string> {
  writePrograms(programs, folder, '.rb');
  const driver = `require 'stringio'
Dir['e*.rb'].sort.each do |file|
  $stdout = StringIO.new
  load "./#{file}"
rescue Exception => e
  warn "#{file}: #{e.full_message(highlight: false)}"
end
`;
  writeFileSync(join(folder, 'driver.rb'), driver);
  return runCommand('ruby', ['driver.rb'], { cwd: folder });
}
