/**
 * A look at the word and line under the cursor that costs next to nothing: most words of most files
 * are in no document, and for them nothing more need be read.
 */
import type { Symbols } from '../../../docs-index/derive/readReference';
import { findMentions } from './findMentions';
import type { EndpointTable } from './pathFit';
import { isInMessagePart } from './messageParts';
import { mayBeWritten } from './writtenNames';
import { lineAround } from '../text/lines';
import { foldName } from '../text/names';

/** Every word that is, or is part of, a documented name or value, without case and joints. */
export function readKnownWords(symbols: Symbols): ReadonlySet<string> {
  const known = new Set<string>();
  const seen = new Set<string>();
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const part of name.split(/[^\p{L}\p{N}_$]+/u)) known.add(foldWord(part));
    known.add(foldWord(name));
  };
  for (const field of symbols.fields) {
    add(field.name);
    for (const { value } of field.enumValues) add(value);
  }
  for (const struct of symbols.structs) add(struct.name);
  for (const { name = '', path } of symbols.endpoints) {
    add(name);
    // A path of one part may stand in code without its slash.
    if (/^\/\w+$/.test(path)) add(path);
  }
  for (const error of symbols.errors) add(error.code ?? '');
  for (const { key, role } of symbols.names) {
    if (role === 'operation') add(key);
    if (role === 'method' || role === 'command' || role === 'term') add(lastWord(key));
  }
  known.delete('');
  return known;
}

/** `BucketManager.stat` and `qshell stat` are asked by `stat`. */
function lastWord(key: string): string {
  return /[\w$-]+(?=[!?]?$)/.exec(key)?.[0] ?? '';
}

interface Known {
  readonly symbols: Symbols;
  readonly endpoints: EndpointTable;
  readonly knownWords: ReadonlySet<string>;
}

/** Whether anything documented can be at the offset; false is certain, true is not. */
export function mayBeDocumented(text: string, offset: number, known: Known): boolean {
  const word = wordAround(text, offset);
  if (word === '') return false;
  if (known.knownWords.has(foldWord(word))) return true;
  if (mayBeWritten(text, offset, known.symbols)) return true;
  const line = lineAround(text, offset);
  const covers = ({ start, end }: { start: number; end: number }): boolean =>
    offset >= start && offset <= end;
  if (findMentions(known.endpoints, { text, ...line }).some(covers)) return true;
  if (isInMessagePart(known.symbols, text.slice(line.start, line.end), offset - line.start)) {
    return true;
  }
  return known.symbols
    .messagesIn(text.slice(line.start, line.end))
    .some(match => covers({ start: line.start + match.start, end: line.start + match.end }));
}

/** Most characters of a word looked at to either side. */
const maxWord = 80;

function wordAround(text: string, offset: number): string {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < maxWord && isWordChar(text, start - 1)) start--;
  while (end - offset < maxWord && isWordChar(text, end)) end++;
  return text.slice(start, end);
}

function isWordChar(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 127) return /[\p{L}\p{N}]/u.test(text.charAt(at));
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 95 || code === 36;
}

/** Names of Latin letters lose case and joints; others stay as they are. */
function foldWord(word: string): string {
  return foldName(word) || word.toLowerCase();
}
