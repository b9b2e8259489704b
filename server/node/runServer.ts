/** The server as a process: reads the command line, connects, and survives what goes wrong. */
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { cancelledAnswer } from '../cancelledAnswer';
import { fillCapabilities } from '../missingCapabilities';
import { nodeServerHost } from './serverHost';
import { startServer } from '../server';

declare const __VERSION__: string;

const usage = `Usage: node server.js --stdio | --node-ipc

The language server of Support Docs. It takes its documents from the setting
supportDocs.sources or from the initialization options:
  {"sources": ["docs"], "indexFile": "pack.sdx", "cacheDir": "...", "starter": true}

  --version   print the version
  --help      print this
`;

/** Serves the client that started this process, or prints what `args` ask for. */
export function runServer(args: readonly string[]): void {
  if (args.includes('--version')) {
    process.stdout.write(`${__VERSION__}\n`);
  } else if (args.includes('--help')) {
    process.stdout.write(usage);
  } else if (!args.some(arg => /^--(stdio|node-ipc)$/.test(arg))) {
    process.stderr.write(usage);
    process.exitCode = 2;
  } else {
    serve();
  }
}

function serve(): void {
  const connection = createConnection(ProposedFeatures.all, {
    connectionStrategy: { cancelUndispatched: cancelledAnswer },
    messageStrategy: fillCapabilities,
  });
  surviveErrors(connection);
  startServer(connection, nodeServerHost(__VERSION__));
}

/** A failure in one answer must not cost the others; without a client there is nobody to serve. */
function surviveErrors(connection: Connection): void {
  const survive = (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      connection.console.error(`Unexpected error: ${text}`);
    } catch {
      process.exit(1);
    }
  };
  process.on('uncaughtException', survive);
  process.on('unhandledRejection', survive);
  process.stdout.on('error', () => process.exit(1));
  process.on('disconnect', () => process.exit(1));
}
