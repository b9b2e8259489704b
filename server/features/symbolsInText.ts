/** Documented codes and messages in a text that belongs to no document, e.g. a terminal's line. */
import type { TextSymbol } from '../protocol';
import { type DocsKnowledge, symbolAt } from '../recognise/recognition';

const mostSymbols = 5;
const mostWords = 120;
const longest = 2000;

/**
 * What a line of output names, from left to right, at most five. The decision is the hover's: a
 * number that is no code of the vendor's is none here either. Empty for a line too long to be meant
 * for people.
 */
export function symbolsInText(text: string, knowledge: DocsKnowledge): readonly TextSymbol[] {
  if (text.length > longest) return [];
  const found: TextSymbol[] = [];
  let words = 0;
  for (const { index: offset } of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
    if (++words > mostWords || found.length === mostSymbols) break;
    if (offset < (found.at(-1)?.end ?? 0)) continue;
    const symbol = symbolAt({ text, offset, languageId: 'log', uri: 'output.log' }, knowledge);
    if (symbol?.kind !== 'error-code' && symbol?.kind !== 'error-message') continue;
    const { kind, key, start, end, articleId } = symbol;
    found.push({ kind, key, start, end, articleId });
  }
  return found;
}
