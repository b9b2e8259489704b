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
  /** False if the person asked for no colours (NO_COLOR). */
  readonly colours: boolean;
}

/** What an MCP server answers from. */
export interface McpDocs {
  readonly sources: readonly string[];
  readonly indexFiles: readonly string[];
  readonly starter: boolean;
}

/** Prints one JSON value on a line of its own. */
export function printJson(io: CliIo, value: unknown): void {
  io.stdout.write(`${terminalJson(value)}\n`);
}
