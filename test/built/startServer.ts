import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  LogMessageNotification,
  MessageType,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { statusNotification, type StatusAnswer } from '../../server/protocol';

/** The built server in a process of its own, greeted by a client that can next to nothing. */
export interface StartedServer {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly greeting: InitializeResult;
  /** What it wrote beside the protocol. */
  readonly stderr: () => string;
  /** Resolves with the first status for which `isIt` holds, from the ones sent so far on. */
  readonly status: (isIt: (status: StatusAnswer) => boolean) => Promise<StatusAnswer>;
  /** Messages it logged so far, errors and warnings only. */
  readonly complaints: () => readonly string[];
  /** Opens a document and gives its address. */
  readonly open: (name: string, languageId: string, text: string) => string;
}

export interface ServerOptions {
  readonly transport?: 'stdio' | 'node-ipc';
  /** Shell command that sets limits the server then runs under, e.g. `ulimit -f 8`; stdio only. */
  readonly limits?: string;
  /** Program, with its arguments, that runs the server, e.g. `unshare --net`; stdio only. */
  readonly wrapper?: readonly string[];
  /** Process to outlive; the test's own if absent. */
  readonly parent?: number;
  readonly initializationOptions?: unknown;
}

/** Path of a file that `npm run build` leaves in `dist/`. */
export function builtFile(name: string): string {
  return fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
}

/** Starts the server; it is ended with the test. */
export async function startServer(options: ServerOptions = {}): Promise<StartedServer> {
  const { process: child, connection } =
    options.transport === 'node-ipc' ? overIpc() : overStdio(options);
  onTestFinished(async () => {
    connection.dispose();
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  let stderr = '';
  child.stderr?.on('data', data => (stderr += String(data)));
  const statuses: StatusAnswer[] = [];
  const waiting = new Set<(status: StatusAnswer) => void>();
  connection.onNotification(statusNotification, status => {
    statuses.push(status);
    for (const look of waiting) look(status);
  });
  const complaints: string[] = [];
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type <= MessageType.Warning) complaints.push(message);
  });
  connection.listen();
  const greeting = await connection.sendRequest(InitializeRequest.type, {
    processId: options.parent ?? process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its type demands it
    rootUri: null,
    workspaceFolders: null,
    capabilities: {},
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    process: child,
    greeting,
    stderr: () => stderr,
    complaints: () => complaints,
    status: isIt =>
      new Promise(resolve => {
        const look = (status: StatusAnswer): void => {
          if (!isIt(status)) return;
          waiting.delete(look);
          resolve(status);
        };
        waiting.add(look);
        statuses.forEach(look);
      }),
    open: (name, languageId, text) => {
      const uri = `untitled:${name}`;
      const textDocument = { uri, languageId, version: 1, text };
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      return uri;
    },
  };
}

function overStdio({ limits = 'true', wrapper = [] }: ServerOptions): {
  process: ChildProcess;
  connection: ProtocolConnection;
} {
  const command = [...wrapper, process.execPath, builtFile('server.js'), '--stdio'];
  const child = spawn('sh', ['-c', `${limits} && exec "$@"`, 'sh', ...command]);
  const reader = new StreamMessageReader(child.stdout);
  const writer = new StreamMessageWriter(child.stdin);
  return { process: child, connection: createProtocolConnection(reader, writer) };
}

function overIpc(): { process: ChildProcess; connection: ProtocolConnection } {
  const child = fork(builtFile('server.js'), ['--node-ipc'], { stdio: 'pipe' });
  const reader = new IPCMessageReader(child);
  const writer = new IPCMessageWriter(child);
  return { process: child, connection: createProtocolConnection(reader, writer) };
}
