import type { Searched, Span } from './span';

const keyHeader = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
const keyFooter = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
const longestKey = 20_000;

/** Private keys in PEM and PGP form: from header to footer, or, cut off, to their last letter. */
export function findPrivateKeys({ text }: Searched): Span[] {
  if (!text.includes('PRIVATE KEY')) return [];
  const footers = Array.from(text.matchAll(keyFooter), match => match.index + match[0].length);
  const spans: Span[] = [];
  let footer = 0;
  for (const { index: start, 0: header } of text.matchAll(keyHeader)) {
    if (start < (spans.at(-1)?.end ?? 0)) continue;
    while ((footers[footer] ?? Infinity) < start) footer++;
    const end = footers[footer] ?? Infinity;
    const from = start + header.length;
    const to = end - start <= longestKey ? end : from + lettersFrom(text, from);
    if (!hasKeyLetters(text.slice(from, to).replace(keyFooter, ''))) continue;
    spans.push({ kind: 'private-key', start, end: to });
  }
  return spans;
}

/** Text between marks that tells of keys has none: `-----BEGIN … KEY-----” 开头，“-----END …`. */
function hasKeyLetters(text: string): boolean {
  return (
    /[A-Za-z0-9+/=]{24}/.test(text) || (/\w/.test(text) && /^[A-Za-z0-9+/=\s\\>]*$/.test(text))
  );
}

/** How many letters of base64, spaces and escaped line ends follow. */
function lettersFrom(text: string, from: number): number {
  const pattern = /[A-Za-z0-9+/=\s\\]*/y;
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0].trimEnd().length ?? 0;
}
