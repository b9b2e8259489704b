/** Documented messages by how they begin, for code that compares no more than that. */
import type { MessageMatch, Symbols } from '../../../docs-index/derive/readReference';

type MessageRow = MessageMatch['row'];

const leastLength = 10;

/** The shortest documented message that begins with a text of at least two words. */
export function messageBeginning({ messages }: Symbols, text: string): MessageRow | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted.length < leastLength || !/[a-z] [a-z]/.test(wanted)) return undefined;
  let best: MessageRow | undefined;
  for (const row of messages) {
    if (best !== undefined && row.message.length >= best.message.length) continue;
    if (row.message.toLowerCase().startsWith(wanted)) best = row;
  }
  return best;
}

const quoted = /(["'])((?:(?!\1)[^\\\n]){10,120})\1/g;
const comparing =
  /contain|includ|index|starts?with|prefix|match|search|has|==|\bin\b|equal|strpos|find|assert|expect/i;

/** Whether the offset is in a quoted text of a comparing line that a documented message begins with. */
export function isInMessagePart(symbols: Symbols, line: string, offset: number): boolean {
  if (!comparing.test(line)) return false;
  for (const match of line.matchAll(quoted)) {
    const isInside = offset > match.index && offset < match.index + match[0].length;
    if (isInside) return messageBeginning(symbols, match[2] ?? '') !== undefined;
  }
  return false;
}
