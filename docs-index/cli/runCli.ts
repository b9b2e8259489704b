/** The command line as a process: its streams, its environment, and what it prints when it fails. */
import { join } from 'node:path';
import { defaultCacheDir } from '../node/cacheDir';
import { main } from './main';
import { terminalText } from './terminal';

declare const __VERSION__: string;

/** Writes to a pipe that its reader has closed (`| head`) are no error. */
function quietWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** Runs the command line of this process; its exit code is set when it is done. */
export function runCli(): void {
  process.stdout.on('error', quietWhenClosed);
  process.stderr.on('error', quietWhenClosed);

  main(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    version: __VERSION__,
    starterFile: join(__dirname, 'starter.sdx'),
    serveMcp: async docs => (await import('../../server/mcp')).serveMcp(docs),
    loadSearchServer: () => import('../shared/searchServer'),
    environment: process.env,
    cacheDir: defaultCacheDir(),
    colours: !process.env['NO_COLOR'],
  }).then(
    code => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(
        `This is a bug in support-docs, please report it:\n${terminalText(text)}\n`,
      );
      process.exitCode = 1;
    },
  );
}
