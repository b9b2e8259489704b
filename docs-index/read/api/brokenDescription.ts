import type { Reading } from '../formats/textSource';
import type { WholeFile } from '../reader';

/** A file that says what it is and cannot be parsed: one problem, with the line the parser names. */
export function brokenDescription(
  { path, text }: Pick<WholeFile, 'path' | 'text'>,
  { what, error }: { readonly what: string; readonly error: unknown },
): Reading {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '').trim() : '';
  const message = `The ${what} is broken (${reason.replace(/\.$/, '')}); it was left out.`;
  return { articles: [], problems: [{ path, line: lineOf(reason, text), message }] };
}

/** Parsers say `(3:14)`, `line 3`, or the position in the text. */
function lineOf(reason: string, text: string): number {
  const line = /\((\d+):\d+\)|\bline (\d+)/.exec(reason);
  if (line !== null) return Number(line[1] ?? line[2]);
  const position = /\bposition (\d+)/.exec(reason)?.[1];
  return position === undefined ? 1 : text.slice(0, Number(position)).split('\n').length;
}
