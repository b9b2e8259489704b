/**
 * A look at the word and line under the cursor that costs next to nothing: most words of most files
 * are in no document, and for them nothing more need be read.
 */
import type { Symbols } from '../../docs-index/symbols';
import { findMentions, type EndpointTable } from './endpointTable';
import { lineAround } from './lines';
import { foldName } from './names';

/** Every word that is, or is part of, a documented name or value, without case and joints. */
export function readKnownWords(symbols: Symbols): ReadonlySet<string> {
  const known = new Set<string>();
  const add = (name: string): void => {
    for (const part of name.split(/[^\p{L}\p{N}_$]+/u)) known.add(foldWord(part));
    known.add(foldWord(name));
  };
  for (const field of symbols.fields) {
    add(field.name);
    for (const { value } of field.enumValues) add(value);
  }
  for (const struct of symbols.structs) add(struct.name);
  for (const endpoint of symbols.endpoints) add(endpoint.name ?? '');
  for (const error of symbols.errors) add(error.code ?? '');
  known.delete('');
  return known;
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
  const line = lineAround(text, offset);
  const covers = ({ start, end }: { start: number; end: number }): boolean =>
    offset >= start && offset <= end;
  if (findMentions(known.endpoints, text, line.start, line.end).some(covers)) return true;
  return known.symbols
    .messagesIn(text.slice(line.start, line.end))
    .some(match => covers({ start: line.start + match.start, end: line.start + match.end }));
}

function wordAround(text: string, offset: number): string {
  const before = /[\p{L}\p{N}_$]{0,80}$/u.exec(text.slice(Math.max(0, offset - 80), offset));
  const after = /^[\p{L}\p{N}_$]{0,80}/u.exec(text.slice(offset, offset + 80));
  return (before?.[0] ?? '') + (after?.[0] ?? '');
}

/** Names of Latin letters lose case and joints; others stay as they are. */
function foldWord(word: string): string {
  return foldName(word) || word.toLowerCase();
}
