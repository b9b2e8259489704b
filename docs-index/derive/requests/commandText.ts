/** Commands of the shell that send a request, as pages print them: of curl and of HTTPie. */
import type { Block } from '../blocks/blocks';
import { readCurl, startsCurl, type CommandRequest } from './curlText';
import { readHttpie, startsHttpie } from './httpieText';

/** A command in a page, and the line it begins on. */
export interface Command {
  readonly text: string;
  readonly line: number;
}

/** The first command in a block of code or text; undefined if none stands there. */
export function commandIn(block: Block): Command | undefined {
  return commandsIn(block)[0];
}

/** All commands of a block, each up to the next. */
export function commandsIn(block: Block): Command[] {
  const lines = linesOf(block);
  const starts = lines.flatMap((line, at) => (startsCommand(line) ? [at] : []));
  return starts.map((from, at) => ({
    text: lines.slice(from, starts[at + 1]).join('\n'),
    line: block.line + from,
  }));
}

function linesOf(block: Block): readonly string[] {
  if (block.kind === 'text') return block.lines;
  if (block.kind !== 'code' || !isShell.test(block.language)) return [];
  return /curl|http/.test(block.text) ? block.text.split('\n') : [];
}

const isShell = /^(?:bash|sh|shell\w*|zsh|curl|console|cmd|bat|powershell|text|txt|)$/;

function startsCommand(line: string): boolean {
  return startsCurl(line) || startsHttpie(line);
}

/** The request a text that begins with a command sends; undefined if it names no URL. */
export function readCommand(text: string): CommandRequest | undefined {
  return startsCurl(text) ? readCurl(text) : readHttpie(text);
}
