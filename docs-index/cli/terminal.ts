/**
 * What reaches a terminal. Documents, paths and arguments are text from strangers: none of their
 * control, direction or invisible characters is written; only this program's own styles are.
 */
import { randomUUID } from 'node:crypto';
import type { CliIo, Output } from './io';

/** No document can know it, so that no document can ask for a style. */
const own = randomUUID();
const ownStyle = new RegExp(`\\u001b${own}<([^>]*)>`, 'g');

/** A mark that becomes an escape sequence of the terminal when it is written. */
export function styleMark(sequence: string): string {
  return `\u001b${own}<${sequence}>`;
}

/** The same streams, through which nothing but text, line ends, tabs and own styles pass. */
export function safeTerminal(io: CliIo): CliIo {
  return { ...io, stdout: safeOutput(io.stdout), stderr: safeOutput(io.stderr) };
}

function safeOutput(output: Output): Output {
  return {
    write: text => output.write(terminalText(text)),
    get isTTY() {
      return output.isTTY === true;
    },
    get columns() {
      return output.columns ?? 80;
    },
  };
}

/** A text as it may be written to a terminal: controls as their pictures, what is invisible gone. */
export function terminalText(text: string): string {
  if (!unsafe.test(text)) return text;
  return text
    .split(ownStyle)
    .map((piece, place) => (place % 2 === 1 ? `\u001b[${piece}` : withoutControls(piece)))
    .join('');
}

const unsafe = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029]/u;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const controls = /(?![\n\t])[\p{Cc}\u2028\u2029]/gu;

function withoutControls(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(invisible, '')
    .replace(controls, char => {
      const unit = char.charCodeAt(0);
      if (unit === 0x7f) return '\u2421';
      return unit < 0x20 ? String.fromCharCode(0x2400 + unit) : '\ufffd';
    });
}
