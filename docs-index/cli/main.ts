/** The command line: arguments in, text and an exit code out. Touches no process state itself. */
import { isUserError } from '../article';
import { buildCommand, checkCommand } from './buildCommand';
import { examplesCommand } from './examplesCommand';
import { helpText } from './helpText';
import type { CliIo } from './io';
import { lookupCommand } from './lookupCommand';
import { maskCommand } from './maskCommand';
import { mcpCommand } from './mcpCommand';
import { parseOptions, UsageError, type Options } from './options';
import { searchCommand } from './searchCommand';
import { showCommand } from './showCommand';
import { publishCommand } from './publishCommand';
import { safeTerminal } from './terminal';
import { vendorsCommand } from './vendorsCommand';

export type { CliIo } from './io';

type Command = (options: Options, io: CliIo) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  build: buildCommand,
  check: checkCommand,
  search: searchCommand,
  lookup: lookupCommand,
  show: showCommand,
  examples: examplesCommand,
  mask: maskCommand,
  mcp: mcpCommand,
  publish: publishCommand,
  vendors: vendorsCommand,
};

/**
 * Runs one command. Exit code 0 done, 1 something the user must fix (told on stderr), 2 wrong
 * usage. Throws only for bugs.
 */
export async function main(args: readonly string[], given: CliIo): Promise<number> {
  const io = safeTerminal(given);
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') return print(io, `${io.version}\n`);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    return print(io, helpText, name === undefined ? 2 : 0);
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new UsageError(`There is no command "${name}".`);
    if (rest.includes('--help')) return print(io, helpText);
    return await command(parseOptions(name, rest), io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.stderr.write(`${error.message} Run "support-docs --help" to see how it is used.\n`);
      return 2;
    }
    if (!isUserError(error)) throw error;
    io.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function print(io: CliIo, text: string, code = 0): number {
  (code === 0 ? io.stdout : io.stderr).write(text);
  return code;
}
