import type { NamedServer } from '../node/serverAddress';
import type { openSearchServer, publishTo } from '../shared/searchServer';
import { terminalJson } from './terminalJson';

/** A stream the command line writes to, as far as it needs to know it. */
export interface Output {
  write(text: string): unknown;
  /** True for a terminal, where colours and progress are welcome. */
  readonly isTTY?: boolean;
  /** Width of the terminal in cells. */
  readonly columns?: number;
}

/** All that the command line needs of the process it runs in. */
export interface CliIo {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly version: string;
  /** Prebuilt index of the shipped starter docs; it need not exist. */
  readonly starterFile?: string;
  /** Serves the tools for agents over stdin and stdout; resolves with the exit code. */
  readonly serveMcp?: (docs: McpDocs) => Promise<number>;
  /** Loads what talks to a search server; nothing else here can reach a network. */
  readonly loadSearchServer?: () => Promise<ServerFunctions>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Folder for what was fetched from a server; undefined for none. */
  readonly cacheDir?: string | undefined;
  /** False if the person asked for no colours (NO_COLOR). */
  readonly colours: boolean;
}

/** The door of the search server as a bundle gives it. */
export interface ServerFunctions {
  readonly openSearchServer: typeof openSearchServer;
  readonly publishTo: typeof publishTo;
}

/** What an MCP server answers from. */
export interface McpDocs {
  readonly sources: readonly string[];
  readonly indexFiles: readonly string[];
  readonly starter: boolean;
  /** A search server beside them. */
  readonly server?: NamedServer;
}

/** Prints one JSON value on a line of its own. */
export function printJson(io: CliIo, value: unknown): void {
  io.stdout.write(`${terminalJson(value)}\n`);
}
